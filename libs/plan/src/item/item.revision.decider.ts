import { isOpen } from '@ayumi/approval';
import { accept, type Decision } from '@ayumi/event-sourcing';
import { canonicalJson, isRefusal, own, refuse, type Refusal } from '@ayumi/kernel';
import type { Figure } from '../figure/figure';
import { readFor } from './item.decider';
import { repeated } from './item.repeated';
import type { ItemContext } from './item.world';
import type { Revision, TargetRevisionSubmitted } from './item.events';
import { withChanges } from './item.verbs';
import { progressMatter } from './item.progress.decider';
import { targetsInForce, type Indicator, type ItemState, type RevisionMatter } from './item.state';
import { cycleId } from '../plan/plan.decider';
import { overlong } from '../matter/matter.text';
import { drafterOf, submissionOf, voidedBy, type About } from './item.submission';

export interface ReviseTarget {
  readonly indicator: string;
  /** The new targets, as typed. */
  readonly targets: readonly { readonly year: number; readonly value: string }[];
  readonly reason: string;
  /** The change moves money: the finance section is consulted (合議). */
  readonly touchesMoney?: boolean;
  /** Important, unprecedented or disputed: nobody decides it for an absent decider. */
  readonly important?: boolean;
  /** The revision that is submitted again after a return or recall; absent for a new one. */
  readonly matter?: string;
}

export interface AmendRevision extends ReviseTarget {
  readonly matter: string;
  /** Fingerprint of the content that is edited: two who edit at once must not overwrite each other unseen. */
  readonly fingerprint: string;
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

  const content = contentOf(order, indicator, item, context);
  if (isRefusal(content)) return content;
  const matter = before?.approval.matter ?? `revision-${revisionsOf(item).length + 1}`;
  const about = aboutRevision(content, order, indicator);
  const submission = submissionOf(matter, 'revision', content, about, before?.approval, item, context);
  if (isRefusal(submission)) return submission;
  return accept(drafter, { type: 'TargetRevisionSubmitted', data: { ...submission, content } });
}

/** Edits a revision under way. Whoever approved the old content has approved nothing of the new: the route begins again. */
export function amendRevision(
  order: AmendRevision,
  item: ItemState,
  context: ItemContext,
): Decision<TargetRevisionSubmitted> {
  const drafter = drafterOf(item, context);
  if (isRefusal(drafter)) return drafter;
  const matter = own(item.matters, order.matter);
  if (matter?.kind !== 'revision') return refuse('matter-unknown', { matter: order.matter });
  const { approval } = matter;
  if (approval.status !== 'in-progress') return refuse('matter-not-in-progress', { status: approval.status });
  const seen = order.fingerprint;
  if (seen !== approval.fingerprint)
    return withChanges(refuse('content-changed', { seen, now: approval.fingerprint }), matter, seen);
  if (!order.reason.trim()) return refuse('reason-missing');
  const indicator = own(item.indicators, matter.content.indicator);
  // Another indicator is another revision: withdraw this one and ask anew.
  if (!indicator || order.indicator !== matter.content.indicator)
    return refuse('another-indicator', { indicator: matter.content.indicator });

  const content = contentOf(order, indicator, item, context);
  if (isRefusal(content)) return content;
  const about = aboutRevision(content, order, indicator);
  const submission = submissionOf(approval.matter, 'revision', content, about, approval, item, context);
  if (isRefusal(submission)) return submission;
  if (submission.fingerprint === approval.fingerprint) return refuse('nothing-changes');
  return accept(drafter, {
    type: 'TargetRevisionSubmitted',
    data: { ...submission, ...voidedBy(approval), content },
  });
}

function contentOf(
  order: ReviseTarget,
  indicator: Indicator,
  item: ItemState,
  context: ItemContext,
): Revision | Refusal {
  const changes = changesOf(order, indicator, item, context);
  if (isRefusal(changes)) return changes;
  const { reason, touchesMoney = false } = order;
  return overlong({ reason }) ?? { indicator: order.indicator, changes, reason, touchesMoney };
}

const aboutRevision = (
  { indicator, changes, touchesMoney }: Revision,
  { important }: ReviseTarget,
  { unit }: Indicator,
): About => ({
  indicators: [indicator],
  amountThousandYen: amountMoved(changes, unit),
  touchesMoney,
  important,
});

/** How far the targets of an indicator in yen move, at most; null where it does not count money. */
function amountMoved(changes: Revision['changes'], unit: string): About['amountThousandYen'] {
  const thousands = THOUSAND_YEN[unit];
  if (thousands === undefined) return null;
  const moves = changes.map(({ from, to }) =>
    from.is === 'number' && to.is === 'number' ? Math.abs(to.value - from.value) * thousands : null,
  );
  return moves.reduce<number | 'unknown'>(
    (most, move) => (move === null || most === 'unknown' ? 'unknown' : Math.max(most, move)),
    0,
  );
}

const THOUSAND_YEN: Readonly<Record<string, number>> = { 円: 0.001, 千円: 1, 万円: 10, 百万円: 1_000, 億円: 100_000 };

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
    if (isRefusal(read)) return { ...read, with: { ...read.with, name: indicator.name, year } };
    const from = inForce[year] ?? { is: 'blank' as const };
    if (canonicalJson(from) !== canonicalJson(read.figure)) changes.push({ year, from, to: read.figure });
  }
  return changes.length > 0 ? changes : refuse('nothing-changes');
}

/** A year whose year-end report is settled keeps the target that was in force for it. */
export const isSettled = (item: ItemState, year: number): boolean =>
  item.matters[progressMatter(cycleId(year, 'year-end'))]?.approval.status === 'settled';
