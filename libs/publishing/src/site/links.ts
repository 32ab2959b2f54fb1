import type { ReviewDocument, Section } from '../review/review.document';
import type { Page } from './site';

/** items/07.html, in the order of the numbers also where a server lists the folder. */
export const itemPath = ({ id }: Section): string => `items/${id.replace(/^item-/, '').padStart(2, '0')}.html`;

export const itemSections = ({ sections }: ReviewDocument): Section[] => sections.filter(({ item }) => item !== null);

export const CORRECTION_PATH = 'correction.html';

/** To the sheet of an item; null where the sheets are left out. */
export function hrefOfItem({ document, root }: Page, item: string): string | null {
  const section = itemSections(document).find((each) => each.item === item);
  return section ? `${root}${itemPath(section)}` : null;
}

/** To a section: the correction has a page of its own, the rest stands on the first page. */
export const hrefOfSection = ({ root }: Page, { id }: Section): string =>
  id === 'correction' ? `${root}${CORRECTION_PATH}` : `${root}index.html#${id}`;

/** 小平市経営方針推進プログラム says whose it is; another plan has the name of the city put before it. */
export const planName = ({ publisher, subtitle }: ReviewDocument): string =>
  subtitle.startsWith(publisher) ? subtitle : `${publisher} ${subtitle}`;
