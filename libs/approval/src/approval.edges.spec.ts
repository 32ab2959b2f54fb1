import { city, ended, officeAt } from '../../directory/src/directory.examples';
import { approve, approvedBy, recall, revisionRoute, seen, sendBack, submittedBy } from './approval.examples';

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
  it('after a return to an earlier step the one before it may not recall: the next has acted', () => {
    const at3 = approvedBy(submittedBy('suzuki'), ['kato', 'nakamura']);
    const back = at3.and(sendBack, { seen: 'first', reason: '…', to: 'manager' }, officeAt('tanaka'));
    back.when(recall, {}, officeAt('kato')).thenRefused('next-has-acted');
    const toFirst = at3.and(sendBack, { seen: 'first', reason: '…', to: 'chief' }, officeAt('tanaka'));
    toFirst.when(recall, {}, officeAt('suzuki')).thenRefused('next-has-acted');
  });
});
