import { appointed, city, officeAt } from '../../directory/src/directory.examples';
import { approve, approvedBy, recall, seen, sendBack, submit, submittedBy, withdraw } from './approval.examples';

const as = officeAt;
const reason = '数値を確認してください';
const matter = submittedBy('suzuki');
const atManager = approvedBy(matter, ['kato']);
const atDirector = approvedBy(matter, ['kato', 'nakamura']);
const returned = atDirector.and(sendBack, { seen: 'first', reason }, as('tanaka'));

describe('Submitting again', () => {
  const second = returned.and(submit, { fingerprint: 'second' }, as('suzuki'));

  it('begins the next round at the first step; approvals of the old content no longer count', () => {
    expect(second.state).toMatchObject({
      status: 'in-progress',
      round: 2,
      at: 0,
      fingerprint: 'second',
      approvals: [],
      returned: null,
    });
    second.when(approve, seen, as('tanaka')).thenRefused('not-your-turn', { step: '係長' });
    second.when(approve, seen, as('nakamura')).thenRefused('not-your-turn', { step: '係長' });
    expect(approvedBy(second, ['kato', 'nakamura', 'tanaka']).state!.approvals).toHaveLength(3);
  });

  it('begins there also after it was withdrawn half way', () => {
    const half = atDirector.and(withdraw, { reason }, as('suzuki'));
    expect(half.and(submit, { fingerprint: 'first' }, as('suzuki')).state).toMatchObject({
      status: 'in-progress',
      round: 2,
      at: 0,
      approvals: [],
    });
  });

  it('moves the content: who looks at the old one is told', () => {
    second
      .when(approve, { seen: 'first' }, as('kato'))
      .thenRefused('content-changed', { seen: 'first', now: 'second' });
    second
      .when(sendBack, { seen: 'first', reason }, as('kato'))
      .thenRefused('content-changed', { seen: 'first', now: 'second' });
    second
      .when(approve, { seen: 'second' }, as('kato'))
      .thenHappens({ type: 'StepApproved', data: { round: 2, fingerprint: 'second' } });
  });

  it('says when it came to the step', () => {
    expect(matter.state!.since).toBe('2025-05-22T01:00:00.000Z');
    expect(atManager.state!.since).toBe('2025-05-22T01:01:00.000Z');
    expect(returned.state!.since).toBe('2025-05-22T01:03:00.000Z');
    expect(second.state).toMatchObject({
      since: '2025-05-22T01:04:00.000Z',
      submittedAt: '2025-05-22T01:04:00.000Z',
    });
    expect(second.and(withdraw, { reason }, as('suzuki')).state!.since).toBe('2025-05-22T01:05:00.000Z');
    expect(second.and(recall, {}, as('suzuki')).state!.since).toBe('2025-05-22T01:05:00.000Z');
    expect(approvedBy(matter, ['kato', 'nakamura', 'tanaka', 'sato', 'yamada']).state!.since).toBe(
      '2025-05-22T01:05:00.000Z',
    );
  });
});

describe('Recalling', () => {
  it('is for the submitter while nobody has acted', () => {
    const outcome = matter.when(recall, { reason: ' 誤記 ' }, as('suzuki'));
    outcome.thenHappens({
      type: 'MatterRecalled',
      data: { matter: 'matter-1', round: 1, to: 'drafter', reason: '誤記' },
    });
    outcome.thenSigned({ actor: 'suzuki', post: 'shuunou/clerk' });
    expect(matter.and(recall, {}, as('suzuki')).state).toMatchObject({ status: 'recalled', at: 0, approvals: [] });
  });

  it('owes no reason', () => {
    matter.when(recall, {}, as('suzuki')).thenHappens({ type: 'MatterRecalled', data: { reason: null } });
    matter.when(recall, { reason: ' ' }, as('suzuki')).thenHappens({ type: 'MatterRecalled', data: { reason: null } });
  });

  it('is for the last approver, back to his own step, while the next has not acted', () => {
    atDirector
      .when(recall, {}, as('nakamura'))
      .thenHappens({ type: 'MatterRecalled', data: { to: 'manager', reason: null } });
    const back = atDirector.and(recall, {}, as('nakamura'));
    expect(back.state).toMatchObject({ status: 'in-progress', at: 1 });
    expect(back.state!.approvals.map(({ step }) => step)).toEqual(['chief']);
    back.when(approve, seen, as('tanaka')).thenRefused('not-your-turn');
    back.when(approve, seen, as('nakamura')).thenHappens({ type: 'StepApproved', data: { step: 'manager' } });
  });

  it('comes too late when the next has acted', () => {
    atManager.when(recall, {}, as('suzuki')).thenRefused('next-has-acted');
    atDirector.when(recall, {}, as('kato')).thenRefused('next-has-acted');
    atDirector.when(recall, {}, as('suzuki')).thenRefused('next-has-acted');
  });

  it('is not for anybody else', () => {
    for (const person of ['kobayashi', 'kato', 'nakamura', 'yamada', 'operator'])
      matter.when(recall, {}, as(person)).thenRefused('not-yours-to-recall');
    atManager.when(recall, {}, as('nakamura')).thenRefused('not-yours-to-recall');
  });

  it('is for the submitter of this round, not of the one before', () => {
    const second = returned.and(submit, { fingerprint: 'second' }, as('kobayashi'));
    second.when(recall, {}, as('suzuki')).thenRefused('not-yours-to-recall');
    second.when(recall, {}, as('kobayashi')).thenHappens({ type: 'MatterRecalled', data: { round: 2 } });
  });
});

describe('Withdrawing', () => {
  const gone = { reason: ' 計画を見直すため ' };

  it.each([
    ['in progress', matter],
    ['half way', atDirector],
    ['returned', returned],
    ['recalled', matter.and(recall, {}, as('suzuki'))],
  ])('gives it up for good while it is %s', (_status, story) => {
    story
      .when(withdraw, gone, as('suzuki'))
      .thenHappens({ type: 'MatterWithdrawn', data: { matter: 'matter-1', round: 1, reason: '計画を見直すため' } });
    expect(story.and(withdraw, gone, as('suzuki')).state!.status).toBe('withdrawn');
  });

  it('owes a reason', () => matter.when(withdraw, { reason: ' ' }, as('suzuki')).thenRefused('reason-missing'));

  it('is for those who submitted it, in whatever round', () => {
    const second = returned.and(submit, { fingerprint: 'second' }, as('kobayashi'));
    second.when(withdraw, gone, as('suzuki')).thenHappens({ type: 'MatterWithdrawn' });
    second.when(withdraw, gone, as('kobayashi')).thenHappens({ type: 'MatterWithdrawn', data: { round: 2 } });
    for (const person of ['kato', 'tanaka', 'yamada', 'operator'])
      second.when(withdraw, gone, as(person)).thenRefused('not-yours-to-withdraw');
  });

  it('ends it: what is settled or withdrawn stays so', () => {
    const settled = approvedBy(matter, ['kato', 'nakamura', 'tanaka', 'sato', 'yamada']);
    settled.when(withdraw, gone, as('suzuki')).thenRefused('matter-not-in-progress', { status: 'settled' });
    matter
      .and(withdraw, gone, as('suzuki'))
      .when(withdraw, gone, as('suzuki'))
      .thenRefused('matter-not-in-progress', { status: 'withdrawn' });
  });
});

describe('The maker is never the checker', () => {
  const promoted = city(appointed('suzuki', 'shuunou/chief'), appointed('kobayashi', 'shuunou/manager'));

  it('though he holds the post whose turn it is', () => {
    matter.when(approve, seen, as('suzuki', promoted)).thenRefused('maker-is-not-checker');
    matter.when(sendBack, { seen: 'first', reason }, as('suzuki', promoted)).thenRefused('maker-is-not-checker');
  });

  it('whatever he looked at', () =>
    matter.when(approve, { seen: 'an older one' }, as('suzuki', promoted)).thenRefused('maker-is-not-checker'));

  it('across rounds: who submitted the first may not approve the second', () => {
    const second = returned.and(submit, { fingerprint: 'second' }, as('kobayashi'));
    expect(second.state!.makers).toEqual(['suzuki', 'kobayashi']);
    second.when(approve, seen, as('suzuki', promoted)).thenRefused('maker-is-not-checker');
    approvedBy(second, ['kato']).when(approve, seen, as('kobayashi', promoted)).thenRefused('maker-is-not-checker');
    approvedBy(second, ['kato']).when(approve, seen, as('nakamura', promoted)).thenHappens({ type: 'StepApproved' });
  });
});
