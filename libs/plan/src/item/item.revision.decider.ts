import { isOpen } from '@ayumi/approval';
import { accept, type Decision } from '@ayumi/event-sourcing';
import { canonicalJson, isRefusal, own, refuse, type Refusal } from '@ayumi/kernel';
import type { Figure } from '../figure/figure';
import { readFor, repeated } from './item.decider';
import type { ItemContext } from './item.world';
import type { Revision, TargetRevisionSubmitted } from './item.events';
import { progressMatter } from './item.progress.decider';
import { targetsInForce, type Indicator, type ItemState, type RevisionMatter } from './item.state';
import { cycleId } from '../plan/plan.decider';
import { drafterOf, overlong, submissionOf } from './item.submission';

export interface ReviseTarget {
  readonly indicator: string;
  /** The new targets, as typed. */
  readonly targets: readonly { readonly year: number; readonly value: string }[];
  readonly reason: string;
  /** The change moves money: the finance section is consulted (合議). */
  readonly touchesMoney?: boolean;
  /** The revision that is submitted again after a return or recall; absent for a new one. */
  readonly matter?: string;
}

/** Asks for new targets of one indicator. They come into force only when the revision is settled. */
export function reviseTarget(
  order: ReviseTarget,
  item: ItemState,
  context: ItemContext,
): Decision<TargetRevisionSubmitted> {
  const drafter = drafterOf(item, context);
  if (isRefusal(drafter)) return drafter;
  if (!order.reason.trim()) return refuse('reason-missing');
  const indicator = own(item.indicators, order.indicator);
  if (!indicator) return refuse('indicator-unknown', { indicator: order.indicator });
  const before = revisionBefore(order, item);
  if (isRefusal(before)) return before;

  const changes = changesOf(order, indicator, item, context);
  if (isRefusal(changes)) return changes;
  const tooLong = overlong({ reason: order.reason });
  if (tooLong) return tooLong;
  const content: Revision = {
    indicator: order.indicator,
    changes,
    reason: order.reason,
    touchesMoney: order.touchesMoney ?? false,
  };
  const matter = before?.approval.matter ?? `revision-${revisionsOf(item).length + 1}`;
  const flags = content.touchesMoney ? ['touches-money'] : [];
  const submission = submissionOf(matter, 'revision', content, flags, before?.approval, item, context);
  if (isRefusal(submission)) return submission;
  return accept(drafter, { type: 'TargetRevisionSubmitted', data: { ...submission, content } });
}

export const revisionsOf = (item: ItemState): readonly RevisionMatter[] =>
  Object.values(item.matters).filter((matter) => matter.kind === 'revision');

/** The matter that is submitted again, if any; while a revision of this indicator is open there is no other. */
function revisionBefore(order: ReviseTarget, item: ItemState): RevisionMatter | undefined | Refusal {
  const open = revisionsOf(item).find((each) => each.content.indicator === order.indicator && isOpen(each.approval));
  if (!order.matter) return open && refuse('revision-open', { matter: open.approval.matter });
  const again = revisionsOf(item).find((each) => each.approval.matter === order.matter);
  if (!again) return refuse('matter-unknown', { matter: order.matter });
  if (again.approval.status === 'in-progress') return refuse('already-submitted', { matter: order.matter });
  if (!isOpen(again.approval)) return refuse('matter-not-in-progress', { status: again.approval.status });
  if (open && open !== again) return refuse('revision-open', { matter: open.approval.matter });
  if (again.content.indicator !== order.indicator) return refuse('revision-open', { matter: order.matter });
  return again;
}

function changesOf(
  order: ReviseTarget,
  indicator: Indicator,
  item: ItemState,
  { plan }: ItemContext,
): Revision['changes'] | Refusal {
  const years = plan.frame?.years ?? [];
  const twice = repeated(order.targets.map((target) => target.year));
  if (twice !== undefined) return refuse('year-twice', { year: twice });
  const inForce = targetsInForce(indicator).targets;
  const changes: { year: number; from: Figure; to: Figure }[] = [];
  for (const { year, value } of order.targets) {
    if (!years.includes(year)) return refuse('year-not-in-plan', { year, years });
    if (isSettled(item, year)) return refuse('year-settled', { year });
    const read = readFor(indicator, value);
    if (isRefusal(read)) return { ...read, with: { ...read.with, name: indicator.name } };
    const from = inForce[year] ?? { is: 'blank' as const };
    if (canonicalJson(from) !== canonicalJson(read.figure)) changes.push({ year, from, to: read.figure });
  }
  return changes.length > 0 ? changes : refuse('nothing-changes');
}

/** A year whose year-end report is settled keeps the target that was in force for it. */
export const isSettled = (item: ItemState, year: number): boolean =>
  item.matters[progressMatter(cycleId(year, 'year-end'))]?.approval.status === 'settled';
