import { officeAt } from '../../directory/src/directory.examples';
import { approvedBy, revisionRoute, submittedBy } from './approval.examples';
import { reject, seenBecause } from './standing-in.examples';

const as = officeAt;
const atDeputies = approvedBy(submittedBy('suzuki', { fingerprint: 'first', route: revisionRoute }), [
  'kato',
  'nakamura',
  'tanaka',
  'yamada',
  'sasaki',
]);
const no = seenBecause(' 時期尚早のため ');

describe('却下', () => {
  it('ends the matter with a no, and says why', () => {
    atDeputies.when(reject, no, as('okubo')).thenHappens({
      type: 'MatterRejected',
      data: { matter: 'matter-1', step: 'deputies', post: 'shi/deputy-mayor-1', reason: '時期尚早のため' },
    });
    const ended = atDeputies.and(reject, no, as('okubo'));
    expect(ended.state).toMatchObject({ status: 'rejected', since: ended.history.at(-1)!.meta.at });
    ended.when(reject, no, as('miura')).thenRefused('matter-not-in-progress', { status: 'rejected' });
  });

  it('is for whose turn it is, at a step that offers it', () => {
    for (const person of ['sasaki', 'yamada', 'suzuki', 'takahashi'])
      atDeputies.when(reject, no, as(person)).thenRefused('not-your-turn', { step: '副市長' });
    submittedBy().when(reject, no, as('kato')).thenRefused('step-does-not-offer', { step: '係長', verb: 'reject' });
  });

  it('owes a reason, and the content that was seen', () => {
    atDeputies.when(reject, seenBecause(' 　\n'), as('okubo')).thenRefused('reason-missing');
    atDeputies
      .when(reject, { seen: 'older', reason: '時期尚早のため' }, as('okubo'))
      .thenRefused('content-changed', { seen: 'older', now: 'first' });
  });
});
