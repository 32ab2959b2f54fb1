import { isOpen } from '@ayumi/approval';
import type { Decision } from '@ayumi/event-sourcing';
import { isRefusal, type Refusal } from '@ayumi/kernel';
import { openCycles, scaleOf } from '../plan/plan.state';
import { approve, recall, reject, sendBack, withdraw } from './item.approval.decider';
import type { ItemContext } from './item.world';
import type { ItemEvent } from './item.events';
import { commentOnField } from './item.comment.decider';
import { amendProgress, progressMatter, submitProgress } from './item.progress.decider';
import { reviseTarget } from './item.revision.decider';
import { targetsInForce, type Indicator, type ItemState, type Matter } from './item.state';

/** Something that somebody might do now, and whether the decider would let him. */
export interface Action {
  readonly command: string;
  readonly matter: string | null;
  readonly cycle: string | null;
  readonly indicator: string | null;
  /** The content that a decision would be bound to. */
  readonly fingerprint: string | null;
  readonly refusal: Refusal | null;
}

/**
 * What may be done with the item now. Nothing here is a rule: each command is put to its own decider with the
 * least body that could pass, and the answer is what the command itself would get.
 */
export function actionsOf(item: ItemState, context: ItemContext): readonly Action[] {
  return [
    ...openCycles(context.plan).map(({ cycle, fiscalYear }) =>
      action(
        'submit-progress',
        { cycle, matter: progressMatter(cycle) },
        submitProgress(leastProgress(cycle, fiscalYear, item, context), item, context),
      ),
    ),
    ...Object.values(item.indicators).map((indicator) => reviseAction(indicator, item, context)),
    ...Object.values(item.matters)
      .filter(({ approval }) => isOpen(approval))
      .flatMap((matter) => matterActions(matter, item, context)),
  ];
}

function matterActions({ approval, content }: Matter, item: ItemState, context: ItemContext): readonly Action[] {
  const { matter, fingerprint } = approval;
  const about = { matter, fingerprint };
  const reason = '…';
  return [
    action('approve', about, approve(about, item, context)),
    action('return', about, sendBack({ ...about, reason }, item, context)),
    action('reject', about, reject({ ...about, reason }, item, context)),
    action(
      'comment',
      about,
      commentOnField({ ...about, field: Object.keys(content)[0] ?? '', text: '…' }, item, context),
    ),
    ...amendActions(approval.matter, fingerprint, item, context),
    action('recall', about, recall(about, item, context)),
    action('withdraw', about, withdraw({ matter, reason }, item, context)),
  ];
}

function amendActions(id: string, fingerprint: string, item: ItemState, context: ItemContext): readonly Action[] {
  const matter = item.matters[id];
  if (matter?.kind !== 'progress') return [];
  const { cycle, fiscalYear, done } = matter.content;
  const order = { ...leastProgress(cycle, fiscalYear, item, context), done: `${done.slice(0, 10)}…`, fingerprint };
  return [action('amend-progress', { matter: id, cycle, fingerprint }, amendProgress(order, item, context))];
}

function reviseAction(indicator: Indicator, item: ItemState, context: ItemContext): Action {
  const again = Object.values(item.matters).find(
    (each) =>
      each.kind === 'revision' &&
      each.content.indicator === indicator.indicator &&
      ['returned', 'recalled'].includes(each.approval.status),
  );
  const matter = again?.approval.matter;
  const decide = (year: number) =>
    reviseTarget(
      {
        indicator: indicator.indicator,
        targets: [{ year, value: anotherValue(indicator, year) }],
        reason: '…',
        matter,
      },
      item,
      context,
    );
  const answers = (context.plan.frame?.years ?? []).toReversed().map(decide);
  const answer = answers.find((each) => !isRefusal(each)) ?? answers[0] ?? decide(0);
  return action('revise-target', { matter, indicator: indicator.indicator }, answer);
}

function leastProgress(cycle: string, fiscalYear: number, item: ItemState, { plan }: ItemContext) {
  const grade = scaleOf(plan, fiscalYear).find((each) => each.meaning !== 'behind')?.grade ?? '';
  const actuals = Object.keys(item.indicators).map((indicator) => ({ indicator, value: '未測定' }));
  return { cycle, rating: grade, done: '…', actuals };
}

/** A target that is certainly not the one in force. */
function anotherValue(indicator: Indicator, year: number): string {
  const target = targetsInForce(indicator).targets[year];
  if (indicator.kind === 'milestone') return target?.is === 'text' ? `${target.text}…` : '…';
  return target?.is === 'number' && target.value === 0 ? '1' : '0';
}

const action = (command: string, about: Partial<Action>, answer: Decision<ItemEvent>): Action => ({
  command,
  matter: about.matter ?? null,
  cycle: about.cycle ?? null,
  indicator: about.indicator ?? null,
  fingerprint: about.fingerprint ?? null,
  refusal: isRefusal(answer) ? answer : null,
});
