import { away, named } from '../../../approval/src/standing-in.examples';
import { city } from '../../../directory/src/directory.examples';
import { deputise, override, pullUp } from './item.approval.decider';
import { approvedBy, as, PROGRESS, reported, REVISION, revisionAsked, seenOf, theItem } from './item.examples';
import { circulate, markRead, passOver, postReview, stateImportance } from './item.reading.decider';
import { LONGEST_TEXT } from '../matter/matter.text';

const about = { matter: PROGRESS };
const katoAway = { directory: city(away('kato')) };
const yamadaAway = { directory: city(away('yamada'), named('gyosei-keiei/manager', 'zaisei/manager')) };
const tooLong = '長'.repeat(LONGEST_TEXT + 1);
const important = { important: true, reason: '議会で取り上げられたため' };

describe('What goes on beside the route of an item’s matter', () => {
  it('needs a matter that is known', () => {
    const posts = ['zaisei/manager'];
    theItem.when(passOver, about, as('suzuki')).thenRefused('matter-unknown', about);
    theItem.when(postReview, about, as('suzuki')).thenRefused('matter-unknown');
    theItem.when(circulate, { ...about, posts }, as('suzuki')).thenRefused('matter-unknown');
    theItem.when(markRead, about, as('suzuki')).thenRefused('matter-unknown');
    theItem.when(stateImportance, { ...about, ...important }, as('yamada')).thenRefused('matter-unknown');
  });

  it('carries a report past its absent chief, who reads it afterwards, with a word that fits', () => {
    const passed = reported.and(passOver, about, as('suzuki', katoAway));
    expect(passed.state.matters[PROGRESS]!.approval).toMatchObject({ at: 1, passedOver: [{ post: 'shuunou/chief' }] });
    passed
      .when(postReview, { ...about, comment: tooLong }, as('kato'))
      .thenRefused('text-too-long', { field: 'comment' });
    passed
      .when(postReview, { ...about, comment: '異議なし' }, as('kato'))
      .thenHappens({ type: 'StepPostReviewed', data: { matter: PROGRESS, comment: '異議なし' } });
  });

  it('leaves the other matters of the item where they are', () => {
    const both = approvedBy(reported, ['kato']).and(circulate, { ...about, posts: ['zaisei/manager'] }, as('suzuki'));
    const { [PROGRESS]: report } = both.state.matters;
    expect(report!.approval.readings.shown).toEqual(['zaisei/manager']);
    revisionAsked.when(markRead, { matter: REVISION }, as('hasegawa')).thenRefused('nothing-to-read');
  });

  it('shows a report to a post, which reads it', () => {
    const shown = reported.and(circulate, { ...about, posts: ['lead/director'] }, as('kato'));
    shown
      .when(markRead, about, as('tanaka'))
      .thenHappens({ type: 'MatterRead', data: { matter: PROGRESS, post: 'shuunou/director' } });
  });

  it('says that a report is important: by the planning office, with a reason that fits, and then nobody deputises', () => {
    reported
      .when(stateImportance, { ...about, ...important, reason: tooLong }, as('yamada'))
      .thenRefused('text-too-long', { field: 'reason' });
    reported.when(stateImportance, { ...about, ...important }, as('suzuki')).thenRefused('not-allowed');
    const atFinal = approvedBy(reported, ['kato', 'nakamura', 'tanaka', 'sato']);
    const onScreen = seenOf(PROGRESS);
    atFinal
      .when(deputise, onScreen, as('hasegawa', yamadaAway))
      .thenHappens({ type: 'StepApproved', data: { absent: ['yamada'] } }, { type: 'MatterSettled' });
    atFinal
      .and(stateImportance, { ...about, ...important }, as('sato'))
      .when(deputise, onScreen, as('hasegawa', yamadaAway))
      .thenRefused('matter-is-important');
  });
});

describe('Who approves a report in the place of another', () => {
  const onScreen = seenOf(PROGRESS);

  it('may give its second evaluation where the step does, from the scale of the year', () => {
    const atFinal = approvedBy(reported, ['kato', 'nakamura', 'tanaka', 'sato']);
    const rated = (rating: string) => ({ ...onScreen(atFinal.state), rating });
    atFinal
      .when(deputise, rated('S'), as('hasegawa', yamadaAway))
      .thenHappens({ type: 'StepApproved', data: { assessment: 'S' } }, { type: 'MatterSettled' });
    atFinal.when(deputise, rated('Z'), as('hasegawa', yamadaAway)).thenRefused('rating-unknown');
    const early = { ...onScreen(reported.state), rating: 'S' };
    reported.when(pullUp, early, as('nakamura', katoAway)).thenRefused('step-does-not-assess');
  });

  it('is told what changed where he saw an older content', () =>
    reported
      .when(pullUp, { ...about, fingerprint: 'f'.repeat(64) }, as('nakamura', katoAway))
      .thenRefused('content-changed', { changes: expect.any(Array) }));

  it('says why in words that fit, where it is by override', () => {
    const because = (reason: string) => ({ ...onScreen(reported.state), reason });
    reported.when(override, because(tooLong), as('yamada', katoAway)).thenRefused('text-too-long', { field: 'reason' });
    reported
      .when(override, because('期限が迫るため'), as('yamada', katoAway))
      .thenHappens({ type: 'StepApproved', data: { post: 'shuunou/chief', reason: '期限が迫るため' } });
  });
});
