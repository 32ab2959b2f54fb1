import { appointed, city, ended, officeAt } from '../../directory/src/directory.examples';
import { approvedBy, seen, sendBack, submit, submittedBy, UP_THE_LINE, type AMatter } from './approval.examples';
import { commentOn, resolve, seenBecause } from './standing-in.examples';

/* 課長 中村 asks about a field of what 鈴木 submitted. */

const as = officeAt;
const about = (field: string, text: string) => (approval: AMatter) => ({ ...seen(approval), field, text });
const submitted = submittedBy();
const asked = submitted.and(commentOn, about('done', '基準日を書いてください'), as('nakamura'));
const first = { comment: 'comment-1' };

describe('A word about a field', () => {
  it('says who, about what and when, and moves nothing', () => {
    const outcome = submitted.when(commentOn, about('done', ' 基準日を書いてください\n'), as('nakamura'));
    outcome.thenHappens({
      type: 'FieldCommented',
      data: {
        matter: 'matter-1',
        round: 1,
        comment: 'comment-1',
        field: 'done',
        text: '基準日を書いてください',
        fingerprint: 'first',
      },
    });
    outcome.thenSigned({ actor: 'nakamura', basis: 'self', post: 'shuunou/manager' });
    expect(asked.state).toEqual({
      ...submitted.state,
      comments: [
        {
          ...first,
          round: 1,
          field: 'done',
          text: '基準日を書いてください',
          by: 'nakamura',
          byName: '中村　由紀夫',
          at: asked.history.at(-1)!.meta.at,
          resolved: null,
        },
      ],
    });
  });

  it('is one more each time, by anybody who has a part', () => {
    for (const person of ['suzuki', 'kobayashi', 'kato', 'nakamura', 'tanaka', 'sato', 'yamada'])
      asked
        .when(commentOn, about('rating', '…'), as(person))
        .thenHappens({ type: 'FieldCommented', data: { comment: 'comment-2', field: 'rating' } });
    for (const stranger of ['hasegawa', 'okubo', 'takahashi', 'kan', 'nobody'])
      asked.when(commentOn, about('rating', '…'), as(stranger)).thenRefused('no-part-in-matter');
  });

  it('says something, of the content that was seen, while the matter is open', () => {
    submitted.when(commentOn, about('done', ' \n　'), as('kato')).thenRefused('comment-missing');
    submitted
      .when(commentOn, { seen: 'older', field: 'done', text: '…' }, as('kato'))
      .thenRefused('content-changed', { seen: 'older', now: 'first' });
    approvedBy(submitted, UP_THE_LINE)
      .when(commentOn, about('done', '…'), as('kato'))
      .thenRefused('matter-not-in-progress', { status: 'settled' });
  });

  it('stays while the matter is sent back and submitted again', () => {
    const back = asked.and(sendBack, seenBecause('意見のとおり'), as('kato'));
    const again = back.and(submit, { fingerprint: 'second' }, as('suzuki'));
    expect(again.state!.comments).toEqual(asked.state!.comments);
    expect(submitted.state!.comments).toEqual([]);
  });

  it('is resolved by its writer and by the drafter’s side, and by nobody else', () => {
    for (const person of ['nakamura', 'suzuki', 'kobayashi'])
      asked
        .when(resolve, first, as(person))
        .thenHappens({ type: 'CommentResolved', data: { matter: 'matter-1', comment: 'comment-1' } });
    for (const other of ['kato', 'tanaka', 'yamada', 'okubo', 'takahashi'])
      asked.when(resolve, first, as(other)).thenRefused('no-part-in-matter');
  });

  it('is resolved by its writer in his next post too, but not by one who left the service', () => {
    const gone = ended('nakamura', 'shuunou/manager', '2025-05-21');
    asked
      .when(resolve, first, as('nakamura', city(gone, appointed('nakamura', 'zaisei/manager'))))
      .thenSigned({ actor: 'nakamura', post: 'zaisei/manager' });
    asked.when(resolve, first, as('nakamura', city(gone))).thenRefused('no-part-in-matter');
  });

  it('is resolved once, it alone, and while the matter is open', () => {
    const two = asked.and(commentOn, about('rating', '…'), as('kato'));
    const resolved = two.and(resolve, first, as('suzuki'));
    const { at } = resolved.history.at(-1)!.meta;
    expect(resolved.state!.comments.map((each) => each.resolved)).toEqual([{ by: 'suzuki', at }, null]);
    resolved.when(resolve, first, as('suzuki')).thenNothing();
    resolved.when(resolve, { comment: 'comment-2' }, as('suzuki')).thenHappens({ type: 'CommentResolved' });
    resolved
      .when(resolve, { comment: 'comment-3' }, as('suzuki'))
      .thenRefused('comment-unknown', { comment: 'comment-3' });
    approvedBy(asked, UP_THE_LINE)
      .when(resolve, first, as('suzuki'))
      .thenRefused('matter-not-in-progress', { status: 'settled' });
  });
});
