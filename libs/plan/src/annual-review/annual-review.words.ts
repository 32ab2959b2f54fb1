import { fiscalYearLabel } from '@ayumi/kernel';
import type { Grade } from '../plan/plan.events';
import type { SetCounts, SetMatrix } from '../review/review.set';

export const SHARES_NOTE = '割合は小数第2位を四捨五入しているため、合計が100%にならないことがあります。';

/** 総括: generated from the same counts as the table, so that the two cannot differ. */
export function headlineOf(
  fiscalYear: number,
  counts: Pick<SetCounts, 'items' | 'settled' | 'unsettled'>,
  scale: readonly Grade[],
  { total }: SetMatrix,
): string {
  const rated = total.cells.map(({ grade, count, share }) => {
    const label = scale.find((each) => each.grade === grade)?.label ?? '';
    return `「${grade} ${label}」${count}項目${share === null ? '' : `(${share.toFixed(1)}%)`}`;
  });
  const without = total.notEvaluable > 0 ? `、対象外${total.notEvaluable}項目` : '';
  const open = counts.unsettled > 0 ? `なお、${counts.unsettled}項目は未確定です。` : '';
  return `${fiscalYearLabel(fiscalYear)}は、${counts.items}項目のうち${counts.settled}項目が確定し、${rated.join('、')}${without}です。${open}`;
}
