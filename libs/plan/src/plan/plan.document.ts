import { gatherBlocks } from './plan.document.blocks';
import type { DocumentItem, DocumentProblem, DocumentProblems, PlanDocument } from './plan.document.content';
import { readItem } from './plan.document.item';
import { numberingProblems } from './plan.document.numbering';
import { rowsOf } from './plan.document.rows';
import { decodeUtf8 } from './plan.document.text';

/**
 * Reads a plan as it was copied from its PDF: UTF-8, with or without BOM, one table row per line, cells parted by tabs,
 * the shape of `seeds/kodaira-plan.txt`. Either the whole document, or every problem at once, each with its line:
 * a plan is imported entirely or not at all.
 */
export function readPlanDocument(bytes: Uint8Array): PlanDocument | DocumentProblems {
  const text = decodeUtf8(bytes);
  if (typeof text !== 'string') return { problems: [text], unplaced: [] };

  const { chapters, blocks, unplaced, problems: misplaced } = gatherBlocks(rowsOf(text));
  const readings = blocks.map(readItem);
  const items = readings.map(({ item }) => item).filter((item) => item !== null);
  const problems = [
    ...misplaced,
    ...readings.flatMap((reading) => reading.problems),
    ...numberingProblems('chapter', chapters),
    ...numberingProblems(
      'item',
      blocks.map(({ item }) => item).filter((item) => item !== null),
    ),
    ...chapters.filter(({ no }) => !blocks.some(({ chapter }) => chapter === no)).map(emptyChapter),
    ...items.filter((item) => !sameYears(item, items[0]!)).map(otherYears),
    ...(blocks.length === 0 ? [noItems] : []),
  ];
  if (problems.length > 0) return { problems: problems.toSorted((a, b) => a.line - b.line), unplaced };

  return { chapters, items, years: yearsOf(items[0]!), unplaced };
}

const yearsOf = (item: DocumentItem): number[] => Object.keys(item.annualPlan).map(Number);

const sameYears = (a: DocumentItem, b: DocumentItem): boolean => yearsOf(a).join() === yearsOf(b).join();

const otherYears = ({ line, no }: DocumentItem): DocumentProblem => ({
  line,
  problem: `Item ${no} is planned for other years than the first item. All items of a plan share its years.`,
});

const emptyChapter = ({ line, no }: { line: number; no: number }): DocumentProblem => ({
  line,
  problem: `Chapter ${no} has no items.`,
});

const noItems: DocumentProblem = {
  line: 1,
  problem:
    'The document has no items. Each begins with a row "No.", "実施項目", "推進担当課", its cells parted by tabs.',
};
