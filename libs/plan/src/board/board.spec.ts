import { foldRows } from '@ayumi/event-sourcing';
import { isRefusal } from '@ayumi/kernel';
import { PLAN, Story, YEAR_END } from '../read-models.examples';
import { boardOf, boardRows, type BoardInput } from './board';
import { currentProjection } from '../current/current.projection';

const AT = '2025-05-20T03:00:00.000Z';

function boardFrom(story: Story, input: Partial<BoardInput> = {}) {
  const rows = boardRows(foldRows(currentProjection, story.events));
  const answer = boardOf(rows, { plan: PLAN, at: AT, ...input }, story.directory);
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer;
}

/** The line of an item. */
const line = (story: Story, no: number, input: Partial<BoardInput> = {}) =>
  boardFrom(story, input).items.find((item) => item.no === no)!;

describe('the board', () => {
  let story: Story;
  beforeEach(() => {
    story = new Story()
      .at('2025-04-01T00:00:00Z')
      .item(10, '徴収率の向上', 'shuunou', { 2024: '98.5' })
      .item(11, '口座振替の促進', 'shuunou')
      .item(20, '窓口の改善', 'zeimu')
      .cycle(2024, 'year-end', '2025-05-16');
  });

  it('shows an item that nobody began in the hands of the clerks of its lead unit, since the cycle was opened', () => {
    expect(line(story, 11)).toMatchObject({
      status: 'not-started',
      matter: null,
      step: null,
      holders: [{ title: '収納課 担当', people: [{ name: '鈴木' }], vacant: false }],
      since: '2025-04-01T00:00:00.000Z',
      daysWaiting: 49,
      due: '2025-05-16',
      overdue: true,
      round: 0,
      leadName: '収納課',
    });
  });

  it('asks nothing of an item that was stopped, unless its report had begun', () => {
    story.stops(11, '2025-03-01').submits('mori', 20).stops(20, '2025-03-01');
    expect(boardFrom(story).items.map(({ no }) => no)).toEqual([10, 20]);
    expect(boardFrom(story).counts.items).toBe(2);
    story.stops(11, '2025-04-01');
    expect(boardFrom(story).counts.items).toBe(3);
  });

  it('is not overdue on the last day itself', () => {
    expect(line(story, 11, { at: '2025-05-16T14:59:59.999Z' })).toMatchObject({ overdue: false });
    expect(line(story, 11, { at: '2025-05-16T15:00:00.000Z' })).toMatchObject({ overdue: true });
  });

  it('shows a submitted item at its step, with who has it and for how long', () => {
    story.at('2025-05-15T01:00:00Z').submits('suzuki', 10);
    expect(line(story, 10)).toMatchObject({
      status: 'in-progress',
      matter: YEAR_END,
      round: 1,
      fingerprint: story.seen(10, YEAR_END),
      step: { id: 'manager', title: '課長', index: 1, total: 2 },
      steps: [{ state: 'current' }, { state: 'ahead' }],
      holders: [{ address: 'shuunou/manager', title: '収納課長', people: [{ name: '山田' }] }],
      since: '2025-05-15T01:00:00.000Z',
      daysWaiting: 5,
      rating: 'A',
    });
  });

  it('gives a step with days of its own that many working days, beyond which its holder is late', () => {
    story.at('2025-05-15T01:00:00Z').submits('suzuki', 10); // a Thursday
    expect(line(story, 10)).toMatchObject({ due: '2025-05-20', overdue: false });
    expect(line(story, 10, { at: '2025-05-21T00:00:00Z' })).toMatchObject({ overdue: true });
    story.at('2025-05-20T00:00:00Z').approves('yamada', 10);
    expect(line(story, 10)).toMatchObject({ due: '2025-05-16', overdue: true });
  });

  it('says who approved, and keeps the rating of every stage', () => {
    story.at('2025-05-15T01:00:00Z').submits('suzuki', 10);
    story.at('2025-05-16T01:00:00Z').approves('yamada', 10).approves('sato', 10, YEAR_END, { rating: 'S' });
    const item = line(story, 10);
    expect(item).toMatchObject({ status: 'settled', step: null, holders: [], daysWaiting: null, overdue: false });
    expect(item.steps.map(({ state, approvals }) => [state, approvals.map((each) => each.name)])).toEqual([
      ['done', ['山田']],
      ['done', ['佐藤']],
    ]);
    expect(item.rating).toBe('S');
    expect(item.ratings).toEqual([
      { step: 'submission', title: '担当課', rating: 'A' },
      { step: 'planning', title: '企画決裁', rating: 'S' },
    ]);
  });

  it('counts how often an item came back, and gives it to the clerks again', () => {
    story.at('2025-05-15T01:00:00Z').submits('suzuki', 10).returns('yamada', 10, '基準日を書いてください');
    expect(line(story, 10)).toMatchObject({
      status: 'returned',
      returns: 1,
      holders: [{ address: 'shuunou/clerk' }],
      due: '2025-05-16',
    });
    story.submits('suzuki', 10, { done: '3月31日に実施しました' });
    expect(line(story, 10)).toMatchObject({ status: 'in-progress', returns: 1, round: 2 });
  });

  it('moves what is under way to the new lead unit, and leaves what was settled where it was', () => {
    story.at('2025-05-15T01:00:00Z').submits('suzuki', 10).submits('suzuki', 11);
    story.approves('yamada', 11).approves('sato', 11);
    story.lead(10, 'zeimu').lead(11, 'zeimu');
    expect(line(story, 10)).toMatchObject({
      leadName: '税務課',
      holders: [{ address: 'zeimu/manager', title: '税務課長', people: [{ name: '原' }] }],
    });
    expect(line(story, 11).steps[0]).toMatchObject({ approvals: [{ name: '山田', postTitle: '収納課長' }] });
  });

  it('shows a vacant post as vacant', () => {
    story.at('2025-05-15T01:00:00Z').submits('suzuki', 10);
    story.organise('AppointmentEnded', { person: 'yamada', post: 'shuunou/manager', until: '2025-05-18' });
    expect(line(story, 10).holders).toMatchObject([{ title: '収納課長', people: [], vacant: true }]);
  });

  it('sets the actual against the target that was in force at the submission', () => {
    story.at('2025-05-15T01:00:00Z').submits('suzuki', 10);
    story.revises('suzuki', 10).approves('yamada', 10, 'revision-1').approves('ito', 10, 'revision-1');
    story.approves('kato', 10, 'revision-1');
    expect(line(story, 10).results).toEqual([
      {
        indicator: 'collection-rate',
        name: '徴収率',
        unit: '%',
        target: { is: 'number', text: '98.5%', value: 98.5 },
        targetVersion: 1,
        actual: { is: 'number', text: '98.9%', value: 98.9 },
        comparison: 'met',
      },
    ]);
  });

  it('shows the target in force while nothing was submitted', () => {
    expect(line(story, 10).results).toMatchObject([{ target: { text: '98.5%' }, actual: null }]);
    story.at('2025-05-15T01:00:00Z').revises('suzuki', 10).approves('yamada', 10, 'revision-1');
    story.approves('ito', 10, 'revision-1').approves('kato', 10, 'revision-1');
    expect(line(story, 10).results).toMatchObject([{ target: { text: '99.5%' }, targetVersion: 2, actual: null }]);
  });

  it('finds the text that was only copied from what was settled last year', () => {
    const lastYear = { cycle: '2023-year-end' };
    story.cycle(2023, 'year-end', '2024-05-30').at('2025-05-01T00:00:00Z');
    for (const no of [10, 11]) {
      story.submits('suzuki', no, { ...lastYear, done: '催告を行った。' });
      story.approves('yamada', no, 'progress-2023-year-end').approves('sato', no, 'progress-2023-year-end');
    }
    story.submits('mori', 20, { ...lastYear, done: '同じ' });
    story.submits('suzuki', 10, { done: '催告を行った。\n' }).submits('suzuki', 11, { done: '催告を増やした。' });
    story.submits('mori', 20, { done: '同じ' });
    const board = boardFrom(story);
    expect(board.items.map(({ no, unchanged }) => [no, unchanged])).toEqual([
      [10, true],
      [11, false],
      [20, null],
    ]);
    expect(board.counts.unchanged).toBe(1);
  });

  it('counts by status, step and rating what is left by chapter and unit, before the status is chosen', () => {
    story.at('2025-05-15T01:00:00Z').submits('suzuki', 10).submits('mori', 20, { rating: 'B', lateReason: '人手' });
    story.approves('hara', 20);
    const all = boardFrom(story, { status: 'not-started' });
    expect(all.items.map((item) => item.no)).toEqual([11]);
    expect(all.counts).toMatchObject({
      items: 3,
      byStatus: expect.arrayContaining([
        { status: 'not-started', count: 1 },
        { status: 'in-progress', count: 2 },
      ]),
      byStep: [
        { step: 'manager', title: '課長', count: 1 },
        { step: 'planning', title: '企画決裁', count: 1 },
      ],
      byRating: [{ count: 0 }, { rating: 'A', count: 1 }, { rating: 'B', label: '予定よりも遅れている', count: 1 }, {}],
      overdue: 2,
      returned: 0,
      withoutIndicator: 2,
    });
    expect(boardFrom(story, { chapter: 2 }).counts.items).toBe(1);
    expect(boardFrom(story, { unit: 'shuunou' }).items.map((item) => item.no)).toEqual([10, 11]);
    expect(boardFrom(story, { unit: 'shimin-bu' }).counts.items).toBe(3);
  });

  it('opens with the newest open cycle, else the newest', () => {
    expect(boardFrom(story).cycle?.cycle).toBe('2024-year-end');
    story.cycle(2024, 'mid-year', '2024-10-31').cycle(2023, 'year-end', '2024-05-30');
    expect(boardFrom(story).cycles.map((cycle) => cycle.cycle)).toEqual([
      '2024-year-end',
      '2024-mid-year',
      '2023-year-end',
    ]);
    story.closeCycle('2024-year-end');
    expect(boardFrom(story).cycle).toMatchObject({ cycle: '2024-mid-year', open: true });
    story.closeCycle('2024-mid-year').closeCycle('2023-year-end');
    expect(boardFrom(story).cycle).toMatchObject({ cycle: '2024-year-end', open: false });
  });

  it('refuses a plan or a cycle that there is not', () => {
    expect(() => boardFrom(new Story(), { cycle: '2022-year-end' })).toThrow('cycle-unknown');
    const nothing = { plan: null, items: [], matters: [] };
    expect(boardOf(nothing, { plan: 'nowhere-r1', at: AT }, story.directory)).toMatchObject({
      refused: 'plan-unknown',
    });
  });

  it('shows the items of a plan that was never asked', () => {
    const fresh = new Story().item(10, '徴収率の向上', null);
    expect(boardFrom(fresh)).toMatchObject({ cycle: null, cycles: [] });
    expect(line(fresh, 10)).toMatchObject({
      status: 'not-started',
      since: null,
      due: null,
      overdue: false,
      holders: [],
    });
  });
});
