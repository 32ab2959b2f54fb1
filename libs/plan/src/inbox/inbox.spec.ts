import { foldRows } from '@ayumi/event-sourcing';
import { Story, YEAR_END } from '../read-models.examples';
import { inboxOf, inboxRows } from './inbox';
import { currentProjection } from '../current/current.projection';

const AT = '2025-05-20T03:00:00.000Z';

function inboxFrom(story: Story, person: string, at = AT) {
  const rows = inboxRows(foldRows(currentProjection, story.events));
  return inboxOf(rows, { city: 'kodaira', person, at }, story.directory);
}

/** Number of the item and reason, for each of the three parts. */
function briefly(story: Story, person: string, at?: string) {
  const { myTurn, waiting, done } = inboxFrom(story, person, at);
  const brief = (entries: typeof myTurn) => entries.map(({ no, why }) => `${no} ${why}`);
  return { myTurn: brief(myTurn), waiting: brief(waiting), done: brief(done) };
}

describe('the inbox', () => {
  let story: Story;
  beforeEach(() => {
    story = new Story()
      .at('2025-04-01T00:00:00Z')
      .item(10, '徴収率の向上', 'shuunou', { 2024: '98.5' })
      .item(11, '口座振替の促進', 'shuunou')
      .item(20, '窓口の改善', 'zeimu')
      .cycle(2024, 'year-end', '2025-05-30')
      .at('2025-05-15T01:00:00Z');
  });

  it('asks the clerks of the lead unit, and nobody else, for what was not begun', () => {
    expect(briefly(story, 'suzuki')).toEqual({ myTurn: ['10 not-started', '11 not-started'], waiting: [], done: [] });
    expect(briefly(story, 'mori').myTurn).toEqual(['20 not-started']);
    expect(briefly(story, 'yamada').myTurn).toEqual([]);
    expect(inboxFrom(story, 'mori').myTurn[0]).toMatchObject({
      kind: 'progress',
      matter: YEAR_END,
      cycle: '2024-year-end',
      due: '2025-05-30',
      since: '2025-04-01T00:00:00.000Z',
      fingerprint: null,
    });
  });

  it('asks nothing for an item that was stopped by the day that the reports speak of', () => {
    story.stops(10, '2025-03-31').stops(11, '2025-04-01');
    expect(briefly(story, 'suzuki').myTurn).toEqual(['11 not-started']);
  });

  it('asks no more once the cycle is closed', () => {
    story.closeCycle('2024-year-end');
    expect(briefly(story, 'suzuki').myTurn).toEqual([]);
  });

  it('passes a sheet on to the head, with what he decides about', () => {
    story.submits('suzuki', 10, { rating: 'S' });
    expect(briefly(story, 'suzuki')).toEqual({ myTurn: ['11 not-started'], waiting: ['10 waiting'], done: [] });
    expect(briefly(story, 'mori')).toEqual({ myTurn: ['20 not-started'], waiting: [], done: [] });
    expect(inboxFrom(story, 'yamada').myTurn).toMatchObject([
      {
        no: 10,
        why: 'approve',
        step: { title: '課長', index: 1, total: 2 },
        daysWaiting: 5,
        due: '2025-05-20',
        overdue: false,
        round: 1,
        fingerprint: story.seen(10, YEAR_END),
        progress: {
          rating: 'S',
          label: '予定以上に進捗',
          results: [{ name: '徴収率', actual: { text: '98.9%' }, target: { text: '98.5%' }, comparison: 'met' }],
        },
        revision: null,
      },
    ]);
  });

  it('shows whoever approved that it waits for the next', () => {
    story.submits('suzuki', 10).approves('yamada', 10);
    expect(briefly(story, 'yamada')).toEqual({ myTurn: [], waiting: ['10 waiting'], done: [] });
    expect(inboxFrom(story, 'yamada').waiting[0]!.holders).toMatchObject([{ title: '行政経営課長' }]);
    expect(briefly(story, 'sato').myTurn).toEqual(['10 approve']);
  });

  it('brings a returned sheet back to every clerk of the unit, with the reason and from whom', () => {
    story.organise('PersonRegistered', { person: 'ono', name: '小野', kana: 'オノ' });
    story.organise('PersonAppointed', { person: 'ono', post: 'shuunou/clerk', from: '2025-04-01' });
    story.submits('suzuki', 10).returns('yamada', 10, '基準日を書いてください');
    expect(briefly(story, 'ono').myTurn).toEqual(['11 not-started', '10 returned']);
    expect(inboxFrom(story, 'suzuki').myTurn.find(({ no }) => no === 10)).toMatchObject({
      why: 'returned',
      returned: { step: '課長', name: '山田', postTitle: '収納課長', reason: '基準日を書いてください' },
    });
    expect(briefly(story, 'yamada').waiting).toEqual(['10 waiting']);
    story.submits('ono', 10, { done: '3月31日に実施しました' });
    expect(inboxFrom(story, 'yamada').myTurn[0]).toMatchObject({ round: 2, returned: null });
  });

  it('brings a sheet that was returned to an earlier step back to that step, with the reason', () => {
    story.submits('suzuki', 10).approves('yamada', 10).returns('sato', 10, '評価を確かめる', YEAR_END, 'manager');
    expect(briefly(story, 'suzuki').waiting).toEqual(['10 waiting']);
    expect(inboxFrom(story, 'yamada').myTurn).toMatchObject([
      { why: 'approve', step: { title: '課長' }, returned: { name: '佐藤', reason: '評価を確かめる' } },
    ]);
    story.approves('yamada', 10).approves('sato', 10);
    expect(inboxFrom(story, 'yamada').done).toMatchObject([{ returned: null }]);
  });

  it('gives a sheet back to the head who recalled his own approval', () => {
    story.submits('suzuki', 10).approves('yamada', 10).recalls('yamada', 10);
    expect(briefly(story, 'yamada').myTurn).toEqual(['10 approve']);
    expect(briefly(story, 'sato').myTurn).toEqual([]);
  });

  it('brings a recalled sheet back to the clerks', () => {
    story.submits('suzuki', 10).recalls('suzuki', 10);
    expect(briefly(story, 'suzuki').myTurn).toContain('10 recalled');
    expect(briefly(story, 'yamada').myTurn).toEqual([]);
  });

  it('does not offer approval to one who submitted it himself, whatever post he holds by now', () => {
    story.organise('PersonRegistered', { person: 'ono', name: '小野', kana: 'オノ' });
    story.organise('PersonAppointed', { person: 'ono', post: 'shuunou/clerk', from: '2025-04-01' });
    story.submits('suzuki', 10).returns('yamada', 10, '数値が違う').submits('ono', 10);
    story.organise('PersonAppointed', { person: 'suzuki', post: 'shuunou/manager', from: '2025-05-16' });
    expect(briefly(story, 'suzuki')).toEqual({ myTurn: ['11 not-started'], waiting: ['10 waiting'], done: [] });
  });

  it('asks whoever holds the post today: after the transfer it is the successor', () => {
    story.submits('suzuki', 10);
    story.organise('AppointmentEnded', { person: 'yamada', post: 'shuunou/manager', until: '2025-05-19' });
    story.organise('PersonAppointed', { person: 'hara', post: 'shuunou/manager', from: '2025-05-20' });
    expect(briefly(story, 'yamada', '2025-05-19T14:59:00Z').myTurn).toEqual(['10 approve']);
    expect(briefly(story, 'yamada', '2025-05-19T15:00:00Z').myTurn).toEqual([]);
    expect(briefly(story, 'hara', '2025-05-19T15:00:00Z').myTurn).toEqual(['10 approve']);
  });

  it('asks the delegate on the days of the delegation, and not the day after', () => {
    story.submits('suzuki', 10).submits('suzuki', 11);
    const days = { from: '2025-05-19', until: '2025-05-20' };
    const data = {
      delegation: 'delegation-1',
      principal: 'yamada',
      delegate: 'mori',
      post: 'shuunou/manager',
      ...days,
    };
    story.organise('DelegationGranted', data);
    const waits = (person: string, at: string) =>
      briefly(story, person, at).myTurn.filter((each) => each.endsWith('approve'));
    expect(waits('mori', '2025-05-18T14:59:00Z')).toEqual([]);
    for (const at of ['2025-05-18T15:00:00Z', '2025-05-20T14:59:00Z']) {
      expect(waits('mori', at)).toEqual(['10 approve', '11 approve']);
      expect(waits('yamada', at)).toEqual(['10 approve', '11 approve']);
    }
    expect(waits('mori', '2025-05-20T15:00:00Z')).toEqual([]);
  });

  it('asks no delegate for what he submitted himself', () => {
    story.submits('suzuki', 10);
    const days = { from: '2025-05-15', until: '2025-05-20' };
    const data = { delegation: 'delegation-1', principal: 'yamada', delegate: 'suzuki', post: 'shuunou/manager' };
    story.organise('DelegationGranted', { ...data, ...days });
    expect(briefly(story, 'suzuki').waiting).toEqual(['10 waiting']);
    expect(() => story.approves('suzuki', 10)).toThrow('maker-is-not-checker');
  });

  it('follows an item to its new lead unit', () => {
    story.submits('suzuki', 10).lead(10, 'zeimu');
    expect(briefly(story, 'yamada').myTurn).toEqual([]);
    expect(briefly(story, 'hara').myTurn).toEqual(['10 approve']);
    expect(inboxFrom(story, 'hara').myTurn[0]).toMatchObject({ leadName: '税務課' });
  });

  it('shows a revision by what it changes, and asks both deputy mayors until each has approved', () => {
    story.revises('suzuki', 10).approves('yamada', 10, 'revision-1');
    for (const person of ['ito', 'kato']) expect(briefly(story, person).myTurn).toEqual(['10 approve']);
    expect(inboxFrom(story, 'ito').myTurn[0]).toMatchObject({
      kind: 'revision',
      matter: 'revision-1',
      cycle: null,
      due: null,
      progress: null,
      revision: {
        indicator: '徴収率',
        changes: [{ year: 2024, from: { text: '98.5%' }, to: { text: '99.5%' } }],
        reason: '実績の伸び',
        touchesMoney: false,
      },
    });
    story.approves('ito', 10, 'revision-1');
    expect(briefly(story, 'ito')).toEqual({ myTurn: [], waiting: ['10 waiting'], done: [] });
    expect(briefly(story, 'kato').myTurn).toEqual(['10 approve']);
  });

  it('keeps what is over for those who took part, the newest first', () => {
    story.submits('suzuki', 10).submits('suzuki', 11).withdraws('suzuki', 11, '重複');
    story.at('2025-05-16T01:00:00Z').approves('yamada', 10).approves('sato', 10);
    expect(briefly(story, 'suzuki')).toEqual({ myTurn: [], waiting: [], done: ['10 done', '11 done'] });
    expect(briefly(story, 'sato').done).toEqual(['10 done']);
    expect(briefly(story, 'mori').done).toEqual([]);
  });

  it('puts first what has waited longest', () => {
    story.submits('suzuki', 11).at('2025-05-16T01:00:00Z').submits('suzuki', 10);
    expect(briefly(story, 'yamada').myTurn).toEqual(['11 approve', '10 approve']);
  });
});
