import { city, ended, officeAt } from '../../directory/src/directory.examples';
import { approve, approvedBy, recall, revisionRoute, seen, sendBack, submittedBy, withdraw } from './approval.examples';
import { away, routeOf, stepOf } from './standing-in.examples';

const atDeputies = approvedBy(submittedBy('suzuki', { fingerprint: 'first', route: revisionRoute }), [
  'kato',
  'nakamura',
  'tanaka',
  'yamada',
  'sasaki',
]);

describe('At the edges of the chain', () => {
  it('a post that falls vacant after the other has approved does not leave the matter standing still', () => {
    const half = approvedBy(atDeputies, ['okubo']);
    const vacant = city(ended('miura', 'shi/deputy-mayor-2', '2025-05-21'));
    const able = ['okubo', 'miura', 'sasaki', 'yamada', 'kato'].filter(
      (person) => !('refused' in half.when(approve, seen, officeAt(person, vacant)).decision),
    );
    expect(able).not.toEqual([]);
  });
  it('who recalls his own approval does not void that of another post of the step', () => {
    const route = {
      route: 'r',
      title: 'r',
      steps: [
        {
          id: 's',
          title: 's',
          kind: 'approve' as const,
          needs: 'all' as const,
          posts: ['zaisei/manager', 'kikaku-seisaku/director', 'shi/deputy-mayor-1'],
        },
      ],
    };
    const two = approvedBy(submittedBy('suzuki', { fingerprint: 'first', route }), ['hasegawa', 'sasaki']);
    expect(two.and(recall, {}, officeAt('sasaki')).state!.approvals.map(({ actor }) => actor)).toEqual(['hasegawa']);
  });
  it('who approved once may say that this is all only where nobody is left, not while one of two is', () => {
    const route = routeOf(
      stepOf('three', ['zaisei/manager', 'shi/deputy-mayor-1', 'shi/deputy-mayor-2'], { vacancyExcused: true }),
    );
    const one = approvedBy(submittedBy('suzuki', { fingerprint: 'first', route }), ['hasegawa']);
    const vacant = city(ended('miura', 'shi/deputy-mayor-2', '2025-05-21'));
    one.when(approve, seen, officeAt('hasegawa', vacant)).thenRefused('not-your-turn', {
      posts: ['shi/deputy-mayor-1', 'shi/deputy-mayor-2'],
    });
  });
  it('after a return the last who approved since may recall', () => {
    const back = approvedBy(submittedBy('suzuki'), ['kato', 'nakamura']).and(
      sendBack,
      { seen: 'first', reason: '…', to: 'manager' },
      officeAt('tanaka'),
    );
    const again = approvedBy(back, ['nakamura']);
    again.when(recall, {}, officeAt('nakamura')).thenHappens({ type: 'MatterRecalled', data: { to: 'manager' } });
  });
  it('nobody recalls or withdraws who has left the service, though it was his', () => {
    const gone = officeAt('suzuki', city(ended('suzuki', 'shuunou/clerk', '2025-05-21')));
    submittedBy('suzuki').when(recall, {}, gone).thenRefused('not-allowed');
    submittedBy('suzuki').when(withdraw, { reason: '重複' }, gone).thenRefused('not-allowed');
  });
  it('whoever holds an open post sends back by that one, though another is his subordinate’s who is away', () => {
    const route = routeOf(stepOf('two', ['lead/chief', 'lead/manager']), stepOf('end', ['gyosei-keiei/manager']));
    const back = submittedBy('suzuki', { fingerprint: 'first', route }).when(
      sendBack,
      { seen: 'first', reason: '誤り' },
      officeAt('nakamura', city(away('kato'))),
    );
    back.thenHappens({ type: 'MatterReturned', data: { post: 'shuunou/manager' } });
    back.thenSigned({ basis: 'self' });
  });
  it('after a return to an earlier step the one before it may not recall: the next has acted', () => {
    const at3 = approvedBy(submittedBy('suzuki'), ['kato', 'nakamura']);
    const back = at3.and(sendBack, { seen: 'first', reason: '…', to: 'manager' }, officeAt('tanaka'));
    back.when(recall, {}, officeAt('kato')).thenRefused('next-has-acted');
    const toFirst = at3.and(sendBack, { seen: 'first', reason: '…', to: 'chief' }, officeAt('tanaka'));
    toFirst.when(recall, {}, officeAt('suzuki')).thenRefused('next-has-acted');
  });
});
