import type { Instant } from '@ayumi/kernel';
import { scaleOf, type Grade, type ItemState, type PlanState } from '@ayumi/plan';
import type { AnnualReviewAnswer, ReviewItem } from '@ayumi/plan/runtime';
import { bulletGraph, bulletOf, indicatorOf, stripOf, yearStrip } from '@ayumi/publishing';
import type { ScorecardAnswer, ScorecardItem } from './scorecard.answer';

export interface ScorecardSources {
  readonly review: AnnualReviewAnswer;
  readonly plan: PlanState;
  /** By id: what the drawings are made from. */
  readonly items: ReadonlyMap<string, ItemState>;
  readonly at: Instant;
}

/** One page for the meeting: the review's numbers, and one drawing for each item. */
export function scorecardOf({ review, plan, items, at }: ScorecardSources): ScorecardAnswer {
  const { plan: id, title, fiscalYear, label, headline, counts, matrix, change } = review;
  const grades = scaleOf(plan, fiscalYear).map(({ grade, label: word, meaning }) => ({ grade, label: word, meaning }));
  return {
    plan: id,
    title,
    fiscalYear,
    label,
    headline,
    years: [...(plan.frame?.years ?? [])],
    grades,
    counts,
    matrix,
    change,
    items: review.items.flatMap((item) => {
      const state = items.get(item.item);
      if (!state) return [];
      const first = Object.values(state.indicators).find(({ kind }) => kind === 'number');
      const result = item.report?.results.find(({ indicator }) => indicator === first?.indicator);
      return [
        {
          ...lineOf(item, grades, change?.sameScale ?? false),
          actual: result?.actual?.text ?? null,
          target: result ? result.target.text : null,
          ...(first
            ? { chart: 'bullet' as const, svg: bulletGraph(bulletOf(indicatorOf(state, plan, first), fiscalYear)) }
            : { chart: 'years' as const, svg: yearStrip(stripOf(state, plan, at)) }),
        },
      ];
    }),
  };
}

function lineOf(
  item: ReviewItem,
  grades: readonly Grade[],
  sameScale: boolean,
): Omit<ScorecardItem, 'actual' | 'target' | 'chart' | 'svg'> {
  const { item: id, no, chapter, title, leadName, settled, status, ratingBefore, report } = item;
  const rating = report?.rating ?? null;
  const move = sameScale ? moveOf(rating, ratingBefore, grades) : null;
  return { item: id, no, chapter, title, leadName, settled, status, rating, ratingBefore, move };
}

/** Places on the scale, the best first; what was not evaluable has no place. */
function moveOf(now: string | null, before: string | null, grades: readonly Grade[]): ScorecardItem['move'] {
  const order = grades.filter(({ meaning }) => meaning !== 'not-evaluable').map(({ grade }) => grade);
  const [place, was] = [order.indexOf(now ?? ''), order.indexOf(before ?? '')];
  if (place < 0 || was < 0) return null;
  return place === was ? 'same' : place < was ? 'up' : 'down';
}
