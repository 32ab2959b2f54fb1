import type { Cell } from '../review/review.document';
import { shownCell } from '../review/shown-cell';
import { amountFormat, DAY_FORMAT, SHARE_FORMAT, YEAR_FORMAT } from './number-formats';
import { EMPTY, type SheetCell } from './sheet-cell';
import { sheetText } from './sheet-text';

/**
 * Numbers as numbers with the looks of the document; everything else (－, 空欄, 未測定, 対象外, 97以上, 金額不明) as the
 * words that the document prints, so that no sum and no average ever counts it. There is no cell for what does not exist.
 */
export function sheetValue(cell: Cell): SheetCell {
  switch (cell.is) {
    case 'none':
      return EMPTY;
    case 'text':
      return sheetText(cell.text);
    case 'day':
      return { value: new Date(`${cell.day}T00:00:00.000Z`), format: DAY_FORMAT, align: 'left' };
    case 'count':
      return number(cell.value, amountFormat(shownCell(cell)));
    case 'share':
      return cell.percent === null ? words(cell) : number(asFraction(cell.percent), SHARE_FORMAT);
    case 'money':
      return cell.thousandYen === null ? words(cell) : number(cell.thousandYen, amountFormat(shownCell(cell)));
    case 'figure':
      return cell.figure.is === 'number' ? number(cell.figure.value, amountFormat(shownCell(cell))) : words(cell);
    case 'year':
      return words(cell, 'left');
  }
}

export const westernYear = (cell: Cell): SheetCell => (cell.is === 'year' ? number(cell.year, YEAR_FORMAT) : EMPTY);

const number = (value: number, format: string): SheetCell => ({ value, format, align: 'right' });

const words = (cell: Cell, align: SheetCell['align'] = 'right'): SheetCell => sheetText(shownCell(cell), align);

/** Shares have one decimal: 57.3 becomes 0.573 and not 0.5729999999999999. */
const asFraction = (percent: number): number => Math.round(percent * 10) / 1000;
