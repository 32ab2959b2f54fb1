import type { SiteFile } from '../site/site';

/** For specs: the pages of a site as text, by path. */
export const pagesOf = (files: readonly SiteFile[]): ReadonlyMap<string, string> =>
  new Map(files.filter(({ path }) => path.endsWith('.html')).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)])); // prettier-ignore

/** Every address on a page: of links, style sheets, pictures, and whatever else could be fetched. */
export const addressesIn = (page: string): string[] =>
  [...page.matchAll(/\s(?:href|src|srcset|action|poster|data|xlink:href)="([^"]*)"/g)].map(([, address]) => address!);

export const anchorsIn = (page: string): Set<string> =>
  new Set([...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!));

/** What a reader sees of it: no tags, entities read. */
export const wordsOn = (page: string): string =>
  page
    .replace(/<title>.*?<\/title>|<desc>.*?<\/desc>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, sign: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[sign] ?? "'");
