import { DirectoryHistory } from '@ayumi/directory';
import { foldRows } from '@ayumi/event-sourcing';
import { isRefusal } from '@ayumi/kernel';
import { PLAN, Story, YEAR_END } from '../read-models.examples';
import { annualReviewOf } from './annual-review';
import { annualReviewRows } from './annual-review.ground';
import { currentProjection } from '../current/current.projection';

const AT = '2025-06-10T01:30:00.000Z';
const LAST_YEAR = 'progress-2023-year-end';

function reviewFrom(story: Story, fiscalYear = 2024) {
  const rows = annualReviewRows(foldRows(currentProjection, story.events));
  const directories = new DirectoryHistory(story.events.filter(({ stream }) => stream === 'directory-kodaira'));
  const answer = annualReviewOf(rows, { plan: PLAN, fiscalYear, at: AT, directories });
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer;
}

describe('the annual review', () => {
  let story: Story;
  beforeEach(() => {
    story = new Story()
      .at('2024-04-02T00:00:00Z')
      .item(10, '徴収率の向上', 'shuunou', { 2023: '98.2', 2024: '98.5' })
      .item(11, '口座振替の促進', 'shuunou')
      .item(12, '債権管理', 'shuunou')
      .item(20, '窓口の改善', 'zeimu')
      .annualPlan(10, 2024, '業務執行体制を見直す')
      .cycle(2023, 'year-end', '2024-05-30')
      .cycle(2024, 'mid-year', '2024-10-31')
      .cycle(2024, 'year-end', '2025-05-30');
  });

  /** Submitted and settled. */
  const settle = (no: number, rating: string, more: object = {}, second?: string) => {
    const [clerk, manager] = no === 20 ? ['mori', 'hara'] : ['suzuki', 'yamada'];
    const matter = `progress-${(more as { cycle?: string }).cycle ?? '2024-year-end'}`;
    const late = rating === 'B' ? { lateReason: '人手が足りない' } : {};
    story.submits(clerk, no, { rating, ...late, ...more });
    return story
      .approves(manager, no, matter)
      .approves('sato', no, matter, { rating: second, comment: second && '見直し' });
  };

  it('counts by chapter and rating, and leaves out of the denominator what could not be evaluated', () => {
    story.at('2025-05-20T01:00:00Z');
    settle(10, 'S');
    settle(11, 'A');
    settle(12, 'A');
    settle(20, '-');
    const { matrix, counts } = reviewFrom(story);
    expect(counts).toEqual({ items: 4, settled: 4, unsettled: 0, late: 0 });
    expect(matrix.grades.map(({ grade }) => grade)).toEqual(['S', 'A', 'B']);
    expect(matrix.rows).toMatchObject([
      { chapter: 1, title: '歳入の確保', cells: [{ count: 1 }, { count: 2 }, { count: 0 }], evaluated: 3, total: 3 },
      { chapter: 2, cells: [{ share: null }, {}, {}], evaluated: 0, notEvaluable: 1, total: 1 },
    ]);
    expect(matrix.total).toEqual({
      chapter: null,
      title: '合計',
      cells: [
        { grade: 'S', count: 1, share: 33.3 },
        { grade: 'A', count: 2, share: 66.7 },
        { grade: 'B', count: 0, share: 0 },
      ],
      evaluated: 3,
      notEvaluable: 1,
      ungraded: 0,
      total: 4,
    });
    expect(matrix.sharesSumTo100).toBe(true);
  });

  it('says where the shares do not sum to 100, and does not bend them', () => {
    story.at('2025-05-20T01:00:00Z');
    settle(10, 'S');
    settle(11, 'A');
    settle(12, 'B');
    const { matrix, headline } = reviewFrom(story);
    expect(matrix.total.cells.map((cell) => cell.share)).toEqual([33.3, 33.3, 33.3]);
    expect(matrix.sharesSumTo100).toBe(false);
    expect(headline).toBe(
      '令和6年度は、4項目のうち3項目が確定し、「S 予定以上に進捗」1項目(33.3%)、「A 予定どおりに進捗」1項目(33.3%)、' +
        '「B 予定よりも遅れている」1項目(33.3%)です。なお、1項目は未確定です。',
    );
  });

  it('counts nothing that is not settled, and says where that stands', () => {
    story.at('2025-05-20T01:00:00Z').submits('suzuki', 10, { rating: 'S' });
    story.submits('suzuki', 11).returns('yamada', 11, '数値が違う');
    settle(20, 'A');
    const review = reviewFrom(story);
    expect(review.matrix.total).toMatchObject({ total: 1, cells: [{ count: 0 }, { count: 1 }, { count: 0 }] });
    expect(review.unsettled).toMatchObject([
      {
        no: 10,
        status: 'in-progress',
        step: { title: '課長' },
        holders: [{ people: [{ name: '山田' }] }],
        daysWaiting: 21,
      },
      { no: 11, status: 'returned', step: null },
      { no: 12, status: 'not-started' },
    ]);
    expect(review.items.find(({ no }) => no === 10)).toMatchObject({ settled: false, report: null });
  });

  it('keeps the rating of every stage; the last one counts', () => {
    story.at('2025-05-20T01:00:00Z');
    settle(10, 'S', {}, 'A');
    const [item] = reviewFrom(story).items;
    expect(item!.report).toMatchObject({
      rating: 'A',
      assessments: [
        { step: 'submission', title: '担当課', rating: 'S', name: '鈴木', comment: null },
        { step: 'planning', title: '企画決裁', rating: 'A', name: '佐藤', comment: '見直し' },
      ],
    });
    expect(reviewFrom(story).matrix.total.cells).toMatchObject([{ count: 0 }, { count: 1 }, { count: 0 }]);
  });

  it('has on each sheet what was planned and done, who approved it when, and where in the log that stands', () => {
    story.at('2025-05-20T01:00:00Z');
    settle(10, 'A', { done: '体制を見直した', difficulties: '職員数', nextDirection: '続ける' });
    const settled = story.events.at(-1)!;
    expect(reviewFrom(story).items[0]).toMatchObject({
      leadName: '収納課',
      annualPlan: '業務執行体制を見直す',
      report: {
        done: '体制を見直した',
        difficulties: '職員数',
        nextDirection: '続ける',
        results: [{ actual: { text: '98.9%' }, target: { text: '98.5%' }, targetVersion: 1, comparison: 'met' }],
        submission: { name: '鈴木', postTitle: '収納課 担当', unitName: '収納課', at: '2025-05-20T01:00:00.000Z' },
        approvals: [
          { title: '課長', postTitle: '収納課長', name: '山田', basis: 'self', at: '2025-05-20T01:00:00.000Z' },
          { title: '企画決裁', postTitle: '行政経営課長', name: '佐藤' },
        ],
        settlement: {
          position: settled.position,
          at: '2025-05-20T01:00:00.000Z',
          fingerprint: story.seen(10, YEAR_END),
        },
      },
    });
  });

  it('keeps plan, target and names of the day it was settled, whatever is revised or renamed later', () => {
    story.at('2025-05-20T01:00:00Z');
    settle(10, 'A');
    const before = reviewFrom(story).items[0]!;
    story.annualPlan(10, 2024, '書き換えた計画').lead(10, 'zeimu');
    story.organise('UnitEstablished', {
      unit: 'shuunou', name: '納税課', kind: 'section', parent: 'shimin-bu', order: 1, duty: null, from: '2025-06-01',
    }); // prettier-ignore
    expect(reviewFrom(story).items[0]).toEqual(before);
  });

  it('lists what is late with the reason', () => {
    story.at('2025-05-20T01:00:00Z');
    settle(10, 'B');
    settle(11, 'A', {}, 'B');
    const { late, counts } = reviewFrom(story);
    expect(late).toMatchObject([
      { no: 10, rating: 'B', reason: '人手が足りない' },
      { no: 11, rating: 'B', reason: null },
    ]);
    expect(counts.late).toBe(2);
  });

  it('adds up financial effects by kind, and counts the unknown instead of adding them as 0', () => {
    const effect = (kind: string, amountThousandYen: string, basis = 'settlement') => ({
      financialEffect: { kind, amountThousandYen, basis },
    });
    story.at('2025-05-20T01:00:00Z');
    settle(10, 'A', effect('revenue', '0.1'));
    settle(11, 'A', effect('revenue', '0.2', 'estimate'));
    settle(12, 'A', effect('revenue', '未測定'));
    settle(20, 'A', effect('saving', '▲3'));
    expect(reviewFrom(story).effects).toMatchObject([
      {
        kind: 'revenue',
        totalThousandYen: 0.3,
        counted: 2,
        unknown: 1,
        byBasis: [
          { basis: 'settlement', totalThousandYen: 0.1, counted: 1 },
          { basis: 'budget', totalThousandYen: 0, counted: 0 },
          { basis: 'estimate', totalThousandYen: 0.2, counted: 1 },
        ],
      },
      { kind: 'saving', totalThousandYen: -3, counted: 1, unknown: 0 },
    ]);
  });

  it('compares with the year before', () => {
    story.at('2024-05-20T01:00:00Z');
    for (const [no, rating] of [
      [10, 'A'],
      [11, 'A'],
      [12, 'A'],
      [20, '-'],
    ] as const)
      // prettier-ignore
      settle(no, rating, { cycle: '2023-year-end' });
    story.at('2025-05-20T01:00:00Z');
    for (const [no, rating] of [[10, 'S'], [11, 'S'], [12, 'A'], [20, 'A']] as const) settle(no, rating); // prettier-ignore
    const review = reviewFrom(story);
    expect(review.change).toEqual({
      fiscalYear: 2023,
      sameScale: true,
      grades: [
        { grade: 'S', now: 2, before: 0, difference: 2 },
        { grade: 'A', now: 2, before: 3, difference: -1 },
        { grade: 'B', now: 0, before: 0, difference: 0 },
        { grade: '-', now: 0, before: 1, difference: -1 },
      ],
      improved: 2,
      same: 1,
      worsened: 0,
    });
    expect(review.items[0]).toMatchObject({ ratingBefore: 'A' });
    expect(reviewFrom(story, 2023).change).toBeNull();
  });

  it('takes no notice of what was said at mid-year', () => {
    story.at('2024-10-20T01:00:00Z').submits('suzuki', 10, { cycle: '2024-mid-year' });
    const matter = 'progress-2024-mid-year';
    story.approves('yamada', 10, matter).approves('sato', 10, matter);
    expect(reviewFrom(story)).toMatchObject({ counts: { settled: 0 }, items: [{ status: 'not-started' }, {}, {}, {}] });
  });

  it('shows every year of an indicator: what was settled against the target of its day, else the target in force', () => {
    story.at('2024-05-20T01:00:00Z');
    settle(10, 'A', { cycle: '2023-year-end', actuals: [{ indicator: 'collection-rate', value: '98.1' }] });
    story.at('2025-02-01T01:00:00Z').revises('suzuki', 10).approves('yamada', 10, 'revision-1');
    story.approves('ito', 10, 'revision-1').approves('kato', 10, 'revision-1');
    story.at('2025-05-20T01:00:00Z').submits('suzuki', 10);
    const { indicators } = reviewFrom(story).items[0]!;
    expect(indicators).toMatchObject([{ name: '徴収率', baseline: { text: '97.6%' }, baselineYear: 2019 }]);
    expect(indicators[0]!.years).toMatchObject([
      { year: 2021, target: { text: '' }, actual: null },
      { year: 2022 },
      { year: 2023, target: { text: '98.2%' }, actual: { text: '98.1%' }, comparison: 'not-met' },
      { year: 2024, target: { text: '99.5%' }, actual: null, comparison: 'not-comparable' },
    ]);
  });

  it('measures a year against the target of its submission, though it was revised before the year was settled', () => {
    story.at('2025-05-20T01:00:00Z').submits('suzuki', 10).revises('suzuki', 10).approves('yamada', 10, 'revision-1');
    story.approves('ito', 10, 'revision-1').approves('kato', 10, 'revision-1').approves('yamada', 10);
    const target = () => reviewFrom(story).items[0]!.indicators[0]!.years[3]!.target.text;
    expect(target()).toBe('99.5%');
    story.approves('sato', 10);
    expect(target()).toBe('98.5%');
  });

  it('lists the targets that were revised in the year or for it', () => {
    story.at('2025-04-10T01:00:00Z').revises('suzuki', 10).approves('yamada', 10, 'revision-1');
    story.approves('ito', 10, 'revision-1').approves('kato', 10, 'revision-1');
    expect(reviewFrom(story).revisions).toMatchObject([
      {
        no: 10,
        matter: 'revision-1',
        indicator: '徴収率',
        version: 2,
        changes: [{ year: 2024, from: { text: '98.5%' }, to: { text: '99.5%' } }],
        reason: '実績の伸び',
        at: '2025-04-10T01:00:00.000Z',
        position: story.events.at(-1)!.position,
      },
    ]);
    expect(reviewFrom(story, 2023).revisions).toEqual([]);
    story.at('2024-06-01T01:00:00Z').revises('suzuki', 10, { targets: [{ year: 2023, value: '98.4' }] });
    for (const person of ['yamada', 'ito', 'kato']) story.approves(person, 10, 'revision-2');
    for (const year of [2023, 2024])
      expect(reviewFrom(story, year).revisions.map(({ matter }) => matter)).toContain('revision-2');
    expect(reviewFrom(story, 2022).revisions).toEqual([]);
  });

  it('refuses a year that is not of the plan', () => {
    expect(() => reviewFrom(story, 2030)).toThrow('year-not-in-plan');
  });

  it('knows the settled content of a matter that went back and forth', () => {
    story.at('2024-05-20T01:00:00Z').submits('suzuki', 10, { cycle: '2023-year-end', rating: 'S' });
    story.returns('yamada', 10, '評価を見直す', LAST_YEAR);
    settle(10, 'A', { cycle: '2023-year-end' });
    expect(reviewFrom(story, 2023).items[0]!.report).toMatchObject({ rating: 'A', approvals: [{}, {}] });
  });
});
