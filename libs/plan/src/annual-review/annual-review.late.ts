import type { SetLate } from '../review/review.set';
import type { ReviewSheet } from '../review/review.sheet';
import type { Grade } from '../plan/plan.events';

/** 遅れている項目, with the reason that the department gave. */
export function lateOf(sheets: readonly ReviewSheet[], scale: readonly Grade[]): readonly SetLate[] {
  const behind = scale.filter((grade) => grade.meaning === 'behind').map((grade) => grade.grade);
  return sheets.flatMap(({ item, no, title, repeats, leadName, report }) =>
    repeats === null && report && behind.includes(report.rating)
      ? [{ item, no, title, leadName, rating: report.rating, reason: report.lateReason }]
      : [],
  );
}
