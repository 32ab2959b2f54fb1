import { eraDate, fiscalYearLabel } from '@ayumi/kernel';
import { AMOUNT_UNKNOWN, BLANK_FIGURE, showFigure } from '@ayumi/plan';
import type { Cell, Column } from './review.document';

/**
 * A cell in words, the same on page, paper and wherever else it is read: ▲1,234千円, 57.6%, 令和6年度, 98.7%, 未測定.
 * Under a column that names the unit of money it is not repeated. `none` is the empty string.
 */
export function shownCell(cell: Cell, column: Pick<Column, 'unit'> = { unit: null }): string {
  switch (cell.is) {
    case 'text':
      return cell.text;
    case 'count':
      return amount(cell.value, 0);
    case 'share':
      // Nothing was evaluated, so there is no share: neither 0 nor 100 per cent.
      return cell.percent === null ? '－' : `${amount(cell.percent, 1)}%`;
    case 'money':
      if (cell.thousandYen === null) return AMOUNT_UNKNOWN;
      return `${amount(cell.thousandYen)}${column.unit === MONEY_UNIT ? '' : MONEY_UNIT}`;
    case 'figure':
      return cell.figure.is === 'blank' ? BLANK_FIGURE : showFigure(cell.figure, cell);
    case 'day':
      return eraDate(cell.day);
    case 'year':
      return fiscalYearLabel(cell.year);
    case 'none':
      return '';
  }
}

export const MONEY_UNIT = '千円';

/** Amounts may have been reported to the yen: without a number of decimals nothing of them is rounded away. */
const amount = (value: number, decimals?: number): string => showFigure({ is: 'number', value }, { decimals });
