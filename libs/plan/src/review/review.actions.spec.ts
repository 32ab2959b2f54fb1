import { isRefusal } from '@ayumi/kernel';
import * as fc from 'fast-check';
import { CAST } from '../../../directory/src/directory.examples';
import { reviewActionsOf, type ReviewAction } from './review.actions';
import * as versions from './review.approval.decider';
import { correct, dropCorrection, freeze, publish } from './review.decider';
import * as editorial from './review.editorial.decider';
import { approved, approvedBy, as, frozen, ITEM, published, returned, after, unbegun, type ReviewStory } from './review.stream.examples'; // prettier-ignore
import * as opinions from './review.opinion.decider';
import type { ReviewState } from './review.state';
import type { ReviewContext } from './review.world';

/* What a screen offers is what the command will do: every action is carried out with a body as people write it. */

type Decide = (order: never, review: ReviewState, context: ReviewContext) => ReturnType<typeof freeze>;

const written = { body: '行財政改革推進委員会', day: '2025-05-12', text: '意見の本文' };
const COMMANDS: Readonly<Record<string, readonly [Decide, (action: ReviewAction, n: number) => object]>> = {
  'write-introduction': [editorial.writeIntroduction, (_, n) => ({ text: `はじめに ${n}` })],
  'remark-on-chapter': [editorial.remarkOnChapter, (_, n) => ({ chapter: 1, text: `総括 ${n}` })],
  'choose-priorities': [editorial.choosePriorities, (_, n) => ({ priorities: [{ item: ITEM, reason: `理由 ${n}` }] })],
  'arrange-outline': [editorial.arrangeOutline, () => ({ outline: ['summary', 'sheets'] })],
  'choose-licence': [editorial.chooseLicence, () => ({ licence: 'PDL-1.0' })],
  'describe-indicator': [
    editorial.describeIndicator,
    (_, n) => ({ item: ITEM, indicator: 'collection-rate', text: `図 ${n}` }),
  ],
  'record-opinion': [opinions.recordOpinion, (_, n) => ({ ...written, item: ITEM, text: `意見 ${n}` })],
  'change-opinion': [opinions.changeOpinion, ({ opinion }, n) => ({ ...written, opinion, text: `直した意見 ${n}` })],
  'withdraw-opinion': [opinions.withdrawOpinion, ({ opinion }) => ({ opinion, reason: '別の年度' })],
  'answer-opinion': [opinions.answerOpinion, ({ opinion }, n) => ({ opinion, text: `回答 ${n}` })],
  freeze: [freeze, () => ({})],
  publish: [publish, () => ({})],
  correct: [correct, () => ({ reason: '誤り' })],
  'drop-correction': [dropCorrection, () => ({ reason: '取りやめ' })],
  approve: [versions.approve, seen],
  deputise: [versions.deputise, seen],
  'pull-up': [versions.pullUp, seen],
  override: [versions.override, seen],
  'pass-over': [versions.passOver, seen],
  return: [versions.sendBack, seen],
  recall: [versions.recall, seen],
  withdraw: [versions.withdraw, seen],
  comment: [versions.commentOnField, (action) => ({ ...seen(action), field: 'summary', text: 'ここは' })],
  'resolve-comment': [versions.resolveComment, ({ matter, comment }) => ({ matter, comment })],
  'state-importance': [
    versions.stateImportance,
    ({ matter }, n) => ({ matter, important: n % 2 === 0, reason: '異例' }),
  ],
  'post-review': [versions.postReview, ({ matter }) => ({ matter })],
  'mark-read': [versions.markRead, ({ matter }) => ({ matter })],
  circulate: [versions.circulate, ({ matter }) => ({ matter, posts: ['zaisei/manager'] })],
};

function seen({ matter, fingerprint }: ReviewAction) {
  return { matter, fingerprint, reason: '理由', comment: '確認した' };
}

const answerTo = (action: ReviewAction, person: string, story: ReviewStory, n: number) => {
  const [decide, body] = COMMANDS[action.command]!;
  return decide(body(action, n) as never, story.state, as(person)(story.state));
};

const PEOPLE = [...CAST, 'kitagawa'];
/** A walk from the very beginning hardly ever gets as far as the mayor. */
const BEGINNINGS = [unbegun, frozen, returned, approvedBy(frozen, ['yamada', 'sasaki']), approved, published];
const step = fc.record({ person: fc.constantFrom(...PEOPLE), choice: fc.nat(40) });

describe('the actions of a review', () => {
  it('offer exactly what the command does, whoever asks, wherever the review is', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.constantFrom(...BEGINNINGS), fc.array(step, { minLength: 1, maxLength: 10 }), (from, steps) => {
        let story = from;
        steps.forEach(({ person, choice }, n) => {
          const actions = reviewActionsOf(story.state, as(person)(story.state));
          for (const action of actions) {
            const refused = isRefusal(answerTo(action, person, story, n));
            expect([action.command, refused]).toEqual([action.command, action.refusal !== null]);
          }
          const open = actions.filter(({ refusal }) => refusal === null);
          const chosen = open[choice % open.length];
          if (!chosen) return;
          const [decide, body] = COMMANDS[chosen.command]!;
          reached.add(chosen.command);
          story = after(story, decide as typeof freeze, body(chosen, n), as(person));
        });
      }),
      { numRuns: 150, seed: 20250522 },
    );
    const far = [
      'freeze',
      'approve',
      'return',
      'recall',
      'withdraw',
      'comment',
      'publish',
      'correct',
      'drop-correction',
    ];
    expect([...reached]).toEqual(expect.arrayContaining(far));
  });

  it('tell who has no part in writing nothing about it', () => {
    const commands = (person: string) => reviewActionsOf(unbegun.state, as(person)(unbegun.state)).map((each) => each.command); // prettier-ignore
    expect(commands('suzuki')).toEqual([]);
    expect(commands('takahashi')).toEqual([]);
    expect(commands('sato')).toEqual(expect.arrayContaining(['write-introduction', 'record-opinion', 'freeze']));
  });
});
