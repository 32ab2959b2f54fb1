import type { Json, Visitor } from '../visitor';
import { openWorld, type World } from '../world';

const CYCLE = '2024-year-end';

describe('様式: what a form starts from', () => {
  let world: World;
  let parks: Visitor, tax: Visitor;
  beforeAll(async () => {
    world = await openWorld();
    [parks, tax] = await Promise.all([world.enter('miyamoto'), world.enter('suzuki')]);
  }, 120_000);
  afterAll(() => world?.close());

  it('of a report not begun: last year beside it, the scale of the year, the days that are left', async () => {
    const form = await parks.read(`forms/kodaira-r3.07/progress/${CYCLE}`);
    expect(form).toMatchObject({
      status: 'not-started',
      fingerprint: null,
      submitted: null,
      action: { command: 'submit-progress', allowed: true },
      cycle: { dueOn: '2025-05-30', workingDaysLeft: 6, overdue: false, open: true },
      before: { year: 2023, rating: 'A', label: '予定どおりに進捗' },
    });
    expect(form.before.done).toContain('Park-PFI');
    expect(form.grades.map(({ grade, meaning }: Json) => [grade, meaning])).toEqual([
      ['S', 'ahead'],
      ['A', 'on-schedule'],
      ['B', 'behind'],
      ['対象外', 'not-evaluable'],
    ]);
    expect(form.indicators).toMatchObject([
      {
        indicator: 'park-ppp',
        target: { text: '公募の準備' },
        before: { actual: { text: '手法の決定（Park-PFI）' }, comparison: 'not-comparable' },
      },
    ]);
  });

  it('of a report under way: what was submitted, as it is typed, and the approvals that an edit makes void', async () => {
    const form = await tax.read(`forms/kodaira-r3.10/progress/${CYCLE}`);
    expect(form.action).toMatchObject({ command: 'amend-progress', allowed: true });
    expect(form.submitted).toMatchObject({
      actuals: [{ typed: '99.1' }, { typed: '未測定' }],
      financialEffect: { kind: 'revenue', typed: '189,000', basis: 'estimate' },
    });
    expect(form.approvals.map(({ stepTitle }: Json) => stepTitle)).toEqual(['係長承認', '課長承認']);
    expect(form.indicators[0]).toMatchObject({ decimals: 1, targetTyped: '98.5' });
  });

  it('of what came back: who returned it and why, also after the cycle was closed', async () => {
    const [clerk, planning] = await Promise.all([world.enter('mori'), world.enter('yamada')]);
    const { returned, action } = await clerk.read(`forms/kodaira-r3.17/progress/${CYCLE}`);
    expect(returned).toMatchObject({ stepTitle: '課長承認' });
    expect(returned.reason).toContain('だけでは評価できません');
    expect(action).toMatchObject({ command: 'submit-progress', allowed: true });
    const closed = await planning.send('POST', 'plans/kodaira-r3/close-cycle', { cycle: CYCLE });
    expect(closed.status).toBe(200);
    expect((await clerk.read(`forms/kodaira-r3.17/progress/${CYCLE}`)).action.allowed).toBe(true);
    expect((await parks.read(`forms/kodaira-r3.07/progress/${CYCLE}`)).action).toMatchObject({
      refusal: 'cycle-closed',
      detail: expect.stringContaining('締め切られた'),
    });
  });

  it('of a revision: which years keep their target, what was reached, what is asked already', async () => {
    const form = await tax.read('forms/kodaira-r3.10/revision/collection-rate');
    expect(form).toMatchObject({
      matter: 'revision-1',
      action: { command: 'amend-revision', allowed: true },
      submitted: { targets: [{ year: 2024, typed: '99' }], touchesMoney: true },
    });
    expect(form.years.map(({ year, settled }: Json) => [year, settled])).toEqual([
      [2021, true],
      [2022, true],
      [2023, true],
      [2024, false],
    ]);
    expect(form.years[3].result).toMatchObject({ actual: { text: '99.1%' }, comparison: 'met', rating: 'A' });
  });

  it('names the route that a submission would take, with who sits on it; money brings the finance section', async () => {
    const titles = async (more: string) =>
      (await tax.read(`forms/kodaira-r3.10/route-ahead?kind=revision&indicator=nhi-collection-rate${more}`)).steps.map(
        ({ title }: Json) => title,
      );
    expect(await titles('')).not.toContain('財政課合議');
    expect(await titles('&touchesMoney=yes')).toContain('財政課合議');
    const { steps } = await parks.read(`forms/kodaira-r3.07/route-ahead?kind=progress&cycle=${CYCLE}`);
    expect(steps[0]).toMatchObject({
      title: '係長承認',
      posts: [{ title: '公園緑地課 公園計画係長', holders: [expect.stringContaining('久保田')], away: [] }],
    });
  });

  it('computes the grade for what is typed so far, by the rule of the year', async () => {
    const grade = async (value: string, nhi = '88.6') =>
      (
        await tax.send('POST', `forms/kodaira-r3.10/progress/${CYCLE}/grade`, {
          actuals: [
            { indicator: 'collection-rate', value },
            { indicator: 'nhi-collection-rate', value: nhi },
          ],
        })
      ).body;
    expect(await grade('９９．１％')).toMatchObject({
      computed: { grade: 'A', basis: expect.stringContaining('達成率は100.6%(実績99.1%、目標98.5%)') },
      cannot: null,
    });
    expect(await grade('99.1', '未測定')).toMatchObject({
      computed: null,
      cannot: '「国民健康保険税徴収率（現年・滞納繰越分計）」の実績値が未測定です',
    });
    expect(await grade('99.1', '調整中')).toMatchObject({ computed: null, cannot: expect.stringContaining('空欄') });
    expect(await grade('10', '未測定')).toMatchObject({ computed: { grade: 'B' } });
    const form = await tax.read(`forms/kodaira-r3.10/progress/${CYCLE}`);
    expect(form.ruleWords).toContain('120%以上をS、95%以上をA、95%未満をB');
    expect(form.directionBefore).toContain('高額・困難案件を専任で扱う体制');
    expect((await tax.send('POST', `forms/kodaira-r3.10/progress/x/grade`, { actuals: [] })).status).toBe(404);
    expect((await tax.read('forms/kodaira-r3.10/progress/2022-year-end')).ruleWords).toBeNull();
  });

  it('a rating that differs is refused with words at the field of its reason', async () => {
    const form = await tax.read(`forms/kodaira-r3.10/progress/${CYCLE}`);
    const { status, body } = await tax.act('kodaira-r3.10', 'amend-progress', {
      cycle: CYCLE,
      fingerprint: form.fingerprint,
      rating: 'S',
      done: '徴収率が上がった。',
      actuals: [
        { indicator: 'collection-rate', value: '99.1' },
        { indicator: 'nhi-collection-rate', value: '88.6' },
      ],
    });
    expect([status, body.code, body.errors[0].pointer]).toEqual([400, 'reason-to-differ-missing', '/reasonToDiffer']);
    expect(body.detail).toContain('算定による評価「A」と違います');
  });

  it('is refused for what does not exist', async () => {
    for (const path of ['kodaira-r3.99/progress/x', 'kodaira-r3.07/progress/x', 'kodaira-r3.07/revision/x'])
      expect((await parks.get(`forms/${path}`)).status).toBe(404);
  });

  it('compares what is typed with a target, where one is sent', async () => {
    const read = async (typed: string, direction: string) =>
      (
        await tax.send('POST', 'figures/read', {
          unit: '%',
          kind: 'number',
          direction,
          values: [{ key: 'k', typed, target: '98.5' }],
        })
      ).body.figures[0].comparison;
    expect(await read('９９．１％', 'more-is-better')).toBe('met');
    expect(await read('99.1', 'less-is-better')).toBe('not-met');
    expect(await read('－', 'more-is-better')).toBe('not-comparable');
  });
});
