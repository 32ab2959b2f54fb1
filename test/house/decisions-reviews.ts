import * as chain from '../../libs/plan/src/review/review.approval.decider';
import { correct, dropCorrection, freeze, publish } from '../../libs/plan/src/review/review.decider';
import { writeIntroduction } from '../../libs/plan/src/review/review.editorial.decider';
import { answerOpinion, recordOpinion } from '../../libs/plan/src/review/review.opinion.decider';
import {
  after,
  approved,
  approvedBy,
  as,
  frozen,
  ITEM,
  published,
  returned,
  unbegun,
  type ReviewStory,
} from '../../libs/plan/src/review/review.stream.examples';
import type { ReviewState } from '../../libs/plan/src/review/review.state';
import type { ReviewContext } from '../../libs/plan/src/review/review.world';
import { reason } from './decisions-verbs';

/* The verbs over a year's review, for docs/decisions.md: each with a body in which nothing is wrong. */

type Decide = (review: ReviewState, context: ReviewContext) => unknown;

export const REVIEW_ACTORS: readonly (readonly [string, string])[] = [
  ['sato', '企画担当 (固定者)'],
  ['yamada', '行政経営課長'],
  ['sasaki', '企画政策部長'],
  ['okubo', '副市長'],
  ['kitagawa', '市長'],
  ['suzuki', '項目の担当'],
  ['nakamura', '項目の課長'],
  ['takahashi', '監査'],
  ['kan', '管理者'],
];

const MATTER = 'version-1';
const seen = (review: ReviewState) => ({
  matter: MATTER,
  fingerprint: review.versions[MATTER]?.approval.fingerprint ?? '0'.repeat(64),
  reason,
});

const VERBS: readonly (readonly [string, Decide])[] = [
  ['write-introduction', (review, context) => writeIntroduction({ text: 'はじめに' }, review, context)],
  ['answer-opinion', (review, context) => answerOpinion({ opinion: 'opinion-1', text: '回答' }, review, context)],
  ['freeze', (review, context) => freeze({}, review, context)],
  ['approve', (review, context) => chain.approve(seen(review), review, context)],
  ['deputise', (review, context) => chain.deputise(seen(review), review, context)],
  ['pull-up', (review, context) => chain.pullUp(seen(review), review, context)],
  ['override', (review, context) => chain.override(seen(review), review, context)],
  ['pass-over', (review, context) => chain.passOver({ matter: MATTER }, review, context)],
  ['return', (review, context) => chain.sendBack(seen(review), review, context)],
  ['recall', (review, context) => chain.recall(seen(review), review, context)],
  ['withdraw', (review, context) => chain.withdraw(seen(review), review, context)],
  ['comment', (review, context) => chain.commentOnField({ ...seen(review), field: 'summary', text: '意見' }, review, context)], // prettier-ignore
  ['circulate', (review, context) => chain.circulate({ matter: MATTER, posts: ['zaisei/manager'] }, review, context)],
  ['state-importance', (review, context) => chain.stateImportance({ matter: MATTER, important: true, reason }, review, context)], // prettier-ignore
  ['publish', (review, context) => publish({}, review, context)],
  ['correct', (review, context) => correct({ reason }, review, context)],
  ['drop-correction', (review, context) => dropCorrection({ reason }, review, context)],
];

const said = { body: '行財政改革推進委員会', day: '2025-05-12', item: ITEM, text: '徴収率の要因は。' };

const SITUATIONS: readonly (readonly [string, ReviewStory])[] = [
  [
    '作成中: being written, an opinion on item 10 waits for its answer',
    after(unbegun, recordOpinion, said, as('sato')),
  ],
  ['固定直後: the planning manager’s turn', frozen],
  ['課長・部長が承認: the deputy mayors’ turn', approvedBy(frozen, ['yamada', 'sasaki'])],
  ['差し戻し: with the planning office', returned],
  ['決裁済み: approved, not published', approved],
  ['公表済み: published', published],
  ['訂正中: a correction is begun', after(published, correct, { reason }, as('sato'))],
];

/** Every situation with, for each verb, what each of the actors is answered. */
export const reviewSituations = SITUATIONS.map(([title, { state }]) => ({
  title,
  rows: VERBS.map(([verb, decide]) => [verb, REVIEW_ACTORS.map(([actor]) => decide(state, as(actor)(state)))] as const),
}));
