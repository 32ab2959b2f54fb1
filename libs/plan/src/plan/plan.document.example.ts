import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlanDocument } from './plan.document';
import type { DocumentItem, DocumentProblems, PlanDocument } from './plan.document.content';

/** For specs only: the real plan, as it is and mutilated. */
export const seed: Uint8Array = readFileSync(join(__dirname, '../../../../seeds/kodaira-plan.txt'));

export const lines = Buffer.from(seed).toString('utf8').split('\n');

/** The seed with some of its lines (counted from 1) replaced; an array replaces one line by several or none. */
export const seedWith = (changes: Record<number, string | string[]>): string =>
  lines.flatMap((line, index) => changes[index + 1] ?? line).join('\n');

export const read = (text: string) => readPlanDocument(new TextEncoder().encode(text)) as PlanDocument;

export const itemOf = (document: PlanDocument, no: number): DocumentItem =>
  document.items.find((each) => each.no === no)!;

export const problemsOf = (answer: PlanDocument | DocumentProblems) =>
  'problems' in answer ? answer.problems.map(({ line, problem }) => `${line}: ${problem}`) : [];
