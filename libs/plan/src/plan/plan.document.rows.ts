/** A line of the document, by what it looks like alone; where it belongs is decided by its neighbours. */
export type Row =
  | { readonly is: 'chapter'; readonly line: number; readonly no: number; readonly title: string }
  | { readonly is: 'heading'; readonly line: number }
  | ItemRow
  | LabelledRow
  | { readonly is: 'unknown'; readonly line: number; readonly text: string; readonly label: string | null };

export interface ItemRow {
  readonly is: 'item';
  readonly line: number;
  readonly no: number;
  /** The cells after the number: the title, then wherever the copy has put it the responsible unit. */
  readonly cells: readonly string[];
}

export interface LabelledRow {
  readonly is: 'labelled';
  readonly line: number;
  readonly label: RowLabel;
  /** The cells after the label, blank ones included. */
  readonly cells: readonly string[];
}

export const rowLabels = ['目的・ねらい', '取組内容', '指標', '年度計画'] as const;
export type RowLabel = (typeof rowLabels)[number];

/** The copy has dropped or added blank cells (tabs) freely, at the start of a row as well: they mean nothing. */
const itemHeading = 'No.\t実施項目\t推進担当課';

/** Every line that is not blank, numbered from 1, with LF, CRLF or CR. */
export const rowsOf = (text: string): Row[] =>
  text
    .split(/\r\n|\n|\r/)
    .map((content, index) => rowOf(content, index + 1))
    .filter((row) => row !== null);

function rowOf(text: string, line: number): Row | null {
  const cells = text.split('\t').map((cell) => cell.trim());
  const filled = cells.filter((cell) => cell !== '');
  const [first] = filled;
  if (first === undefined) return null;
  if (filled.join('\t') === itemHeading) return { is: 'heading', line };

  const rest = cells.slice(cells.indexOf(first) + 1);
  const label = rowLabels.find((each) => each === first);
  if (label) return { is: 'labelled', line, label, cells: rest };
  if (/^\d+$/.test(first)) return { is: 'item', line, no: Number(first), cells: rest };

  // A chapter is one cell, its number and title parted by a space: that is all that tells it from an item.
  const chapter = filled.length === 1 ? /^(\d+)\s+(\S.*)$/.exec(first) : null;
  if (chapter) return { is: 'chapter', line, no: Number(chapter[1]), title: chapter[2]! };
  return { is: 'unknown', line, text: text.trim(), label: filled.length > 1 ? first : null };
}
