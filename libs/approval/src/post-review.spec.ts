import { appointed, city, ended, officeAt } from '../../directory/src/directory.examples';
import { approvedBy, recall, seen, sendBack, submit, submittedBy, withdraw } from './approval.examples';
import {
  away,
  delegated,
  deputise,
  named,
  owing,
  passedOver,
  passOver,
  postReview,
  pullUp,
} from './standing-in.examples';

/* 係長 加藤 was passed over; 行政経営課長 山田 was deputised for by 財政課長 長谷川. */

const as = officeAt;
const directory = city(away('kato'), away('yamada'), named('gyosei-keiei/manager', 'zaisei/manager'));
const passed = passedOver(submittedBy(), directory);
const settled = approvedBy(passed, ['nakamura', 'tanaka', 'sato']).and(deputise, seen, as('hasegawa', directory));

describe('後閲', () => {
  it('is owed by whoever was passed over and by whoever was deputised for, since that moment', () => {
    expect(owing(settled)).toEqual(['kato shuunou/chief passed-over', 'yamada gyosei-keiei/manager deputised']);
    expect(settled.state!.readings.owed).toMatchObject([
      { step: 'chief', since: settled.state!.passedOver[0]!.at },
      { step: 'planning-manager', since: settled.state!.approvals.at(-1)!.at },
    ]);
  });

  it('never blocks: the matter is settled while both still owe it', () =>
    expect(settled.state).toMatchObject({ status: 'settled' }));

  it('is done by each for himself, before or after the end, with a word or without', () => {
    passed
      .when(postReview, { comment: ' 異議なし ' }, as('kato', directory))
      .thenHappens({ type: 'StepPostReviewed', data: { step: 'chief', post: 'shuunou/chief', comment: '異議なし' } });
    settled.when(postReview, {}, as('yamada')).thenHappens({
      type: 'StepPostReviewed',
      data: { step: 'planning-manager', post: 'gyosei-keiei/manager', comment: null },
    });
    const one = settled.and(postReview, {}, as('yamada'));
    expect(owing(one)).toEqual(['kato shuunou/chief passed-over']);
    expect(owing(one.and(postReview, {}, as('kato')))).toEqual([]);
    expect(one.state!.status).toBe('settled');
  });

  it('is over once it was done', () =>
    settled.and(postReview, {}, as('yamada')).when(postReview, {}, as('yamada')).thenRefused('nothing-to-post-review'));

  it('can be done by nobody else: no superior, no deputy, no delegate, no successor', () => {
    const later = city(
      delegated('yamada', 'gyosei-keiei/manager', 'sato'),
      ended('kato', 'shuunou/chief', '2025-05-21'),
      appointed('kobayashi', 'shuunou/chief'),
    );
    for (const person of ['hasegawa', 'sato', 'sasaki', 'kobayashi', 'suzuki', 'nakamura', 'takahashi', 'kan'])
      settled.when(postReview, {}, as(person, later)).thenRefused('nothing-to-post-review');
  });

  it('goes with the person to his next post, and is left by one who left the service', () => {
    const moved = city(ended('kato', 'shuunou/chief', '2025-05-21'), appointed('kato', 'zaisei/manager'));
    settled.when(postReview, {}, as('kato', moved)).thenSigned({ actor: 'kato', post: 'zaisei/manager' });
    const gone = city(ended('kato', 'shuunou/chief', '2025-05-21'));
    settled.when(postReview, {}, as('kato', gone)).thenRefused('not-allowed');
  });

  it('is owed by every holder of a shared post, each for himself', () => {
    const two = city(appointed('kobayashi', 'shuunou/chief'), away('kato'), away('kobayashi'));
    const both = submittedBy().and(passOver, {}, as('suzuki', two));
    expect(owing(both)).toEqual(['kato shuunou/chief passed-over', 'kobayashi shuunou/chief passed-over']);
    expect(owing(both.and(postReview, {}, as('kato', two)))).toEqual(['kobayashi shuunou/chief passed-over']);
  });

  it('reads at once all that went past him in the matter', () => {
    const two = city(
      appointed('kato', 'shuunou/manager'),
      ended('nakamura', 'shuunou/manager', '2025-05-21'),
      away('kato'),
    );
    const twice = passedOver(passedOver(submittedBy(), two), two);
    twice
      .when(postReview, {}, as('kato', two))
      .thenHappens(
        { type: 'StepPostReviewed', data: { step: 'chief' } },
        { type: 'StepPostReviewed', data: { step: 'manager' } },
      );
    expect(owing(twice.and(postReview, {}, as('kato', two)))).toEqual([]);
  });

  it('is not owed by one who was pulled up for: his superior answers for it', () =>
    expect(owing(submittedBy().and(pullUp, seen, as('nakamura', directory)))).toEqual([]));

  it('goes when the matter comes back to the drafter or is submitted anew: what is done again is read then', () => {
    const returned = passed.and(sendBack, { seen: 'first', reason: '誤り' }, as('nakamura', directory));
    expect(owing(returned)).toEqual([]);
    expect(owing(passed.and(recall, {}, as('suzuki')))).toEqual([]);
    expect(owing(passed.and(submit, { fingerprint: 'second' }, as('suzuki')))).toEqual([]);
  });

  it('stays when the matter is withdrawn: what went past him still did', () =>
    expect(owing(passed.and(withdraw, { reason: '重複' }, as('suzuki')))).toEqual(['kato shuunou/chief passed-over']));
});
