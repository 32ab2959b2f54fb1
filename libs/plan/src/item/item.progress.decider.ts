import { isOpen } from '@ayumi/approval';
import { accept, type Decision } from '@ayumi/event-sourcing';
import { isRefusal, own, refuse, type Refusal } from '@ayumi/kernel';
import type { Figure } from '../figure/figure';
import { readFigure } from '../figure/read-figure';
import { scaleOf, type Cycle } from '../plan/plan.state';
import type { ComputedGrade } from '../rating/computed-grade';
import { isCannot } from '../rating/measured';
import { computedFor } from './item.computed';
import { readFor } from './item.decider';
import { repeated } from './item.repeated';
import type { ItemContext } from './item.world';
import type { FinancialEffect, Progress, ProgressSubmitted, Result } from './item.events';
import { withChanges } from './item.verbs';
import { targetsInForce, type ItemState } from './item.state';
import { overlong } from '../matter/matter.text';
import { isAsked } from './item.life';
import { drafterOf, submissionOf, voidedBy, type About } from './item.submission';

export interface SubmitProgress {
  readonly cycle: string;
  readonly rating: string;
  readonly done: string;
  readonly difficulties?: string;
  readonly nextDirection?: string;
  readonly lateReason?: string;
  /** Why the rating is another than the computed grade. */
  readonly reasonToDiffer?: string;
  /** One for each indicator of the item, as typed: 99.1, ９９．１％, ▲3, 未測定, 対象外, -. */
  readonly actuals?: readonly { readonly indicator: string; readonly value: string }[];
  readonly financialEffect?: {
    readonly kind: 'revenue' | 'saving';
    readonly amountThousandYen?: string;
    readonly basis: FinancialEffect['basis'];
  };
  /** Important, unprecedented or disputed: nobody decides it for an absent decider. */
  readonly important?: boolean;
}

/** Submits the progress of an item for an open cycle; again after it was returned or recalled. */
export function submitProgress(
  order: SubmitProgress,
  item: ItemState,
  context: ItemContext,
): Decision<ProgressSubmitted> {
  const drafter = drafterOf(item, context);
  if (isRefusal(drafter)) return drafter;
  const cycle = own(context.plan.cycles, order.cycle);
  if (!cycle) return refuse('cycle-unknown', { cycle: order.cycle });
  const matter = progressMatter(order.cycle);
  const before = own(item.matters, matter)?.approval;
  // What was submitted in time and came back may be answered after the closing.
  const late = cycle.closedAt !== null && !(before && isOpen(before));
  if (late) return refuse('cycle-closed', { cycle: order.cycle });
  if (!isAsked(item, cycle) && !(before && isOpen(before))) return refuse('item-stopped', { on: item.stopped?.on });
  if (before?.status === 'settled') return refuse('already-settled', { matter });
  if (before?.status === 'in-progress') return refuse('already-submitted', { matter });

  const content = progressFrom(order, cycle, item, context);
  if (isRefusal(content)) return content;
  const submission = submissionOf(matter, 'progress', content, aboutProgress(content, order), before, item, context);
  if (isRefusal(submission)) return submission;
  return accept(drafter, { type: 'ProgressSubmitted', data: { ...submission, content } });
}

export interface AmendProgress extends SubmitProgress {
  /** Fingerprint of the content that is edited: two who edit at once must not overwrite each other unseen. */
  readonly fingerprint: string;
}

/** Edits a report under way. Whoever approved the old content has approved nothing of the new: the route begins again. */
export function amendProgress(
  order: AmendProgress,
  item: ItemState,
  context: ItemContext,
): Decision<ProgressSubmitted> {
  const drafter = drafterOf(item, context);
  if (isRefusal(drafter)) return drafter;
  const matter = own(item.matters, progressMatter(order.cycle));
  const cycle = own(context.plan.cycles, order.cycle);
  if (matter?.kind !== 'progress' || !cycle) return refuse('matter-unknown', { matter: progressMatter(order.cycle) });
  const { approval } = matter;
  if (approval.status !== 'in-progress') return refuse('matter-not-in-progress', { status: approval.status });
  const seen = order.fingerprint;
  if (seen !== approval.fingerprint)
    return withChanges(refuse('content-changed', { seen, now: approval.fingerprint }), matter, seen);

  const content = progressFrom(order, cycle, item, context);
  if (isRefusal(content)) return content;
  const about = aboutProgress(content, order);
  const submission = submissionOf(approval.matter, 'progress', content, about, approval, item, context);
  if (isRefusal(submission)) return submission;
  if (submission.fingerprint === approval.fingerprint) return refuse('nothing-changes');
  return accept(drafter, { type: 'ProgressSubmitted', data: { ...submission, ...voidedBy(approval), content } });
}

const aboutProgress = ({ results, financialEffect }: Progress, { important }: SubmitProgress): About => ({
  indicators: results.map(({ indicator }) => indicator),
  amountThousandYen: financialEffect && (financialEffect.amountThousandYen ?? 'unknown'),
  touchesMoney: financialEffect !== null,
  important,
});

/** One matter for each item and cycle. */
export const progressMatter = (cycle: string): string => `progress-${cycle}`;

function progressFrom(order: SubmitProgress, cycle: Cycle, item: ItemState, { plan }: ItemContext): Progress | Refusal {
  const grades = scaleOf(plan, cycle.fiscalYear);
  const grade = grades.find((each) => each.grade === order.rating);
  if (!grade) return refuse('rating-unknown', { rating: order.rating, grades: grades.map((each) => each.grade) });
  if (!order.done.trim()) return refuse('work-done-missing');
  const lateReason = order.lateReason?.trim() || null;
  if (grade.meaning === 'behind' && !lateReason) return refuse('late-reason-missing', { rating: order.rating });
  const { done, difficulties, nextDirection } = order;
  const reasonToDiffer = order.reasonToDiffer?.trim();
  const tooLong = overlong({ done, difficulties, nextDirection, lateReason, reasonToDiffer });
  if (tooLong) return tooLong;
  const results = resultsFrom(order.actuals ?? [], cycle.fiscalYear, item);
  if (isRefusal(results)) return results;
  const financialEffect = effectFrom(order.financialEffect);
  if (isRefusal(financialEffect)) return financialEffect;
  const answer = computedFor(cycle, results, item, plan);
  const computed = answer && !isCannot(answer) ? answer : null;
  const differs = computed !== null && computed.grade !== order.rating;
  if (differs && !reasonToDiffer) return reasonOwed('reasonToDiffer', order.rating, computed);
  return {
    cycle: cycle.cycle,
    fiscalYear: cycle.fiscalYear,
    rating: order.rating,
    plan: item.annualPlan[cycle.fiscalYear] ?? null,
    done,
    difficulties: difficulties ?? '',
    nextDirection: nextDirection ?? '',
    lateReason,
    results,
    financialEffect,
    ...(computed && { computed }),
    ...(differs && { reasonToDiffer }),
  };
}

/** Whoever gives another grade than the rule says why, in this field. */
export const reasonOwed = (field: string, rating: string, computed: ComputedGrade): Refusal =>
  refuse('reason-to-differ-missing', { field, rating, computed: computed.grade, basis: computed.basis });

/** Every indicator owes an actual; 未測定 and 対象外 are actuals, an empty field is not. */
function resultsFrom(
  actuals: NonNullable<SubmitProgress['actuals']>,
  year: number,
  item: ItemState,
): readonly Result[] | Refusal {
  const stray = actuals.find((each) => !own(item.indicators, each.indicator));
  if (stray) return refuse('indicator-unknown', { indicator: stray.indicator });
  const twice = repeated(actuals.map((each) => each.indicator));
  if (twice !== undefined) return refuse('indicator-twice', { indicator: twice });
  const results: Result[] = [];
  for (const indicator of Object.values(item.indicators)) {
    const typed = actuals.find((each) => each.indicator === indicator.indicator)?.value ?? '';
    const read = readFor(indicator, typed);
    if (isRefusal(read))
      return { ...read, with: { ...read.with, indicator: indicator.indicator, name: indicator.name } };
    if (read.figure.is === 'blank')
      return refuse('actual-missing', { indicator: indicator.indicator, name: indicator.name });
    const inForce = targetsInForce(indicator);
    const target: Figure = inForce.targets[year] ?? { is: 'blank' };
    results.push({ indicator: indicator.indicator, actual: read.figure, target, targetVersion: inForce.version });
  }
  return results;
}

function effectFrom(order: SubmitProgress['financialEffect']): FinancialEffect | null | Refusal {
  if (!order) return null;
  const amountThousandYen = amountIn(order.amountThousandYen ?? '');
  if (isRefusal(amountThousandYen)) return amountThousandYen;
  return { kind: order.kind, amountThousandYen, basis: order.basis };
}

/** In thousand yen; null where nobody knows it: 空欄 and 未測定 are not 0. */
export function amountIn(typed: string, field?: string): number | null | Refusal {
  const facts = { name: '財政効果額', ...(field && { field }) };
  const read = readFigure(typed, { unit: '千円' });
  if (isRefusal(read)) return { ...read, with: { ...read.with, ...facts } };
  const { figure } = read;
  if (!['number', 'blank', 'unmeasured'].includes(figure.is)) return refuse('not-a-figure', { typed, ...facts });
  return figure.is === 'number' ? figure.value : null;
}
