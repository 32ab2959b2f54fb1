import { told } from '@ayumi/event-sourcing/testing';
import { addDays } from '@ayumi/kernel';
import { appointed, city, ended, NOW } from '../../../directory/src/directory.examples';
import { planDecider } from '../plan/plan.state';
import { sendBack, withdraw } from './item.approval.decider';
import {
  approvedBy,
  as,
  CYCLE,
  itemHistory,
  planWith,
  PROGRESS,
  progress,
  reported,
  REVISION,
  revisionAsked,
  seenOf,
  settled,
  theItem,
  unknownItem,
} from './item.examples';
import { given } from '@ayumi/event-sourcing/testing';
import { extendDue, remind } from './item.reminder.decider';
import { submitProgress } from './item.progress.decider';
import { itemDecider } from './item.state';

const sato = as('sato');
const tomorrow = as('sato', { at: `${addDays(NOW.slice(0, 10), 1)}T01:00:00.000Z` });
const report = { cycle: CYCLE };
const closed = planWith(told({ type: 'CycleClosed', data: { cycle: CYCLE } }));
const returned = reported.and(sendBack, (item) => ({ ...seenOf(PROGRESS)(item), reason: '基準日' }), as('kato'));

describe('督促: the planning office reminds', () => {
  it('the clerks of the lead unit of a report that nobody began', () =>
    theItem.when(remind, { ...report, message: '至急お願いします。' }, sato).thenHappens({
      type: 'HoldersReminded',
      data: {
        matter: PROGRESS,
        step: null,
        reminded: [{ post: 'shuunou/clerk', people: ['suzuki', 'kobayashi'] }],
        message: '至急お願いします。',
      },
    }));

  it('whoever has the matter, by whatever name it is asked for', () => {
    const data = { matter: PROGRESS, step: 'chief', reminded: [{ post: 'shuunou/chief', people: ['kato'] }] };
    for (const order of [{ matter: PROGRESS }, report, { matter: PROGRESS, cycle: CYCLE }])
      reported.when(remind, order, sato).thenHappens({ type: 'HoldersReminded', data: { ...data, message: null } });
    revisionAsked
      .when(remind, { matter: REVISION }, sato)
      .thenHappens({ type: 'HoldersReminded', data: { matter: REVISION, step: 'chief' } });
  });

  it('the drafters of what came back, also after the cycle was closed', () =>
    returned
      .when(remind, { matter: PROGRESS }, as('sato', { plan: closed }))
      .thenHappens({ type: 'HoldersReminded', data: { step: null, reminded: [{ post: 'shuunou/clerk' }] } }));

  it('by any of its posts, and by the operator of an automation', () => {
    for (const actor of ['sato', 'yamada', 'operator']) theItem.when(remind, report, as(actor)).thenSigned({ actor });
  });

  it.each(['suzuki', 'kato', 'tanaka', 'sasaki', 'okubo', 'takahashi', 'kan', 'nobody'])('and %s does not', (actor) =>
    reported.when(remind, report, as(actor)).thenRefused('not-allowed'),
  );

  it('the same people of the same matter once a day', () => {
    const once = reported.and(remind, report, sato);
    once.when(remind, { matter: PROGRESS, message: 'もう一度' }, as('yamada')).thenNothing();
    once.when(remind, report, tomorrow).thenHappens({ type: 'HoldersReminded', data: { step: 'chief' } });
  });

  it('those who came to the post since, and those of the next step, on the same day', () => {
    const once = reported.and(remind, report, sato);
    const successor = as('sato', { directory: city(appointed('kobayashi', 'shuunou/chief')) });
    once.when(remind, report, successor).thenHappens({
      type: 'HoldersReminded',
      data: { reminded: [{ post: 'shuunou/chief', people: ['kobayashi'] }] },
    });
    approvedBy(once, ['kato'])
      .when(remind, report, sato)
      .thenHappens({ type: 'HoldersReminded', data: { step: 'manager' } });
  });

  it('nobody again on that day, where the matter went back to him', () => {
    const chief = reported.and(remind, report, sato);
    const manager = approvedBy(chief, ['kato']).and(remind, report, sato);
    const back = manager.and(
      sendBack,
      (item) => ({ ...seenOf(PROGRESS)(item), reason: '理由', to: 'chief' }),
      as('nakamura'),
    );
    back.when(remind, report, sato).thenNothing();
  });

  it('of nothing that has ended', () =>
    settled(reported).when(remind, report, sato).thenRefused('matter-not-in-progress', { status: 'settled' }));

  it('of nothing that there is not', () => {
    unknownItem.when(remind, report, sato).thenRefused('item-unknown');
    theItem.when(remind, { matter: PROGRESS }, sato).thenRefused('matter-unknown', { matter: PROGRESS });
    const unknown = { cycle: '2019-year-end' };
    theItem.when(remind, unknown, sato).thenRefused('cycle-unknown', unknown);
    theItem.when(remind, report, as('sato', { plan: closed })).thenRefused('cycle-closed', report);
    given(itemDecider, itemHistory[0]!).when(remind, report, sato).thenRefused('no-lead-unit');
  });

  it('of one matter, which must be clear', () => {
    theItem.when(remind, {}, sato).thenRefused('matter-or-cycle');
    reported.when(remind, { matter: REVISION, cycle: CYCLE }, sato).thenRefused('matter-or-cycle');
  });

  it('in words without what stands around them, and without words where there are none', () => {
    const said = (message: string) => theItem.when(remind, { ...report, message }, sato);
    said(' 至急\n').thenHappens({ type: 'HoldersReminded', data: { message: '至急' } });
    said(' 　').thenHappens({ type: 'HoldersReminded', data: { message: null } });
  });

  it('the one of two posts that somebody holds', () => {
    const directory = city(ended('miura', 'shi/deputy-mayor-2', '2025-03-31'));
    const people = ['kato', 'nakamura', 'tanaka', 'yamada', 'sasaki'];
    approvedBy(revisionAsked, people, REVISION)
      .when(remind, { matter: REVISION }, as('sato', { directory }))
      .thenHappens({
        type: 'HoldersReminded',
        data: { reminded: [{ post: 'shi/deputy-mayor-1', people: ['okubo'] }] },
      });
  });

  it('somebody: where the post is vacant there is nobody', () => {
    const directory = city(ended('kato', 'shuunou/chief', '2025-03-31'));
    reported.when(remind, report, as('sato', { directory })).thenRefused('nobody-to-remind', {
      posts: ['shuunou/chief'],
    });
  });

  it('in words of a length that somebody reads', () =>
    theItem
      .when(remind, { ...report, message: 'あ'.repeat(4001) }, sato)
      .thenRefused('text-too-long', { field: 'message' }));
});

describe('期限の延長 of one item', () => {
  const order = { cycle: CYCLE, dueOn: '2025-06-06', reason: '委託先の報告が遅れているため' };

  it('is given by the planning office, with a reason', () => {
    theItem.when(extendDue, order, sato).thenHappens({ type: 'DueExtended', data: { ...order, from: '2025-05-30' } });
    theItem.when(extendDue, { ...order, reason: ' ' }, sato).thenRefused('reason-missing');
    theItem
      .when(extendDue, { ...order, reason: 'あ'.repeat(4001) }, sato)
      .thenRefused('text-too-long', { field: 'reason' });
    theItem
      .when(extendDue, { ...order, reason: ` ${order.reason}\n` }, sato)
      .thenHappens({ type: 'DueExtended', data: { reason: order.reason } });
    for (const actor of ['suzuki', 'tanaka', 'takahashi'])
      theItem.when(extendDue, order, as(actor)).thenRefused('not-allowed');
  });

  it('is later than the day that holds now, and not over already', () => {
    const late = planWith(told({ type: 'CycleExtended', data: { ...order, from: '2025-05-30' } }));
    theItem.when(extendDue, order, as('sato', { plan: late })).thenRefused('due-not-later', { from: '2025-06-06' });
    theItem.when(extendDue, { ...order, dueOn: '2025-05-30' }, sato).thenRefused('due-not-later');
    theItem.when(extendDue, { ...order, dueOn: '2025-05-21' }, sato).thenRefused('due-day-past');
    theItem.and(extendDue, order, sato).when(extendDue, order, sato).thenRefused('due-not-later');
  });

  it('counts from the day of the step, where its step has days of its own', () =>
    reported
      .when(extendDue, { ...order, dueOn: '2025-05-29' }, sato)
      .thenHappens({ type: 'DueExtended', data: { from: '2025-05-26' } }));

  it('is for what a cycle still asks, or what came back from it', () => {
    settled(reported).when(extendDue, order, sato).thenRefused('already-settled', { matter: PROGRESS });
    const unknown = { cycle: '2019-year-end' };
    theItem.when(extendDue, { ...order, ...unknown }, sato).thenRefused('cycle-unknown', unknown);
    theItem.when(extendDue, order, as('sato', { plan: closed })).thenRefused('cycle-closed', report);
    const gone = given(itemDecider, ...reported.history);
    gone.when(extendDue, order, as('sato', { plan: planDecider.initial })).thenRefused('cycle-unknown', report);
    reported
      .and(withdraw, { matter: PROGRESS, reason: '誤り' }, as('suzuki'))
      .when(extendDue, order, as('sato', { plan: closed }))
      .thenRefused('cycle-closed', report);
    returned.when(extendDue, order, as('sato', { plan: closed })).thenSigned({ actor: 'sato' });
    unknownItem.when(extendDue, order, sato).thenRefused('item-unknown');
  });

  it('moves nothing else', () => {
    const before = theItem.and(submitProgress, progress, as('suzuki'));
    expect(before.and(extendDue, order, sato).state.matters).toEqual(before.state.matters);
  });
});
