import type { Decide } from '@ayumi/event-sourcing';
import { appointed, city } from '../../../directory/src/directory.examples';
import { approve, recall, sendBack, withdraw, type Return } from './item.approval.decider';
import type { ItemContext } from './item.world';
import type { ItemEvent } from './item.events';
import {
  approvedBy,
  as,
  PROGRESS,
  progress,
  reported,
  REVISION,
  revisionAsked,
  seenOf,
  settled,
  theItem,
  unknownItem,
  UP_TO_THE_DEPUTIES,
} from './item.examples';
import { submitProgress } from './item.progress.decider';
import { reviseTarget } from './item.revision.decider';
import type { ItemState } from './item.state';

type Verb = Decide<Return, ItemState, ItemContext, ItemEvent>;
const verbs: readonly Verb[] = [approve, sendBack, recall, withdraw];

const suzuki = as('suzuki');
const reason = '基準日を書いてください';
const onScreen = seenOf(PROGRESS);
const first = reported.state.matters[PROGRESS]!.approval.fingerprint;
const returned = approvedBy(reported, ['kato']).and(
  sendBack,
  (item) => ({ ...onScreen(item), reason }),
  as('nakamura'),
);

describe('A decision about a matter', () => {
  it('needs an item and a matter that are known', () => {
    for (const verb of verbs) {
      const order = { matter: PROGRESS, fingerprint: first, reason };
      unknownItem.when(verb, order, as('kato')).thenRefused('item-unknown');
      theItem.when(verb, order, as('kato')).thenRefused('matter-unknown', { matter: PROGRESS });
    }
  });

  it('is about this matter alone: others of the item stay where they are', () => {
    const both = reported.and(reviseTarget, { ...revisionOrder }, suzuki);
    const { matters } = approvedBy(both, ['kato'], REVISION).state;
    expect([matters[PROGRESS]!.approval.at, matters[REVISION]!.approval.at]).toEqual([0, 1]);
  });

  it('goes all the way to 決裁', () => {
    expect(settled(reported).state.matters[PROGRESS]!.approval).toMatchObject({ status: 'settled', round: 1 });
    approvedBy(reported, ['kato', 'nakamura', 'tanaka', 'sato'])
      .when(approve, onScreen, as('yamada'))
      .thenHappens({ type: 'StepApproved' }, { type: 'MatterSettled', data: { matter: PROGRESS, fingerprint: first } });
  });

  it('returns, recalls and withdraws by the engine’s own rules', () => {
    approvedBy(reported, ['kato'])
      .when(sendBack, (item) => ({ ...onScreen(item), reason, to: 'chief' }), as('nakamura'))
      .thenHappens({ type: 'MatterReturned', data: { matter: PROGRESS, to: 'chief', reason } });
    reported.when(sendBack, (item) => ({ ...onScreen(item), reason: ' ' }), as('kato')).thenRefused('reason-missing');
    reported.when(recall, { matter: PROGRESS }, suzuki).thenHappens({ type: 'MatterRecalled' });
    reported.when(recall, { matter: PROGRESS }, as('kato')).thenRefused('not-yours-to-recall');
    reported.when(withdraw, { matter: PROGRESS, reason }, suzuki).thenHappens({ type: 'MatterWithdrawn' });
    reported.when(withdraw, { matter: PROGRESS, reason }, as('kato')).thenRefused('not-yours-to-withdraw');
  });

  it('is never by the maker, whatever post he holds', () => {
    const directory = city(appointed('suzuki', 'shuunou/chief'), appointed('kobayashi', 'shuunou/manager'));
    reported.when(approve, onScreen, as('suzuki', { directory })).thenRefused('maker-is-not-checker');
    const second = returned.and(submitProgress, progress, as('kobayashi'));
    second.when(approve, onScreen, as('suzuki', { directory })).thenRefused('maker-is-not-checker');
    approvedBy(second, ['kato'])
      .when(approve, onScreen, as('kobayashi', { directory }))
      .thenRefused('maker-is-not-checker');
  });
});

const revisionOrder = { indicator: 'collection-rate', targets: [{ year: 2023, value: '98.4' }], reason: '実績による' };

describe('A decision about what is no longer there', () => {
  const second = returned.and(
    submitProgress,
    { ...progress, done: '徴収率は速報値である。', actuals: [{ indicator: 'collection-rate', value: '98.9' }] },
    suzuki,
  );
  const now = second.state.matters[PROGRESS]!.approval.fingerprint;

  it.each<[string, Verb]>([
    ['approval', approve],
    ['return', sendBack],
  ])('is refused, and the %s told what changed: fields, seen and now', (_what, verb) => {
    const { decision } = second.when(verb, { matter: PROGRESS, fingerprint: first, reason }, as('kato'));
    const result = (value: number) => [expect.objectContaining({ actual: { is: 'number', value } })];
    expect(decision).toEqual({
      refused: 'content-changed',
      with: {
        seen: first,
        now,
        changes: [
          { field: 'done', seen: progress.done, now: '徴収率は速報値である。' },
          { field: 'results', seen: result(99.1), now: result(98.9) },
        ],
      },
    });
  });

  it('is told everything that is there now where nobody ever saw the other', () => {
    const { decision } = second.when(approve, { matter: PROGRESS, fingerprint: 'f'.repeat(64) }, as('kato'));
    const fields = Object.entries(second.state.matters[PROGRESS]!.content);
    expect(decision).toMatchObject({
      refused: 'content-changed',
      with: { changes: fields.map(([field, value]) => ({ field, seen: null, now: value })) },
    });
  });

  it('compares old and new of a revision as well', () => {
    const before = revisionAsked.state.matters[REVISION]!.approval.fingerprint;
    revisionAsked
      .and(recall, { matter: REVISION }, suzuki)
      .and(
        reviseTarget,
        { indicator: 'collection-rate', targets: [{ year: 2024, value: '99' }], reason: '別の理由', matter: REVISION },
        suzuki,
      )
      .when(approve, { matter: REVISION, fingerprint: before }, as('kato'))
      .thenRefused('content-changed', {
        changes: [{ field: 'reason', seen: '令和6年度の目標値を1年早く上回ったため', now: '別の理由' }],
      });
  });

  it('passes where the content came back as it was', () =>
    returned
      .and(submitProgress, progress, suzuki)
      .when(approve, { matter: PROGRESS, fingerprint: first }, as('kato'))
      .thenHappens({ type: 'StepApproved', data: { round: 2, fingerprint: first } }));
});

describe('A second evaluation', () => {
  const atPlanning = approvedBy(reported, ['kato', 'nakamura', 'tanaka']);
  const rated = (rating: string) => (item: Parameters<typeof onScreen>[0]) => ({ ...onScreen(item), rating });

  it('stands beside the department’s own and does not overwrite it', () => {
    atPlanning
      .when(approve, rated('B'), as('sato'))
      .thenHappens({ type: 'StepApproved', data: { step: 'planning-clerk', assessment: 'B' } });
    const { content, approval } = atPlanning.and(approve, rated('B'), as('sato')).state.matters[PROGRESS]!;
    expect(content).toMatchObject({ rating: 'A' });
    expect(approval.approvals.map(({ assessment }) => assessment)).toEqual([null, null, null, 'B']);
  });

  it('is made where the route says so, with a grade of the year', () => {
    reported.when(approve, rated('B'), as('kato')).thenRefused('step-does-not-assess', { step: '係長' });
    atPlanning
      .when(approve, rated('◎'), as('sato'))
      .thenRefused('rating-unknown', { rating: '◎', grades: ['S', 'A', 'B', '-'] });
    for (const none of ['', null as never])
      atPlanning
        .when(approve, rated(none), as('sato'))
        .thenHappens({ type: 'StepApproved', data: { assessment: null } });
  });

  it('is none of a revision’s business', () =>
    approvedBy(revisionAsked, UP_TO_THE_DEPUTIES.slice(0, 3), REVISION)
      .when(approve, (item) => ({ ...seenOf(REVISION)(item), rating: 'A' }), as('yamada'))
      .thenRefused('step-does-not-assess', { step: 'revision' }));
});
