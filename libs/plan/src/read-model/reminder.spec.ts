import { foldRows, type Projection } from '@ayumi/event-sourcing';
import { isRefusal } from '@ayumi/kernel';
import { boardOf, boardRows } from '../board/board';
import { currentProjection } from '../current/current.projection';
import { inboxOf, inboxRows } from '../inbox/inbox';
import { PLAN, Story, YEAR_END } from '../read-models.examples';
import { summaryOf } from '../history/history.words';

const AT = '2025-05-20T03:00:00.000Z';
const rowsOf = (projection: Projection, story: Story) => foldRows(projection, story.events);

const inbox = (story: Story, person: string, at = AT) =>
  inboxOf(inboxRows(rowsOf(currentProjection, story)), { city: 'kodaira', person, at }, story.directory).myTurn[0];

function line(story: Story, no: number, at = AT) {
  const board = boardOf(boardRows(rowsOf(currentProjection, story)), { plan: PLAN, at }, story.directory);
  if (isRefusal(board)) throw new Error(board.refused);
  return board.items.find((item) => item.no === no)!;
}

describe('Where the office chases', () => {
  let story: Story;
  beforeEach(() => {
    story = new Story()
      .at('2025-04-01T00:00:00Z')
      .item(10, '徴収率の向上', 'shuunou', { 2024: '98.5' })
      .cycle(2024, 'year-end', '2025-05-16')
      .at('2025-05-15T01:00:00Z');
  });

  it('the drafter sees who reminded him and when, until he submits', () => {
    story.reminds('sato', 10, { cycle: '2024-year-end', message: '至急お願いします。' });
    const reminded = {
      at: '2025-05-15T01:00:00.000Z',
      byName: '佐藤',
      postTitle: '行政経営課長',
      message: '至急お願いします。',
    };
    expect(inbox(story, 'suzuki')).toMatchObject({ why: 'not-started', reminded });
    expect(line(story, 10)).toMatchObject({ reminded, lastRemindedAt: reminded.at });
    story.at('2025-05-15T02:00:00Z').submits('suzuki', 10);
    expect(inbox(story, 'yamada')).toMatchObject({ why: 'approve', reminded: null });
    expect(line(story, 10)).toMatchObject({ reminded: null, lastRemindedAt: reminded.at });
  });

  it('the approver sees it until he acts, and not when the matter comes to him again', () => {
    story.submits('suzuki', 10).at('2025-05-15T02:00:00Z').reminds('sato', 10, { matter: YEAR_END });
    expect(inbox(story, 'yamada')).toMatchObject({ reminded: { byName: '佐藤', message: null } });
    story.at('2025-05-15T03:00:00Z').approves('yamada', 10);
    expect(inbox(story, 'sato')).toMatchObject({ reminded: null });
    story.at('2025-05-15T04:00:00Z').returns('sato', 10, '基準日', YEAR_END, 'manager');
    expect(inbox(story, 'yamada')).toMatchObject({ reminded: null });
  });

  it('an item that moved to another unit owes that unit a reminder of its own', () => {
    story.submits('suzuki', 10).at('2025-05-15T02:00:00Z').reminds('sato', 10, { matter: YEAR_END });
    expect(inbox(story.lead(10, 'zeimu'), 'hara')).toMatchObject({ reminded: null });
    expect(inbox(story.reminds('sato', 10, { matter: YEAR_END }), 'hara')?.reminded).not.toBeNull();
  });

  it('a later day for the cycle is everybody’s, except where a step has days of its own', () => {
    story.extendsCycle('2024-year-end', '2025-05-23');
    expect(line(story, 10)).toMatchObject({ due: '2025-05-23', overdue: false });
    story.submits('suzuki', 10);
    expect(line(story, 10)).toMatchObject({ due: '2025-05-20' });
  });

  it('a later day for one item holds at every step, and the later of two days holds', () => {
    story.extendsDue('sato', 10, '2025-05-28');
    expect(line(story, 10)).toMatchObject({ due: '2025-05-28', overdue: false });
    expect(inbox(story, 'suzuki')).toMatchObject({ due: '2025-05-28' });
    story.submits('suzuki', 10);
    expect(inbox(story, 'yamada')).toMatchObject({ due: '2025-05-28' });
    story.approves('yamada', 10).extendsCycle('2024-year-end', '2025-06-02');
    expect(inbox(story, 'sato')).toMatchObject({ due: '2025-06-02' });
  });

  it('the history says it in words', () => {
    story.reminds('sato', 10, { cycle: '2024-year-end', message: '至急' });
    story.extendsDue('sato', 10, '2025-05-28').extendsCycle('2024-year-end', '2025-05-30');
    const names = { unit: String, post: String, person: (id: string) => ({ suzuki: '鈴木' })[id] ?? id };
    expect(story.events.slice(-3).map((event) => summaryOf(event, names))).toEqual([
      '行政経営課長 佐藤 が鈴木 に督促しました「至急」',
      '行政経営課長 佐藤 がこの項目の期限(照会 2024-year-end)を 令和7年5月16日から 令和7年5月28日に延ばしました「様式の変更」',
      '運用担当者 が照会 2024-year-end の期限を 令和7年5月16日から 令和7年5月30日に延ばしました「様式の変更」',
    ]);
  });
});
