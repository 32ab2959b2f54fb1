import type { Block, Cell, Chart, Column, Facts, Heading, Note, Prose, Row, Section, Table } from './review.document';

/** A section that stands by itself; `startsPage` where a reader of the paper looks for it. */
export const section = (
  id: string,
  part: Section['part'],
  title: string,
  blocks: readonly Block[],
  { startsPage = true }: { readonly startsPage?: boolean } = {},
): Section => ({ id, part, level: 1, title, startsPage, item: null, blocks });

export const prose = (label: string | null, words: string): Prose => ({ kind: 'prose', label, text: words });

/** What was written, or that nothing was: a heading without a text under it would look like a slip of the press. */
export const proseOr = (label: string, words: string | null, otherwise: string): Prose | Note =>
  words ? prose(label, words) : note(`${label}: ${otherwise}`);

export const note = (words: string): Note => ({ kind: 'note', text: words });

export const heading = (words: string, letter: Heading['letter'] = null): Heading => ({
  kind: 'heading',
  letter,
  text: words,
});

export const facts = (...entries: readonly (readonly [label: string, value: Cell] | null)[]): Facts => ({
  kind: 'facts',
  entries: entries.flatMap((entry) => (entry ? [{ label: entry[0], value: entry[1] }] : [])),
});

export const chart = (id: string, title: string, svg: string, alternativeText: string): Chart => ({
  kind: 'chart',
  id,
  title,
  svg,
  alternativeText,
});

interface TableParts {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly note?: string | null;
  readonly ofItem?: boolean;
}

export const table = ({ note: below = null, ofItem = false, ...parts }: TableParts): Table => ({
  kind: 'table',
  ofItem,
  note: below,
  ...parts,
});

/** The table, or a sentence where it would have no rows. */
export const tableOr = (parts: TableParts, otherwise: string): Table | Note =>
  parts.rows.length > 0 ? table(parts) : note(otherwise);

export const row = (...cells: readonly Cell[]): Row => ({ cells });

export const totalRow = (...cells: readonly Cell[]): Row => ({ cells, isTotal: true });

/** Words. The first one of a table is mostly the heading of its row. */
export const words = (id: string, title: string, group: string | null = null): Column => ({
  id,
  heading: title,
  group,
  unit: null,
  align: 'start',
});

export const rowHeading = (id: string, title: string): Column => ({ ...words(id, title), isHeading: true });

export const numbers = (
  id: string,
  title: string,
  unit: string | null = null,
  group: string | null = null,
): Column => ({
  id,
  heading: title,
  group,
  unit,
  align: 'end',
});
