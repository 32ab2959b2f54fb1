import { isOpen } from '@ayumi/approval';
import type { Decision } from '@ayumi/event-sourcing';
import { isRefusal, type Refusal } from '@ayumi/kernel';
import { outcomeOf, type Outcome } from '../matter/matter.outcome';
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
import type { ReviewState, ReviewVersion } from './review.state';
import type { ReviewContext } from './review.world';

/** Something that somebody might do with a review now, and whether the decider would let him. */
export interface ReviewAction {
  readonly command: string;
  readonly matter: string | null;
  readonly opinion: string | null;
  /** The comment that `resolve-comment` is about. */
  readonly comment: string | null;
  /** The frozen set that a decision would be bound to. */
  readonly fingerprint: string | null;
  readonly refusal: Refusal | null;
  readonly leadsTo: Outcome | null;
}

/**
 * What may be done with the review now. As for an item, nothing here is a rule: each command is put to its own decider
 * with the least body that could pass.
 */
export const reviewActionsOf = (review: ReviewState, context: ReviewContext): readonly ReviewAction[] => [
  ...writingActions(review, context),
  ...opinionActions(review, context),
  ...wholeActions(review, context),
  ...Object.values(review.versions).flatMap((version) => [
    ...(isOpen(version.approval) ? versionActions(version, review, context) : []),
    ...readingActions(version, review, context),
  ]),
];

const TEXT = '…';

/** What only the planning office is told of, with the reason where it may not now. */
function writingActions(review: ReviewState, context: ReviewContext): readonly ReviewAction[] {
  const { outline, licence } = review.editorial;
  const chapter = context.planState.frame?.chapters[0]?.no ?? 0;
  const [item, indicator] = someIndicator(context);
  return [
    action('write-introduction', {}, writeIntroduction({ text: TEXT }, review, context)),
    action('remark-on-chapter', {}, remarkOnChapter({ chapter, text: TEXT }, review, context)),
    action('choose-priorities', {}, choosePriorities({ priorities: [] }, review, context)),
    action('arrange-outline', {}, arrangeOutline({ outline }, review, context)),
    action('choose-licence', {}, chooseLicence({ licence }, review, context)),
    ...(indicator
      ? [action('describe-indicator', {}, describeIndicator({ item, indicator, text: TEXT }, review, context))]
      : []),
    action('record-opinion', {}, recordOpinion(words(context), review, context)),
  ].filter(isTold);
}

function opinionActions(review: ReviewState, context: ReviewContext): readonly ReviewAction[] {
  return review.editorial.opinions
    .flatMap(({ opinion }) => [
      action('change-opinion', { opinion }, changeOpinion({ ...words(context), opinion }, review, context)),
      action('withdraw-opinion', { opinion }, withdrawOpinion({ opinion, reason: TEXT }, review, context)),
      action('answer-opinion', { opinion }, answerOpinion({ opinion, text: TEXT }, review, context)),
    ])
    .filter(isTold);
}

const wholeActions = (review: ReviewState, context: ReviewContext): readonly ReviewAction[] =>
  [
    action('freeze', {}, freeze({}, review, context)),
    action('publish', {}, publish({}, review, context)),
    action('correct', {}, correct({ reason: TEXT }, review, context)),
    action('drop-correction', {}, dropCorrection({ reason: TEXT }, review, context)),
  ].filter(isTold);

/** Who has no part in such things at all is not told that he may not. */
const isTold = ({ refusal }: ReviewAction): boolean =>
  refusal?.refused !== 'not-allowed' && refusal?.refused !== 'not-your-opinion';

function versionActions(version: ReviewVersion, review: ReviewState, context: ReviewContext): readonly ReviewAction[] {
  const { matter, fingerprint, important, comments } = version.approval;
  const about = { matter, fingerprint };
  const reason = TEXT;
  const onward = (command: string, answer: Decision<ReviewEvent>): ReviewAction => ({
    ...action(command, about, answer),
    leadsTo: outcomeOf(answer, version, context),
  });
  return [
    onward('approve', approve(about, review, context)),
    onward('deputise', deputise(about, review, context)),
    onward('pull-up', pullUp(about, review, context)),
    onward('override', override({ ...about, reason }, review, context)),
    onward('pass-over', passOver(about, review, context)),
    action('return', about, sendBack({ ...about, reason }, review, context)),
    action('comment', about, commentOnField({ ...about, field: 'summary', text: TEXT }, review, context)),
    ...comments
      .filter(({ resolved }) => !resolved)
      .map(({ comment }) =>
        action('resolve-comment', { matter, comment }, resolveComment({ matter, comment }, review, context)),
      ),
    action('recall', about, recall(about, review, context)),
    action('withdraw', about, withdraw({ matter, reason }, review, context)),
    action('state-importance', about, stateImportance({ matter, important: !important, reason }, review, context)),
  ];
}

/** Only what may be done: hardly anybody has any of it to do. */
function readingActions({ approval: { matter } }: ReviewVersion, review: ReviewState, context: ReviewContext) {
  return [
    action('post-review', { matter }, postReview({ matter }, review, context)),
    action('mark-read', { matter }, markRead({ matter }, review, context)),
    action('circulate', { matter }, circulate({ matter, posts: [] }, review, context)),
  ].filter(({ refusal }) => refusal === null);
}

const words = ({ office }: ReviewContext) => ({ body: TEXT, day: office.day, text: TEXT });

function someIndicator({ items }: ReviewContext): readonly [string, string | undefined] {
  const found = Object.entries(items).find(([, item]) => Object.keys(item.indicators).length > 0);
  return found ? [found[0], Object.keys(found[1].indicators)[0]] : ['', undefined];
}

const action = (
  command: string,
  about: Partial<Pick<ReviewAction, 'matter' | 'opinion' | 'comment' | 'fingerprint'>>,
  answer: Decision<ReviewEvent>,
): ReviewAction => ({
  command,
  matter: about.matter ?? null,
  opinion: about.opinion ?? null,
  comment: about.comment ?? null,
  fingerprint: about.fingerprint ?? null,
  refusal: isRefusal(answer) ? answer : null,
  leadsTo: null,
});
