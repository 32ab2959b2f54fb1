import { fiscalYearLabel } from '@ayumi/kernel';
import type { ReviewCounts } from './annual-review.answer';
import type { ReviewMatrix } from './annual-review.matrix.answer';

export const SHARES_NOTE = '割合は小数第2位を四捨五入しているため、合計が100%にならないことがあります。';

/** 総括: generated from the same counts as the table, so that the two cannot differ. */
export function headlineOf(fiscalYear: number, counts: ReviewCounts, { grades, total }: ReviewMatrix): string {
  const rated = grades.map(({ grade, label }) => {
    const cell = total.cells.find((each) => each.grade === grade);
    return `「${grade} ${label}」${cell?.count ?? 0}項目${cell?.share == null ? '' : `(${cell.share.toFixed(1)}%)`}`;
  });
  const without = total.notEvaluable > 0 ? `、対象外${total.notEvaluable}項目` : '';
  const open = counts.unsettled > 0 ? `なお、${counts.unsettled}項目は未確定です。` : '';
  return `${fiscalYearLabel(fiscalYear)}は、${counts.items}項目のうち${counts.settled}項目が確定し、${rated.join('、')}${without}です。${open}`;
}
