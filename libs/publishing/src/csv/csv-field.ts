import type { Cell } from '../review/review.document';
import { shownCell } from '../review/shown-cell';

/** The number of a cell in plain digits: no thousands, no exponent, `-` for a minus. Empty where it is none. */
export function numberIn(cell: Cell): string {
  switch (cell.is) {
    case 'count':
      return digits(cell.value);
    case 'share':
      return digits(cell.percent);
    case 'money':
      return digits(cell.thousandYen);
    case 'figure':
      return cell.figure.is === 'number' ? digits(cell.figure.value) : '';
    default:
      return '';
  }
}

/** What stands where there is no number: －, 空欄, 未測定, 対象外, 97以上, 金額不明, 計. */
export const noteIn = (cell: Cell): string => (numberIn(cell) === '' && cell.is !== 'year' ? shownCell(cell) : '');

const plain = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 20 });

/** -0 is 0. */
const digits = (value: number | null): string => (value === null ? '' : plain.format(value + 0));
