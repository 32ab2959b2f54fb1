import { shortDay, eraDay } from '../../words';
import { asPage } from '../as-page';
import type { Signature } from '../signatures';
import type { Table } from '../table';

/** What stands in a report, in its order: the same on pages, paper and, without the sheets, in 文章と注記. */
export type Block =
  | { readonly is: 'heading'; readonly text: string; readonly letter?: string }
  | { readonly is: 'prose'; readonly label: string; readonly text: string }
  | { readonly is: 'note'; readonly text: string }
  | { readonly is: 'fact'; readonly label: string; readonly text: string; readonly isCount?: boolean }
  | { readonly is: 'table'; readonly table: Table; readonly note: string }
  /** Drawn: what it says in words. */
  | { readonly is: 'drawing'; readonly title: string; readonly text: string }
  | { readonly is: 'signatures'; readonly caption: string; readonly signatures: readonly Signature[] };

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export const prose = (label: string, text: string): Block => ({ is: 'prose', label, text });
export const note = (text: string): Block => ({ is: 'note', text });
export const fact = (label: string, text: string): Block => ({ is: 'fact', label, text });
export const heading = (text: string, letter?: string): Block => ({ is: 'heading', text, letter });
/** The table with the words under it, or the sentence in its place. */
export const tableOr = (table: Table, otherwise: string, below = ''): Block =>
  table.rows.length > 0 ? { is: 'table', table, note: below } : note(otherwise);

/** Rows of 文章と注記. */
export const passagesIn = ({ title, blocks }: Section): string[][] =>
  blocks.flatMap((block): string[][] => {
    if (block.is === 'prose') return [[title, block.label, block.text]];
    if (block.is === 'note') return [[title, '注記', block.text]];
    if (block.is === 'fact') return block.isCount ? [] : [[title, block.label, block.text]];
    if (block.is === 'drawing') return [[title, `図: ${block.title}`, block.text]];
    return block.is === 'table' && block.note !== '' ? [[title, `注記: ${block.table.caption}`, block.note]] : [];
  });

type Medium = 'page' | 'paper';

/** All words of a section one after the other, as they are read. Drawings are proved by themselves. */
export const wordsIn = ({ title, blocks }: Section, medium: Medium): string[] => [
  title,
  ...blocks.flatMap((block): string[] => {
    switch (block.is) {
      case 'heading':
        return [block.letter ?? '', block.text];
      case 'prose':
      case 'fact':
        return [block.label, block.text];
      case 'note':
        return [block.text];
      case 'table':
        return [block.table.caption, ...asPage(block.table).flat(), block.note];
      case 'drawing':
        return [];
      case 'signatures':
        return [block.caption, ...(medium === 'page' ? block.signatures.flatMap(onPage) : onPaper(block.signatures))];
    }
  }),
];

const onPage = ({ step, post, name, day, mark }: Signature): string[] =>
  [step, mark?.sign, name, post === step ? '' : post, shortDay(day), mark?.words].map((each) => each ?? '');

/** Boxes stand in rows of six at most, as even as can be; the names of the steps are over them. */
function onPaper(all: readonly Signature[]): string[] {
  const across = Math.ceil(all.length / Math.ceil(all.length / 6));
  const rows = Array.from({ length: Math.ceil(all.length / across) }, (_, n) => all.slice(n * across, (n + 1) * across)); // prettier-ignore
  const box = ({ step, post, name, day, mark }: Signature) =>
    [post === step ? '' : post, name, mark?.sign, mark?.words, eraDay(day)].map((each) => each ?? '');
  return rows.flatMap((row) => [...row.map(({ step }) => step), ...row.flatMap(box)]);
}

export const drawingsIn = ({ blocks }: Section): string[] =>
  blocks.flatMap((block) => (block.is === 'drawing' ? [block.text] : []));
