import { DirectoryHistory } from '@ayumi/directory';
import { foldRows, type RecordedEvent } from '@ayumi/event-sourcing';
import { randomUUID } from 'node:crypto';
import { AnnualReviewHandler, AnnualReviewQuery } from './annual-review/annual-review.query';
import { BoardHandler, BoardQuery } from './board/board.query';
import { currentProjection } from './current/current.projection';
import { HistoryHandler, HistoryQuery, type HistoryInput } from './history/history.query';
import { InboxHandler, InboxQuery } from './inbox/inbox.query';
import { inboxOf, inboxRows } from './inbox/inbox';
import { annualReviewOf } from './annual-review/annual-review';
import { annualReviewRows } from './annual-review/annual-review.ground';
import { boardOf, boardRows } from './board/board';
import { ReadModelDesk } from './read-models.desk';
import { isRefusal } from '@ayumi/kernel';
import { ReviewFacts } from './review/review-facts';
import { ReviewTables } from './review/review-tables';
import { UNWRITTEN } from './review/review.editorial';
import { itemId, PLAN, Story } from './read-models.examples';
import { returned } from './review/review.stream.examples';
import { recorded } from './review/review.log.examples';

const AT = '2025-05-20T03:00:00.000Z';
const LAST_YEAR = 'progress-2023-year-end';

/** Two years of a small city: everything that can happen to a matter, somewhere. */
const twoYears = (): Story => {
  const story = new Story()
    .at('2024-04-02T00:00:00Z')
    .item(10, '徴収率の向上', 'shuunou', { 2023: '98.2', 2024: '98.5' })
    .item(11, '口座振替の促進', 'shuunou')
    .item(12, '債権管理', 'zeimu', { 2024: '80' })
    .item(20, '窓口の改善', 'zeimu')
    .annualPlan(10, 2024, '業務執行体制を見直す')
    .cycle(2023, 'year-end', '2024-05-30')
    .at('2024-05-20T01:00:00Z')
    .submits('suzuki', 10, { cycle: '2023-year-end' })
    .approves('yamada', 10, LAST_YEAR)
    .approves('sato', 10, LAST_YEAR, { rating: 'S', comment: '目標を上回った' })
    .submits('suzuki', 11, { cycle: '2023-year-end' })
    .withdraws('suzuki', 11, '重複', LAST_YEAR)
    .closeCycle('2023-year-end')
    .at('2025-04-01T00:00:00Z')
    .cycle(2024, 'year-end', '2025-05-16');
  story.at('2025-05-12T01:00:00Z').submits('suzuki', 10).approves('yamada', 10);
  story.submits('mori', 12).returns('hara', 12, '数値が違う');
  story.submits('mori', 20).recalls('mori', 20).submits('mori', 20);
  story.at('2025-05-13T01:00:00Z').revises('suzuki', 10).approves('yamada', 10, 'revision-1');
  story.organise('PersonRegistered', { person: 'ono', name: '小野', kana: 'オノ' });
  story.organise('PersonAppointed', { person: 'ono', post: 'zeimu/clerk', from: '2025-04-01' });
  story.revises('mori', 12).returns('hara', 12, '根拠を添えてください', 'revision-1');
  story.reminds('sato', 11, { cycle: '2024-year-end' }).reminds('sato', 12, { matter: 'revision-1', message: '至急' });
  story.extendsDue('sato', 11, '2025-05-23').extendsCycle('2024-year-end', '2025-05-19');
  return story.approves('ito', 10, 'revision-1').lead(20, 'shuunou');
};

/** The same once more in a city whose name begins alike: nothing of it may be seen. */
const neighbour = ({ events }: Story): Pick<Story, 'events'> => {
  const moved = JSON.stringify(events.filter(({ stream }) => /^(plan|item)-/.test(stream))).replaceAll(PLAN, 'kod-r3');
  return { events: (JSON.parse(moved) as RecordedEvent[]).map((event) => ({ ...event, id: randomUUID() })) };
};

const PEOPLE = ['suzuki', 'ono', 'yamada', 'mori', 'hara', 'sato', 'ito', 'kato', 'stranger'];

describe('the read models in PostgreSQL', () => {
  const story = twoYears();
  const frozenReview = recorded(returned);
  let desk: ReadModelDesk;
  beforeAll(async () => {
    desk = await ReadModelDesk.open();
    await desk.tell({ events: [...story.events, ...neighbour(story).events, ...frozenReview] });
  });
  afterAll(() => desk.close());

  it('hold the rows that a fold of the log in memory gives', async () => {
    for (const { name, written, folded } of await desk.bothWays()) {
      expect([name, written]).toEqual([name, folded]);
      for (const [table, rows] of written)
        expect([table, rows.size > 0]).toEqual([table, table !== 'current_target_revision']);
    }
  });

  it('answer the board as the rows say', async () => {
    const handler = new BoardHandler(desk.store, desk.data, desk.directories);
    const from = boardRows(foldRows(currentProjection, story.events));
    for (const filter of [{}, { cycle: '2023-year-end' }, { unit: 'shuunou', status: 'in-progress' as const }]) {
      const input = { plan: PLAN, at: AT, ...filter };
      expect(await handler.execute(new BoardQuery(input))).toEqual(boardOf(from, input, story.directory));
    }
    const nowhere = await handler.execute(new BoardQuery({ plan: 'kodaira-r9', at: AT }));
    expect(nowhere).toMatchObject({ refused: 'plan-unknown' });
  });

  it('show board and review as of a past moment as they were then', async () => {
    const asOf = '2024-05-20T10:00:00.000+09:00';
    const board = await new BoardHandler(desk.store, desk.data, desk.directories).execute(
      new BoardQuery({ plan: PLAN, at: AT, asOf }),
    );
    expect(board).toMatchObject({
      cycle: { cycle: '2023-year-end', open: false },
      cycles: [{ cycle: '2023-year-end' }],
      items: [{ no: 10, status: 'settled' }, { no: 11, status: 'withdrawn' }, {}, { leadName: '税務課' }],
    });
    const early = await new BoardHandler(desk.store, desk.data, desk.directories).execute(
      new BoardQuery({ plan: PLAN, at: AT, asOf: '2024-05-20T09:59:59+09:00' }),
    );
    expect(early).toMatchObject({
      cycle: { open: true },
      items: [{ status: 'not-started', overdue: false }, {}, {}, {}],
    });
    const review = await new AnnualReviewHandler(desk.store, desk.data).execute(
      new AnnualReviewQuery({ plan: PLAN, fiscalYear: 2023, at: AT, asOf: '2024-05-19T00:00:00Z' }),
    );
    expect(review).toMatchObject({ counts: { settled: 0, unsettled: 4 } });
  });

  it.each(PEOPLE)('choose no row too few for the inbox of %s', async (person) => {
    const all = inboxRows(foldRows(currentProjection, [...story.events, ...frozenReview]));
    const input = { city: 'kodaira', person, at: AT };
    const answer = await new InboxHandler(desk.data, desk.directories).execute(new InboxQuery(input));
    expect(answer).toEqual(inboxOf(all, input, story.directory));
    const entries = answer.myTurn.length + answer.waiting.length + answer.done.length;
    expect(entries > 0).toBe(person !== 'stranger');
  });

  it('are asked a handful of statements, however many items there are', async () => {
    const asked = jest.spyOn(desk.data, 'createQueryRunner');
    await new BoardHandler(desk.store, desk.data, desk.directories).execute(new BoardQuery({ plan: PLAN, at: AT }));
    expect(asked.mock.calls.length).toBeLessThanOrEqual(3);
    asked.mockClear();
    const input = { city: 'kodaira', person: 'suzuki', at: AT };
    await new InboxHandler(desk.data, desk.directories).execute(new InboxQuery(input));
    expect(asked.mock.calls.length).toBeLessThanOrEqual(9);
    asked.mockRestore();
  });

  it('show nothing of another city', async () => {
    const input = { city: 'ko', person: 'suzuki', at: AT };
    const answer = await new InboxHandler(desk.data, desk.directories).execute(new InboxQuery(input));
    expect(answer).toEqual({ myTurn: [], standIn: [], waiting: [], done: [], reviews: [], opinions: [] });
  });

  it('answer the annual review as the rows say', async () => {
    const from = annualReviewRows(foldRows(currentProjection, story.events));
    const handler = new AnnualReviewHandler(desk.store, desk.data);
    for (const fiscalYear of [2023, 2024]) {
      const input = { plan: PLAN, fiscalYear, at: AT };
      const directories = new DirectoryHistory(await desk.store.readStream('directory-kodaira'));
      expect(await handler.execute(new AnnualReviewQuery(input))).toEqual(
        annualReviewOf(from, { ...input, directories }),
      );
    }
  });

  it('give the same review set as the log itself', async () => {
    for (const fiscalYear of [2023, 2024]) {
      const set = await new ReviewFacts(desk.store).setOf(PLAN, fiscalYear, UNWRITTEN);
      if (isRefusal(set)) throw new Error(set.refused);
      const tables = new ReviewTables(desk.store, desk.data);
      expect(await tables.setOf(PLAN, fiscalYear, UNWRITTEN, set.cut)).toEqual(set);
      expect(set.sheets).toHaveLength(4);
    }
  });

  describe('the history', () => {
    const read = async (input: HistoryInput) =>
      new HistoryHandler(desk.store, desk.data, desk.directories).execute(new HistoryQuery(input));
    const types = async (input: HistoryInput) => (await read(input)).events.map((event) => event.type);

    it('of an item begins with the newest, of one of its matters with the oldest where that is asked', async () => {
      const item = itemId(20);
      expect((await types({ item }))[0]).toBe('LeadUnitAssigned');
      expect(await types({ item, matter: 'progress-2024-year-end', order: 'oldest' })).toEqual([
        'ProgressSubmitted',
        'MatterRecalled',
        'ProgressSubmitted',
      ]);
    });

    it('is found by actor, type, unit, plan and time', async () => {
      expect(await types({ plan: PLAN, actor: 'hara' })).toEqual(['MatterReturned', 'MatterReturned']);
      expect(await types({ plan: PLAN, type: 'CycleOpened' })).toHaveLength(2);
      expect(new Set(await types({ unit: 'shi' }))).toEqual(new Set(['StepApproved']));
      expect(await types({ plan: PLAN, type: 'PersonAppointed' })).toEqual([]);
      expect(await types({ plan: PLAN, from: '2025-05-13T01:00:00Z' })).toHaveLength(13);
      expect(await types({ plan: PLAN, actor: 'yamada', to: '2025-05-12T10:00:00+09:00' })).toHaveLength(1);
    });

    it('as of a moment ends there', async () => {
      const { events } = await read({ item: itemId(10), asOf: '2024-05-20T01:00:00Z' });
      expect(events[0]).toMatchObject({ type: 'MatterSettled', at: '2024-05-20T01:00:00.000Z' });
    });

    it('is read page by page, each event once, in both directions', async () => {
      const all = (await read({ plan: PLAN, limit: 200 })).events.map((event) => event.position);
      expect(all.length).toBeGreaterThan(20);
      const back: string[] = [];
      const forth: string[] = [];
      for (let next: HistoryInput['before'] | null = undefined; next !== null;) {
        const page = await read({ plan: PLAN, limit: 7, before: next });
        back.push(...page.events.map((event) => event.position));
        next = page.next as HistoryInput['before'] | null;
      }
      for (let next: HistoryInput['after'] | null = undefined; next !== null;) {
        const page = await read({ plan: PLAN, limit: Math.ceil(all.length / 2), order: 'oldest', after: next });
        forth.push(...page.events.map((event) => event.position));
        next = page.next as HistoryInput['after'] | null;
      }
      expect(back).toEqual(all);
      expect(forth).toEqual(all.toReversed());
    });

    it('gives 50 at once unless asked, and at most 200', async () => {
      const [all] = await desk.data.query<{ count: number }[]>('select count(*)::integer from read.history_event');
      const few = await read({});
      expect(few.events).toHaveLength(50);
      expect(few.next).toBe(few.events.at(-1)!.position);
      expect((await read({ limit: 100_000 })).events).toHaveLength(Math.min(200, all!.count));
    });

    it('names units and people by the directory, where only their ids were kept', async () => {
      const [assigned] = (await read({ item: itemId(20), type: 'LeadUnitAssigned' })).events;
      expect(assigned!.summary).toBe('運用担当者 が推進担当課を 収納課 と定めました');
      const appointed = await read({ city: 'kodaira', type: 'PersonAppointed', order: 'oldest' });
      expect(appointed.events[0]!.summary).toBe('運用担当者 が鈴木 を 収納課 担当 に発令しました(令和6年4月1日から)');
    });
  });
});
