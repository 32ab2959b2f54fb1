import type { DocumentProblem } from './plan.document.content';

interface Numbered {
  readonly no: number;
  readonly line: number;
}

/** Numbers run 1, 2, 3 … in the order of the document: a gap is a lost block, a repeat is one pasted twice. */
export function numberingProblems(noun: 'chapter' | 'item', numbered: readonly Numbered[]): DocumentProblem[] {
  return numbered.flatMap(({ no, line }, index) => {
    const before = numbered.slice(0, index);
    const twin = before.find((each) => each.no === no);
    const highest = Math.max(0, ...before.map((each) => each.no));
    if (twin) return { line, problem: `There is a second ${noun} ${no}; the first is in line ${twin.line}.` };
    if (no < highest) return { line, problem: `The ${noun} ${no} comes after ${noun} ${highest}.` };
    if (no > highest + 1) return { line, problem: `Missing before ${noun} ${no}: ${missing(highest, no)}.` };
    return [];
  });
}

const missing = (highest: number, no: number): string =>
  no === highest + 2 ? `${no - 1}` : `${highest + 1} to ${no - 1}`;
