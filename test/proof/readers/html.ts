import { all, readTags, type Tag, textIn } from './tags';

export interface PageTable {
  readonly caption: string;
  /** The heads in the order of the page, groups before what they hold; then the rows. */
  readonly rows: string[][];
}

const words = (tag: Tag): string => textIn(tag).trim();

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
