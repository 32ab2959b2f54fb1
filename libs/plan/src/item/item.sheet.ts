import { fiscalYearLabel } from '@ayumi/kernel';
import type { Figure } from '../figure/figure';
import { showFigure } from '../figure/show-figure';
import { scaleOf, type PlanState } from '../plan/plan.state';
import type { ComputedGrade } from '../rating/computed-grade';
import type { FinancialEffect, Progress, Revision } from './item.events';
import type { ItemState, Matter } from './item.state';

/** One line of a submission as people read it, so that two submissions can be laid side by side. */
export interface SheetLine {
  /** A field of the content; comments hang on it. */
  readonly field: string;
  /** Which of several under one field: an indicator, a year. */
  readonly part: string | null;
  /** What that part is called. */
  readonly label: string | null;
  /** Empty where nothing was written. */
  readonly text: string;
}

type Submitted =
  { readonly kind: 'progress'; readonly content: Progress } | { readonly kind: 'revision'; readonly content: Revision };

export const sheetOf = (submitted: Submitted, item: ItemState, plan: PlanState): readonly SheetLine[] =>
  submitted.kind === 'progress' ? progressSheet(submitted.content, item, plan) : revisionSheet(submitted.content, item);

/** Every content that was ever submitted, the oldest first. */
export const sheetsOf = ({ kind, contents }: Matter, item: ItemState, plan: PlanState) =>
  Object.entries<Progress | Revision>(contents).map(([fingerprint, content]) => ({
    fingerprint,
    content,
    lines: sheetOf({ kind, content } as Submitted, item, plan),
  }));

function progressSheet(content: Progress, item: ItemState, plan: PlanState): readonly SheetLine[] {
  return [
    line('rating', ratingText(content.rating, content.fiscalYear, plan)),
    ...(content.computed ? [line('computed', computedText(content.computed, content.fiscalYear, plan))] : []),
    ...(content.reasonToDiffer ? [line('reasonToDiffer', content.reasonToDiffer)] : []),
    ...content.results.map(({ indicator, actual }) =>
      line('results', shown(actual, indicator, item), indicator, item.indicators[indicator]?.name ?? indicator),
    ),
    line('plan', content.plan),
    line('done', content.done),
    line('lateReason', content.lateReason),
    line('difficulties', content.difficulties),
    line('nextDirection', content.nextDirection),
    line('financialEffect', content.financialEffect && effectText(content.financialEffect)),
  ];
}

function revisionSheet({ indicator, changes, reason, touchesMoney }: Revision, item: ItemState): readonly SheetLine[] {
  const name = item.indicators[indicator]?.name ?? indicator;
  return [
    ...changes.map(({ year, from, to }) =>
      line(
        'changes',
        `${shown(from, indicator, item)}→${shown(to, indicator, item)}`,
        String(year),
        `${name} ${fiscalYearLabel(year)}`,
      ),
    ),
    line('reason', reason),
    line('touchesMoney', touchesMoney ? 'あり(財政課に合議)' : 'なし'),
  ];
}

/** A 予定どおりに進捗. */
export function ratingText(rating: string, fiscalYear: number, plan: PlanState): string {
  const label = scaleOf(plan, fiscalYear).find(({ grade }) => grade === rating)?.label;
  return label ? `${rating} ${label}` : rating;
}

/** The computed grade with the numbers that it comes from. */
const computedText = ({ grade, basis }: ComputedGrade, fiscalYear: number, plan: PlanState): string =>
  `${ratingText(grade, fiscalYear, plan)}: ${basis}`;

const line = (field: string, text: string | null, part: string | null = null, label: string | null = null) => ({
  field,
  part,
  label,
  text: text ?? '',
});

function shown(figure: Figure, id: string, { indicators }: ItemState): string {
  const indicator = indicators[id];
  return showFigure(figure, indicator && { unit: indicator.unit, decimals: indicator.decimals });
}

const KINDS = { revenue: '歳入確保', saving: '歳出削減' } as const;
const GROUNDS = { settlement: '決算', budget: '予算', estimate: '概算' } as const;

const effectText = ({ kind, amountThousandYen, basis }: FinancialEffect): string =>
  `${KINDS[kind]} ${amountThousandYen === null ? '金額は不明' : `${showFigure({ is: 'number', value: amountThousandYen })}千円`}(${GROUNDS[basis]})`;
