import type { Grade } from '../plan/plan.events';
import { STATUSES } from '../read-model/standing.answer';
import type { BoardCounts, BoardItemAnswer, StepCount } from './board.answer';

export function countsOf(items: readonly BoardItemAnswer[], scale: readonly Grade[]): BoardCounts {
  const count = (passes: (item: BoardItemAnswer) => boolean): number => items.filter(passes).length;
  return {
    items: items.length,
    byStatus: STATUSES.map((status) => ({ status, count: count((item) => item.status === status) })),
    byStep: stepCounts(items),
    byRating: scale.map(({ grade, label }) => ({
      rating: grade,
      label,
      count: count((item) => item.rating === grade),
    })),
    overdue: count((item) => item.overdue),
    returned: count((item) => item.returns > 0),
    unchanged: count((item) => item.unchanged === true),
    withoutIndicator: count((item) => !item.hasIndicator),
    drafting: count((item) => item.drafting),
  };
}

/** In the order of the route: matters under way may travel different versions of it. */
function stepCounts(items: readonly BoardItemAnswer[]): StepCount[] {
  const counts = new Map<string, StepCount & { readonly index: number }>();
  for (const { step } of items) {
    if (!step) continue;
    const known = counts.get(step.id) ?? { step: step.id, title: step.title, count: 0, index: step.index };
    counts.set(step.id, { ...known, count: known.count + 1 });
  }
  return [...counts.values()]
    .toSorted((a, b) => a.index - b.index)
    .map(({ step, title, count }) => ({ step, title, count }));
}
