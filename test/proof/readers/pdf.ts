import { all, type Tag, textIn } from './tags';
import type { PageTable } from './html';

/** Tables with a caption, cell by cell. */
export const tablesInPdf = (document: Tag): PageTable[] =>
  all(document, 'Table').flatMap((table) => {
    const caption = all(table, 'Caption')[0];
    if (!caption) return [];
    const heads = all(all(table, 'THead')[0]!, 'TH').map(words);
    const rows = all(all(table, 'TBody')[0]!, 'TR').map((row) => row.children.map((cell) => (typeof cell === 'string' ? cell : words(cell)))); // prettier-ignore
    return [{ caption: words(caption), rows: [heads, ...rows] }];
  });

const words = (tag: Tag): string => squeeze(textIn(tag));

/** Spaces, and places where a long word may break or may not, are the line's and not the text's. */
export const squeeze = (text: string): string => text.replace(/[\s\u200B\u2060]/g, '');
