import { approve, reject, sendBack } from './item.approval.decider';
import { commentOnField, resolveComment } from './item.comment.decider';
import {
  approvedBy,
  as,
  PROGRESS,
  reported,
  REVISION,
  revisionAsked,
  seenOf,
  settled,
  UP_TO_THE_DEPUTIES,
} from './item.examples';
import type { ItemState } from './item.state';
import { submitProgress } from './item.progress.decider';
import { progress } from './item.examples';

const about = (field: string, text: string) => (item: ItemState) => ({ ...seenOf(PROGRESS)(item), field, text });
const commented = reported.and(commentOnField, about('done', '基準日を書いてください'), as('nakamura'));
const first = { matter: PROGRESS, comment: 'comment-1' };

describe('A word about a field', () => {
  it('is left by anybody who has a part in the matter, and moves nothing', () => {
    reported.when(commentOnField, about('done', ' 基準日を書いてください '), as('nakamura')).thenHappens({
      type: 'FieldCommented',
      data: { comment: 'comment-1', field: 'done', text: '基準日を書いてください' },
    });
    const { approval } = commented.state.matters[PROGRESS]!;
    expect(approval).toMatchObject({
      status: 'in-progress',
      at: 0,
      comments: [{ byName: '中村　由紀夫', resolved: null }],
    });
  });

  it('is nobody else’s business', () => {
    for (const stranger of ['okubo', 'takahashi', 'kan', 'hasegawa'])
      reported.when(commentOnField, about('done', '…'), as(stranger)).thenRefused('no-part-in-matter');
  });

  it('says something, about a field that there is, of the content that was seen, while the matter is open', () => {
    reported.when(commentOnField, about('done', ' '), as('kato')).thenRefused('comment-missing');
    reported.when(commentOnField, about('constructor', '…'), as('kato')).thenRefused('field-unknown', {
      field: 'constructor',
    });
    reported
      .when(commentOnField, about('done', 'あ'.repeat(4001)), as('kato'))
      .thenRefused('text-too-long', { field: 'comment' });
    const unknown = { fingerprint: 'f'.repeat(64), field: 'done', text: '…', matter: 'revision-9' };
    reported.when(commentOnField, unknown, as('kato')).thenRefused('matter-unknown', { matter: 'revision-9' });
    reported
      .when(resolveComment, { ...first, matter: 'revision-9' }, as('kato'))
      .thenRefused('matter-unknown', { matter: 'revision-9' });
    const stale = { matter: PROGRESS, fingerprint: 'f'.repeat(64), field: 'done', text: '…' };
    reported.when(commentOnField, stale, as('kato')).thenRefused('content-changed', { changes: expect.any(Array) });
    settled(reported).when(commentOnField, about('done', '…'), as('kato')).thenRefused('matter-not-in-progress');
  });

  it('stays through a return until its writer or the drafter’s side resolves it', () => {
    const returned = commented.and(
      sendBack,
      (item) => ({ ...seenOf(PROGRESS)(item), reason: '意見のとおり' }),
      as('kato'),
    );
    const again = returned.and(submitProgress, { ...progress, done: '令和7年3月31日現在' }, as('suzuki'));
    expect(again.state.matters[PROGRESS]!.approval.comments).toHaveLength(1);
    again.when(resolveComment, first, as('tanaka')).thenRefused('no-part-in-matter');
    again.when(resolveComment, first, as('nakamura')).thenHappens({ type: 'CommentResolved' });
    const resolved = again.and(resolveComment, first, as('suzuki'));
    expect(resolved.state.matters[PROGRESS]!.approval.comments[0]!.resolved).toMatchObject({ by: 'suzuki' });
    resolved.when(resolveComment, first, as('suzuki')).thenNothing();
    again.when(resolveComment, { ...first, comment: 'comment-9' }, as('suzuki')).thenRefused('comment-unknown');
  });
});

describe('却下', () => {
  const atDeputies = approvedBy(revisionAsked, UP_TO_THE_DEPUTIES.slice(0, 5), REVISION);
  const no = (item: ItemState) => ({ ...seenOf(REVISION)(item), reason: '時期尚早のため' });

  it('is not for ordinary steps: they send back', () => {
    reported
      .when(reject, (item) => ({ ...seenOf(PROGRESS)(item), reason: '…' }), as('kato'))
      .thenRefused('step-does-not-offer', { step: '係長', verb: 'reject' });
  });

  it('ends the revision where its route says so; no target changes, and nobody approves it any more', () => {
    const able = atDeputies.when(reject, no, as('okubo'));
    able.thenHappens({ type: 'MatterRejected', data: { step: 'deputies', reason: '時期尚早のため' } });
    const ended = atDeputies.and(reject, no, as('okubo'));
    expect(ended.state.matters[REVISION]!.approval.status).toBe('rejected');
    expect(ended.state.indicators['collection-rate']!.versions).toHaveLength(1);
    ended.when(approve, seenOf(REVISION), as('miura')).thenRefused('matter-not-in-progress', { status: 'rejected' });
  });

  it('owes a reason, and the content seen', () => {
    atDeputies.when(reject, (item) => ({ ...no(item), reason: ' ' }), as('okubo')).thenRefused('reason-missing');
    atDeputies
      .when(reject, { matter: REVISION, fingerprint: 'f'.repeat(64), reason: '…' }, as('okubo'))
      .thenRefused('content-changed', { changes: expect.any(Array) });
    atDeputies
      .when(reject, (item) => ({ ...no(item), reason: 'あ'.repeat(4001) }), as('okubo'))
      .thenRefused('text-too-long', { field: 'reason' });
    atDeputies
      .when(reject, { matter: 'revision-9', fingerprint: 'f'.repeat(64), reason: '…' }, as('okubo'))
      .thenRefused('matter-unknown', { matter: 'revision-9' });
  });
});
