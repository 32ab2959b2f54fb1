import { readXml } from '../../libs/publishing/src/testing/read-xml';
import type { Json, Visitor } from '../visitor';
import { openWorld, type World } from '../world';

describe('What the screens of the planning office are made from', () => {
  let world: World;
  let auditor: Visitor;
  beforeAll(async () => {
    world = await openWorld();
    auditor = await world.enter('takahashi');
  }, 120_000);
  afterAll(() => world?.close());

  it('the plan: years, chapters, 33 items, scale, cycles, and none to come after the last year', async () => {
    const plan = await auditor.read('plans/kodaira-r3');
    expect(plan).toMatchObject({ years: [2021, 2022, 2023, 2024], nextCycle: null });
    expect(plan.openable[0]).toEqual({ fiscalYear: 2021, stage: 'mid-year', dueOn: '2021-11-30' });
    expect([plan.chapters.length, plan.items.length]).toEqual([4, 33]);
    expect(plan.items[9]).toMatchObject({ no: 10, leadName: '収納課', indicators: 2 });
    expect(plan.cycles.map(({ cycle, closedAt }: Json) => [cycle, closedAt !== null])).toEqual([
      ['2024-year-end', false],
      ['2023-year-end', true],
      ['2022-year-end', true],
      ['2021-year-end', true],
    ]);
    expect(plan.scales[0].grades.length).toBeGreaterThan(2);
    expect((await auditor.get('plans/kodaira-r9')).body.code).toBe('plan-unknown');
  });

  it('the scales: definitions, and from 2023 on the rule, as data and in words', async () => {
    const { scales } = await auditor.read('plans/kodaira-r3');
    expect(scales.map(({ fromYear }: Json) => fromYear)).toEqual([2023, 2021]);
    expect(scales[1]).toMatchObject({ rule: null, ruleWords: null });
    expect(scales[0].grades[0]).toMatchObject({ grade: 'S', definition: expect.stringContaining('上回って') });
    expect(scales[0].rule.numbers.thresholds[0]).toEqual({ grade: 'S', atLeastPercent: 120 });
    expect(scales[0].ruleWords).toContain('120%以上をS');
    const planning = await (
      await world.enter('sato')
    ).send('POST', 'plans/kodaira-r3/adopt-rating-scale', {
      fromYear: 2024,
      grades: scales[0].grades,
      rule: {
        ...scales[0].rule,
        numbers: { ...scales[0].rule.numbers, thresholds: [{ grade: '対象外', atLeastPercent: 50 }] },
      },
    });
    expect([planning.status, planning.body.code, planning.body.errors[0].pointer]).toEqual([
      400,
      'rule-unsound',
      '/rule',
    ]);
    expect(planning.body.detail).toContain('「対象外」は対象外を表す評価で、計算では付けられません');
  });

  it('the organisation: units in their order, posts with those who hold them today', async () => {
    const { units, posts } = await auditor.read('directory/kodaira');
    expect(units.find(({ unit }: Json) => unit === 'shuunou')).toMatchObject({ name: '収納課', mayLead: true });
    expect(posts.find(({ post }: Json) => post === 'shimin-bu/director')).toMatchObject({
      title: '市民部長',
      aloof: false,
      holders: [{ person: 'p043', name: '田中　俊彦' }],
    });
    expect((await auditor.get('directory/elsewhere')).status).toBe(404);
  });

  it('the scorecard: the numbers of the annual review, and a drawing for every item', async () => {
    const [card, review] = await Promise.all(
      ['scorecard', 'annual-review'].map((which) => auditor.read(`${which}?plan=kodaira-r3&year=2023`)),
    );
    expect(card).toMatchObject({ headline: review!.headline, counts: review!.counts, matrix: review!.matrix });
    expect(card!.items).toHaveLength(33);
    for (const { svg } of card!.items) expect(readXml(svg)).toMatchObject({ name: 'svg' });
    expect(card!.items[9]).toMatchObject({ no: 10, chart: 'bullet', rating: 'S', ratingBefore: 'A', move: 'up' });
    expect((await auditor.get('scorecard?plan=kodaira-r3&year=2031')).body.code).toBe('year-not-in-plan');
  });

  it('the scorecard of a year under way marks what is not settled', async () => {
    const card = await auditor.read('scorecard?plan=kodaira-r3&year=2024');
    const open = card.items.filter(({ settled }: Json) => !settled);
    expect(open).toHaveLength(card.counts.unsettled);
    expect(open.every(({ rating }: Json) => rating === null)).toBe(true);
  });
});
