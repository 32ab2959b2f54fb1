import { line, StreamCommand, type CommandTable } from '@ayumi/event-sourcing/runtime';
import { approve, deputise, override, pullUp, recall, reject, sendBack, withdraw } from './item.approval.decider';
import {
  AmendProgress,
  AmendRevision,
  Approve,
  AssignLeadUnit,
  Circulate,
  CommentOnField,
  DefineIndicator,
  Deputise,
  ExtendDue,
  MarkRead,
  MarkRepeat,
  Override,
  PassOver,
  PlanEffect,
  PostReview,
  PullUp,
  Recall,
  Reject,
  Remind,
  ResolveComment,
  Return,
  ReviseTarget,
  SetAnnualPlan,
  StateImportance,
  StopItem,
  SubmitProgress,
  Withdraw,
} from './item.bodies';
import { ItemContexts } from './item.context';
import { assignLeadUnit, defineIndicator, setAnnualPlan, transcribeItem } from './item.decider';
import { planEffect } from './item.effect.decider';
import type { ItemContext } from './item.world';
import type { ItemEvent, ItemText } from './item.events';
import { commentOnField, resolveComment } from './item.comment.decider';
import { markRepeat, stopItem } from './item.life.decider';
import { amendProgress, submitProgress } from './item.progress.decider';
import { circulate, markRead, passOver, postReview, stateImportance } from './item.reading.decider';
import { extendDue, remind } from './item.reminder.decider';
import { amendRevision, reviseTarget } from './item.revision.decider';
import { itemDecider, type ItemState } from './item.state';

/** From the plan's document only: no route at the door. */
export class TranscribeItem extends StreamCommand implements ItemText {
  plan!: string;
  no!: number;
  chapter!: number;
  title!: string;
  purposes!: readonly string[];
  initiatives!: readonly string[];
  source!: ItemText['source'];
}

export const itemCommands: CommandTable<ItemState, ItemContext, ItemEvent> = {
  decider: itemDecider,
  context: ItemContexts,
  lines: [
    line('assign-lead-unit', AssignLeadUnit, assignLeadUnit, '推進担当課を決める'),
    line('define-indicator', DefineIndicator, defineIndicator, '指標と最初の目標値を定める'),
    line('set-annual-plan', SetAnnualPlan, setAnnualPlan, '年度計画を定める'),
    line('plan-effect', PlanEffect, planEffect, '財政効果額の計画を定める'),
    line('stop-item', StopItem, stopItem, '項目を廃止・終了する'),
    line('mark-repeat', MarkRepeat, markRepeat, '再掲の項目とする'),
    line('submit-progress', SubmitProgress, submitProgress, '進捗を提出する'),
    line('amend-progress', AmendProgress, amendProgress, '承認中の進捗を直す(それまでの承認は無効)'),
    line('revise-target', ReviseTarget, reviseTarget, '目標の改定を起案する'),
    line('amend-revision', AmendRevision, amendRevision, '承認中の改定を直す(それまでの承認は無効)'),
    line('approve', Approve, approve, '承認する'),
    line('deputise', Deputise, deputise, '代決する'),
    line('pull-up', PullUp, pullUp, '引き上げて承認する'),
    line('override', Override, override, '滞った案件を特例で進める'),
    line('pass-over', PassOver, passOver, '不在の段階を後閲にして進める'),
    line('post-review', PostReview, postReview, '後閲する'),
    line('circulate', Circulate, circulate, '供覧する'),
    line('mark-read', MarkRead, markRead, '供覧を読んだ印を付ける'),
    line('state-importance', StateImportance, stateImportance, '重要な案件かを示す'),
    line('return', Return, sendBack, '差し戻す'),
    line('reject', Reject, reject, '却下する'),
    line('comment', CommentOnField, commentOnField, '項目に意見を付ける'),
    line('resolve-comment', ResolveComment, resolveComment, '意見を解決済みにする'),
    line('recall', Recall, recall, '引き戻す'),
    line('withdraw', Withdraw, withdraw, '取り下げる'),
    line('remind', Remind, remind, '督促する'),
    line('extend-due', ExtendDue, extendDue, 'この項目の期限を延ばす'),
  ],
};

/** What only the command line may do: read the plan from its document. */
export const transcription: CommandTable<ItemState, ItemContext, ItemEvent> = {
  ...itemCommands,
  lines: [line('transcribe-item', TranscribeItem, transcribeItem, '計画書から項目を読み取る')],
};
