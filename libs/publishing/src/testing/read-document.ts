import type { Block, ReviewDocument, Section, Table } from '../review/review.document';
import { shownCell } from '../review/shown-cell';

/** For specs: a document as a person reads it. */
export const sectionOf = (document: ReviewDocument, id: string): Section => {
  const found = document.sections.find((section) => section.id === id);
  if (!found) throw new Error(`no section ${id}: ${document.sections.map((section) => section.id).join(', ')}`);
  return found;
};

export const tablesOf = (document: ReviewDocument): Table[] =>
  document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));

/** Sentences and labelled texts, a line each; tables and drawings left out. */
export const linesOf = ({ blocks }: Pick<Section, 'blocks'>): string[] => blocks.flatMap(linesIn);

function linesIn(block: Block): string[] {
  switch (block.kind) {
    case 'note':
      return [block.text];
    case 'prose':
      return [block.label ? `${block.label}: ${block.text}` : block.text];
    case 'heading':
      return [block.letter ? `${block.letter} ${block.text}` : block.text];
    case 'facts':
      return block.entries.map(({ label, value }) => `${label}: ${shownCell(value)}`);
    default:
      return [];
  }
}

/** A table's rows, each as its cells beside each other. */
export const rowsOf = (document: ReviewDocument, id: string): string[] => {
  const table = [...tablesOf(document), ...document.lists].find((each) => each.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return table.rows.map(({ cells }) => cells.map((cell, n) => shownCell(cell, table.columns[n])).join(' | '));
};
