import { line, type CommandTable } from '@ayumi/event-sourcing/runtime';
import {
  approve,
  circulate,
  commentOnField,
  deputise,
  markRead,
  override,
  passOver,
  postReview,
  pullUp,
  recall,
  resolveComment,
  sendBack,
  stateImportance,
  withdraw,
} from './review.approval.decider';
import * as bodies from './review.bodies';
import { ReviewContexts } from './review.context';
import { correct, dropCorrection, freeze, publish } from './review.decider';
import {
  arrangeOutline,
  chooseLicence,
  choosePriorities,
  describeIndicator,
  remarkOnChapter,
  writeIntroduction,
} from './review.editorial.decider';
import type { ReviewEvent } from './review.events';
import { answerOpinion, changeOpinion, recordOpinion, withdrawOpinion } from './review.opinion.decider';
import { reviewDecider, type ReviewState } from './review.state';
import type { ReviewContext } from './review.world';

export const reviewCommands: CommandTable<ReviewState, ReviewContext, ReviewEvent> = {
  decider: reviewDecider,
  context: ReviewContexts,
  lines: [
    line('write-introduction', bodies.WriteIntroduction, writeIntroduction, '「はじめに」を書く'),
    line('remark-on-chapter', bodies.RemarkOnChapter, remarkOnChapter, '章の総括を書く'),
    line('choose-priorities', bodies.ChoosePriorities, choosePriorities, '主要管理項目を選ぶ'),
    line('arrange-outline', bodies.ArrangeOutline, arrangeOutline, '載せる部分と順を決める'),
    line('choose-licence', bodies.ChooseLicence, chooseLicence, '利用条件を選ぶ'),
    line('describe-indicator', bodies.DescribeIndicator, describeIndicator, '図の代替テキストを書く'),
    line('record-opinion', bodies.RecordOpinion, recordOpinion, '委員会の意見を記録する'),
    line('change-opinion', bodies.ChangeOpinion, changeOpinion, '記録した意見を直す'),
    line('withdraw-opinion', bodies.WithdrawOpinion, withdrawOpinion, '記録した意見を取り下げる'),
    line('answer-opinion', bodies.AnswerOpinion, answerOpinion, '意見に回答する'),
    line('freeze', bodies.Freeze, freeze, '凍結して回議に付す'),
    line('publish', bodies.Publish, publish, '公表する'),
    line('correct', bodies.Correct, correct, '訂正を始める'),
    line('drop-correction', bodies.DropCorrection, dropCorrection, '訂正をやめる'),
    line('approve', bodies.ApproveVersion, approve, '承認する'),
    line('deputise', bodies.DeputiseVersion, deputise, '代決する'),
    line('pull-up', bodies.PullUpVersion, pullUp, '引き上げて承認する'),
    line('override', bodies.OverrideVersion, override, '滞った版を特例で進める'),
    line('return', bodies.ReturnVersion, sendBack, '差し戻す'),
    line('recall', bodies.RecallVersion, recall, '引き戻す'),
    line('withdraw', bodies.WithdrawVersion, withdraw, '取り下げる'),
    line('pass-over', bodies.PassOverVersion, passOver, '不在の段階を後閲にして進める'),
    line('post-review', bodies.PostReviewVersion, postReview, '後閲する'),
    line('circulate', bodies.CirculateVersion, circulate, '供覧する'),
    line('mark-read', bodies.MarkVersionRead, markRead, '供覧を読んだ印を付ける'),
    line('state-importance', bodies.StateVersionImportance, stateImportance, '重要な案件かを示す'),
    line('comment', bodies.CommentOnVersion, commentOnField, '意見を付ける'),
    line('resolve-comment', bodies.ResolveVersionComment, resolveComment, '意見を解決済みにする'),
  ],
};
