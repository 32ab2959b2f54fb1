import { all, readTags, type Tag, textIn } from './tags';

export interface PageTable {
  readonly caption: string;
  /** The heads in the order of the page, groups before what they hold; then the rows. */
  readonly rows: string[][];
}

/** Where a line breaks in a cell is looks. */
export const unbroken = (words: string): string => words.trim().replaceAll('\n', '');
const words = (tag: Tag): string => unbroken(textIn(tag));

export const pageOf = (bytes: Uint8Array): Tag => readTags(new TextDecoder().decode(bytes).replace(/<style[\s\S]*?<\/style>/g, '')); // prettier-ignore

export const tablesOn = (page: Tag): PageTable[] =>
  all(page, 'table').map((table) => ({
    caption: words(all(table, 'caption')[0]!),
    rows: [
      all(all(table, 'thead')[0]!, 'th').map(words),
      ...all(all(table, 'tbody')[0]!, 'tr').map(({ children }) =>
        children.filter((child): child is Tag => typeof child !== 'string').map(words),
      ),
    ],
  }));
