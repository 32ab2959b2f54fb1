import type { Cell, Column } from '../review/review.document';
import { shownCell } from '../review/shown-cell';
import { markup, type Html } from './html';
import { hrefOfItem } from './links';
import { lines } from './prose.part';
import type { Page } from './site';

/**
 * The words of a cell; the name of an item leads to its sheet, a number to its paper where there is a way. The paper is
 * a screen of the product, which stands in no frame: out of the preview's frame it takes the whole window.
 */
export function cellPart(page: Page, cell: Cell, column?: Pick<Column, 'unit'>): Html {
  const shown = shownCell(cell, column);
  const words = cell.is === 'figure' && cell.figure.is === 'parts' ? parts(shown) : lines(shown);
  const item = cell.item === undefined ? null : hrefOfItem(page, cell.item);
  if (item !== null) return markup`<a href="${item}">${words}</a>`;
  const paper = cell.paper && page.options.papers ? page.options.papers(cell.paper) : null;
  if (paper === null) return words;
  return markup`<a class="paper" href="${paper}" target="_top">${words}<span class="heard">（根拠の報告）</span></a>`;
}

/** Of several values, each keeps its name and number on one line. */
const parts = (shown: string): Html => {
  const [first = '', ...rest] = shown.split(' / ').map((part) => markup`<span class="whole">${part}</span>`);
  return markup`${first}${rest.map((part) => markup` / ${part}`)}`;
};
