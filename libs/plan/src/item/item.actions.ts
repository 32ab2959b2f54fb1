import { isOpen } from '@ayumi/approval';
import type { Decision } from '@ayumi/event-sourcing';
import { isRefusal, own, type Day, type Refusal } from '@ayumi/kernel';
import { outcomeOf, type Outcome } from '../matter/matter.outcome';
import { openCycles, scaleOf, type Cycle, type PlanState } from '../plan/plan.state';
import { approve, deputise, override, pullUp, recall, reject, sendBack, withdraw } from './item.approval.decider';
import type { ItemContext } from './item.world';
import type { ItemEvent } from './item.events';
import { commentOnField, resolveComment } from './item.comment.decider';
import { isAsked } from './item.life';
import { amendProgress, progressMatter, submitProgress } from './item.progress.decider';
import { circulate, markRead, passOver, postReview, stateImportance } from './item.reading.decider';
import { extendDue, remind } from './item.reminder.decider';
import { amendRevision, reviseTarget } from './item.revision.decider';
import { targetsInForce, type Indicator, type ItemState, type Matter } from './item.state';

/** Something that somebody might do now, and whether the decider would let him. */
export interface Action {
  readonly command: string;
  readonly matter: string | null;
  readonly cycle: string | null;
  readonly indicator: string | null;
  /** The comment that `resolve-comment` is about. */
  readonly comment: string | null;
  /** The content that a decision would be bound to. */
  readonly fingerprint: string | null;
  readonly refusal: Refusal | null;
  /** Where an approval by whatever road would lead; null for everything else. */
  readonly leadsTo: Outcome | null;
}

/**
 * What may be done with the item now. Nothing here is a rule: each command is put to its own decider with the
 * least body that could pass, and the answer is what the command itself would get.
 */
export function actionsOf(item: ItemState, context: ItemContext): readonly Action[] {
  return [
    ...askingCycles(item, context.plan).map(({ cycle, fiscalYear }) =>
      action(
        'submit-progress',
        { cycle, matter: progressMatter(cycle) },
        submitProgress(leastProgress(cycle, fiscalYear, item, context), item, context),
      ),
    ),
    ...Object.values(item.indicators).map((indicator) => reviseAction(indicator, item, context)),
    ...Object.values(item.matters).flatMap((matter) => [
      ...(isOpen(matter.approval) ? matterActions(matter, item, context) : []),
      ...readingActions(matter, item, context),
    ]),
    ...chasingActions(item, context),
  ];
}

/** The open cycles, and closed ones whose report came back: what was submitted in time may still be answered. */
function askingCycles(item: ItemState, plan: PlanState): readonly Cycle[] {
  const cameBack = Object.values(plan.cycles).filter(({ cycle, closedAt }) => {
    const approval = item.matters[progressMatter(cycle)]?.approval;
    return closedAt !== null && approval && isOpen(approval) && approval.status !== 'in-progress';
  });
  return [...openFor(item, plan), ...cameBack];
}

/** Of an item that was stopped (廃止), only what had begun by then may still be brought to its end. */
const openFor = (item: ItemState, plan: PlanState): readonly Cycle[] =>
  openCycles(plan).filter((cycle) => isAsked(item, cycle) || own(item.matters, progressMatter(cycle.cycle)));

/** What moves the matter, or may stop it: all of them, each with the reason where it may not be done. */
function matterActions(matter: Matter, item: ItemState, context: ItemContext): readonly Action[] {
  const { matter: id, fingerprint, important, comments } = matter.approval;
  const about = { matter: id, fingerprint };
  const reason = '…';
  const field = Object.keys(matter.content)[0] ?? '';
  const onward = (command: string, answer: Decision<ItemEvent>) => ({
    ...action(command, about, answer),
    leadsTo: outcomeOf(answer, matter, context),
  });
  return [
    onward('approve', approve(about, item, context)),
    onward('deputise', deputise(about, item, context)),
    onward('pull-up', pullUp(about, item, context)),
    onward('override', override({ ...about, reason }, item, context)),
    onward('pass-over', passOver(about, item, context)),
    action('return', about, sendBack({ ...about, reason }, item, context)),
    action('reject', about, reject({ ...about, reason }, item, context)),
    action('comment', about, commentOnField({ ...about, field, text: '…' }, item, context)),
    ...comments
      .filter(({ resolved }) => !resolved)
      .map(({ comment }) =>
        action('resolve-comment', { matter: id, comment }, resolveComment({ matter: id, comment }, item, context)),
      ),
    amendAction(matter, item, context),
    action('recall', about, recall(about, item, context)),
    action('withdraw', about, withdraw({ matter: id, reason }, item, context)),
    action('state-importance', about, stateImportance({ matter: id, important: !important, reason }, item, context)),
  ];
}

/** What goes on beside the route, and after its end: only what may be done, for hardly anybody has any of it to do. */
function readingActions({ approval }: Matter, item: ItemState, context: ItemContext): readonly Action[] {
  const { matter } = approval;
  return [
    action('post-review', { matter }, postReview({ matter }, item, context)),
    action('mark-read', { matter }, markRead({ matter }, item, context)),
    action('circulate', { matter }, circulate({ matter, posts: [] }, item, context)),
  ].filter(({ refusal }) => refusal === null);
}

/** What the planning office does to get answers, with the reason where it may not; others are not told of it. */
function chasingActions(item: ItemState, context: ItemContext): readonly Action[] {
  const cycles = openFor(item, context.plan).map(({ cycle }) => ({ cycle, matter: progressMatter(cycle) }));
  const asked = new Set(cycles.map(({ matter }) => matter));
  const others = Object.values(item.matters).filter(({ approval }) => isOpen(approval) && !asked.has(approval.matter));
  return [
    ...cycles.map((about) => action('remind', about, remind(about, item, context))),
    ...others.map(({ approval: { matter } }) => action('remind', { matter }, remind({ matter }, item, context))),
    ...cycles.map((about) =>
      action('extend-due', about, extendDue({ ...about, dueOn: FAR_AWAY, reason: '…' }, item, context)),
    ),
  ].filter(({ refusal }) => refusal?.refused !== 'not-allowed');
}

/** A day that is later than any that was ever asked for. */
const FAR_AWAY: Day = '9999-12-31';

function amendAction(matter: Matter, item: ItemState, context: ItemContext): Action {
  const { matter: id, fingerprint } = matter.approval;
  if (matter.kind === 'progress') {
    const { cycle, fiscalYear, done } = matter.content;
    const order = { ...leastProgress(cycle, fiscalYear, item, context), done: `${done.slice(0, 10)}…`, fingerprint };
    return action('amend-progress', { matter: id, cycle, fingerprint }, amendProgress(order, item, context));
  }
  const { indicator, reason } = matter.content;
  const order = { matter: id, fingerprint, indicator, reason: `${reason.slice(0, 10)}…` };
  const answer = inSomeYear(item.indicators[indicator], context, (targets) =>
    amendRevision({ ...order, targets }, item, context),
  );
  return action('amend-revision', { matter: id, indicator, fingerprint }, answer);
}

function reviseAction(indicator: Indicator, item: ItemState, context: ItemContext): Action {
  const again = Object.values(item.matters).find(
    (each) =>
      each.kind === 'revision' &&
      each.content.indicator === indicator.indicator &&
      ['returned', 'recalled'].includes(each.approval.status),
  );
  const matter = again?.approval.matter;
  const answer = inSomeYear(indicator, context, (targets) =>
    reviseTarget({ indicator: indicator.indicator, targets, reason: '…', matter }, item, context),
  );
  return action('revise-target', { matter, indicator: indicator.indicator }, answer);
}

/** What is answered for the last year of the plan whose target may be changed. */
function inSomeYear(
  indicator: Indicator | undefined,
  { plan }: ItemContext,
  decide: (targets: readonly { year: number; value: string }[]) => Decision<ItemEvent>,
): Decision<ItemEvent> {
  const years = (plan.frame?.years ?? []).toReversed();
  const answers = years.map((year) => decide([{ year, value: anotherValue(indicator, year) }]));
  return answers.find((each) => !isRefusal(each)) ?? answers[0] ?? decide([]);
}

function leastProgress(cycle: string, fiscalYear: number, item: ItemState, { plan }: ItemContext) {
  const grade = scaleOf(plan, fiscalYear).find((each) => each.meaning !== 'behind')?.grade ?? '';
  const actuals = Object.keys(item.indicators).map((indicator) => ({ indicator, value: '未測定' }));
  return { cycle, rating: grade, done: '…', actuals };
}

/** A target that is certainly not the one in force. */
function anotherValue(indicator: Indicator | undefined, year: number): string {
  if (!indicator) return '0';
  const target = targetsInForce(indicator).targets[year];
  if (indicator.kind === 'milestone') return target?.is === 'text' ? `${target.text}…` : '…';
  return target?.is === 'number' && target.value === 0 ? '1' : '0';
}

const action = (command: string, about: Partial<Action>, answer: Decision<ItemEvent>): Action => ({
  command,
  matter: about.matter ?? null,
  cycle: about.cycle ?? null,
  indicator: about.indicator ?? null,
  comment: about.comment ?? null,
  fingerprint: about.fingerprint ?? null,
  refusal: isRefusal(answer) ? answer : null,
  leadsTo: null,
});
