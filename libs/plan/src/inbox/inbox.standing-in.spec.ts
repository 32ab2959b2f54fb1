import type { DirectoryState } from '@ayumi/directory';
import { foldRows, type Position, type RecordedEvent, type Told } from '@ayumi/event-sourcing';
import { appointed, city, ended, NOW } from '../../../directory/src/directory.examples';
import { away, back, named } from '../../../approval/src/standing-in.examples';
import { deputise, pullUp, withdraw } from '../item/item.approval.decider';
import {
  approvedBy,
  as,
  PROGRESS,
  progress,
  planHistory,
  reported,
  REVISION,
  revision,
  seenOf,
  theItem,
  type ItemStory,
} from '../item/item.examples';
import { submitProgress } from '../item/item.progress.decider';
import { circulate, markRead, passOver, postReview } from '../item/item.reading.decider';
import { reviseTarget } from '../item/item.revision.decider';
import { inboxOf, inboxRows } from './inbox';
import { currentProjection } from '../current/current.projection';

/** The history of a stream as a store gives it back. */
const recorded = (stream: string, history: readonly Told[]): readonly RecordedEvent[] =>
  history.map((event, place) => ({
    ...event,
    id: stream,
    stream,
    revision: place,
    position: `${place + 1}` as Position,
  }));

/** The kind of matter and why it is there, for each part of somebody’s inbox. */
function inbox(story: ItemStory, person: string, directory: DirectoryState = city(), at = NOW) {
  const events = [...recorded('plan-kodaira-r3', planHistory), ...recorded('item-kodaira-r3.10', story.history)];
  const { myTurn, standIn, waiting, done } = inboxOf(
    inboxRows(foldRows(currentProjection, events)),
    { city: 'kodaira', person, at },
    directory,
  );
  const brief = (entries: typeof myTurn) => entries.map(({ kind, why }) => `${kind} ${why}`);
  return { myTurn: brief(myTurn), standIn: brief(standIn), waiting: brief(waiting), done: brief(done) };
}

const nothing = { myTurn: [], standIn: [], waiting: [], done: [] };
const about = { matter: PROGRESS };
const names = named('gyosei-keiei/manager', 'zaisei/manager');

describe('The inbox of a deputy', () => {
  const atFinal = approvedBy(reported, ['kato', 'nakamura', 'tanaka', 'sato']);
  const directory = city(names, away('yamada'));

  it('asks him while the decider is away, and not the day after', () => {
    expect(inbox(atFinal, 'hasegawa')).toEqual(nothing);
    expect(inbox(atFinal, 'hasegawa', directory)).toEqual({ ...nothing, myTurn: ['progress deputise'] });
    expect(inbox(atFinal, 'hasegawa', directory, '2025-05-23T15:00:00.000Z')).toEqual(nothing);
    expect(inbox(atFinal, 'yamada', directory).myTurn).toEqual(['progress approve']);
  });

  it('asks nobody to deputise where the post is vacant or the matter came to an earlier step only', () => {
    const vacant = city(names, ended('yamada', 'gyosei-keiei/manager', '2025-05-21'));
    expect(inbox(atFinal, 'hasegawa', vacant)).toEqual(nothing);
    expect(inbox(reported, 'hasegawa', directory)).toEqual(nothing);
  });

  it('shows him what he decided, and the decider that he has it to read, until he has read it', () => {
    const decided = atFinal.and(deputise, seenOf(PROGRESS), as('hasegawa', { directory }));
    expect(inbox(decided, 'hasegawa', directory)).toEqual({ ...nothing, done: ['progress done'] });
    expect(inbox(decided, 'yamada')).toEqual({ ...nothing, myTurn: ['progress post-review'] });
    const read = decided.and(postReview, about, as('yamada'));
    expect(inbox(read, 'yamada')).toEqual({ ...nothing, done: ['progress done'] });
  });
});

describe('The inbox of a superior', () => {
  const katoAway = city(away('kato'));

  it('shows beside his own turn what he could pull up, from the unit to the city', () => {
    for (const person of ['nakamura', 'tanaka', 'okubo'])
      expect(inbox(reported, person, katoAway)).toEqual({ ...nothing, standIn: ['progress pull-up'] });
    for (const person of ['hasegawa', 'sasaki', 'yamada', 'takahashi', 'kan'])
      expect(inbox(reported, person, katoAway)).toEqual(nothing);
    expect(inbox(reported, 'nakamura')).toEqual(nothing);
  });

  it('is empty again when the subordinate is back, and after it was pulled up', () => {
    expect(inbox(reported, 'tanaka', city(away('kato'), back('kato')))).toEqual(nothing);
    const pulled = reported.and(pullUp, seenOf(PROGRESS), as('tanaka', { directory: katoAway }));
    expect(inbox(pulled, 'tanaka', katoAway)).toEqual({ ...nothing, waiting: ['progress waiting'] });
    expect(inbox(pulled, 'nakamura', katoAway).myTurn).toEqual(['progress approve']);
  });

  it('shows what nobody below may check because they made it, or because nobody holds the post', () => {
    const both = city(appointed('kato', 'shuunou/clerk'));
    const own = theItem.and(submitProgress, progress, as('kato', { directory: both }));
    expect(inbox(own, 'kato', both)).toEqual({ ...nothing, waiting: ['progress waiting'] });
    expect(inbox(own, 'nakamura', both).standIn).toEqual(['progress pull-up']);
    const vacant = city(ended('kato', 'shuunou/chief', '2025-05-21'));
    expect(inbox(reported, 'nakamura', vacant).standIn).toEqual(['progress pull-up']);
  });
});

describe('The inbox of one who was passed over', () => {
  const directory = city(away('kato'));
  const passed = reported.and(passOver, about, as('suzuki', { directory }));

  it('keeps it until he has read it, whatever became of it, and longer than it is under way', () => {
    expect(inbox(passed, 'kato')).toEqual({ ...nothing, myTurn: ['progress post-review'] });
    const settled = approvedBy(passed, ['nakamura', 'tanaka', 'sato', 'yamada']);
    expect(inbox(settled, 'kato')).toEqual({ ...nothing, myTurn: ['progress post-review'] });
    expect(inbox(settled.and(postReview, about, as('kato')), 'kato')).toEqual({ ...nothing, done: ['progress done'] });
  });

  it('does not come to anybody else for it: not to his superior, nor to the drafter', () => {
    expect(inbox(passed, 'nakamura', directory).myTurn).toEqual(['progress approve']);
    expect(inbox(passed, 'tanaka', directory)).toEqual(nothing);
    expect(inbox(passed, 'suzuki').waiting).toEqual(['progress waiting']);
  });
});

describe('The inbox of those to whom a matter is shown', () => {
  it('has it to read until the post has read it', () => {
    const shown = reported.and(circulate, { ...about, posts: ['zaisei/manager'] }, as('suzuki'));
    expect(inbox(shown, 'hasegawa')).toEqual({ ...nothing, myTurn: ['progress read'] });
    expect(inbox(shown.and(markRead, about, as('hasegawa')), 'hasegawa').myTurn).toEqual([]);
  });

  it('tells a consulted section when the matter is dropped', () => {
    const asked = theItem.and(reviseTarget, { ...revision, touchesMoney: true }, as('suzuki'));
    const consulted = approvedBy(asked, ['kato', 'nakamura', 'tanaka', 'hasegawa'], REVISION);
    expect(inbox(consulted, 'hasegawa')).toEqual({ ...nothing, waiting: ['revision waiting'] });
    const dropped = consulted.and(withdraw, { matter: REVISION, reason: '方針の変更' }, as('suzuki'));
    expect(inbox(dropped, 'hasegawa')).toEqual({ ...nothing, myTurn: ['revision read'] });
    const told = dropped.and(markRead, { matter: REVISION }, as('hasegawa'));
    expect(inbox(told, 'hasegawa')).toEqual({ ...nothing, done: ['revision done'] });
  });
});
