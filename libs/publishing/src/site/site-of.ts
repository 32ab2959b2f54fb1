import type { ReviewDocument } from '../review/review.document';
import { DATA_FOLDER } from './downloads.part';
import { correctionPage, indexPage } from './index.page';
import { itemPage } from './item.page';
import { CORRECTION_PATH, itemPath, itemSections } from './links';
import type { Page, SiteFile, SiteOptions } from './site';
import { STYLE } from './style';

/**
 * The review as a site of plain files: `index.html`, one page for each item, the 正誤表 of a corrected version, the style
 * sheet, and the files to take away. It needs no script and asks no other server for anything. The letters are those of
 * the reader's own system: a font of its own would be several megabytes or another server's, and systems render
 * 異体字 of names at least as well. Throws on a download whose name is not plain.
 */
export function siteOf(document: ReviewDocument, options: SiteOptions): SiteFile[] {
  const top: Page = { document, options, root: '' };
  const below: Page = { document, options, root: '../' };
  const correction = document.sections.find(({ id }) => id === 'correction');
  return [
    page('index.html', indexPage(top)),
    ...(correction ? [page(CORRECTION_PATH, correctionPage(top, correction))] : []),
    ...itemSections(document).map((section) => page(itemPath(section), itemPage(below, section))),
    { path: 'style.css', type: 'text/css; charset=utf-8', bytes: utf8(STYLE) },
    ...options.downloads.map(({ name, type, bytes }) => ({ path: `${DATA_FOLDER}${plain(name)}`, type, bytes })),
  ];
}

const page = (path: string, markup: string): SiteFile => ({
  path,
  type: 'text/html; charset=utf-8',
  bytes: utf8(markup),
});

const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);

function plain(name: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)) return name;
  throw new Error(`"${name}" cannot be the name of a download: use ASCII letters, digits, ".", "-" and "_"`);
}
