import { computeGrade } from './compute-grade';
import type { MeasuredIndicator } from './measured';
import { achievement, atLeast, indicatorOf, number, PERIOD, ruleOf, SCALE, text } from './rating.examples';
import type { Combination, ScaleRule } from './scale-rule';

const graded = (rule: Partial<ScaleRule>, ...indicators: readonly Partial<MeasuredIndicator>[]) =>
  computeGrade(
    ruleOf(rule),
    SCALE,
    indicators.map((each, n) => indicatorOf({ name: `指標${n + 1}`, ...each })),
    PERIOD,
  );
const of = (value: number) => ({ actual: number(value) });
const unmeasured = { actual: { is: 'unmeasured' } } as const;
const notApplicable = { actual: { is: 'not-applicable' } } as const;
const milestone = { kind: 'milestone', milestones: ['検討', '実施'], targets: { '2023': text('実施') } } as const;

describe('Several indicators by the worst of them', () => {
  it('have the worst grade, numbers and milestones together', () => {
    expect(graded({}, of(120), of(70))).toEqual({
      grade: 'A',
      basis:
        '指標1の達成率は120.0%(実績120件、目標100件)、指標2の達成率は70.0%(実績70件、目標100件)で、最も低いものにより評価はAです。',
    });
    expect(graded({}, of(120), { ...milestone, actual: text('検討') })).toMatchObject({ grade: 'B' });
  });

  it('have none while one is not known, unless another is as bad as can be', () => {
    expect(graded({}, of(120), unmeasured)).toEqual({ cannot: '「指標2」の実績値が未測定です' });
    expect(graded({}, of(10), unmeasured)).toMatchObject({
      grade: 'B',
      basis: expect.stringContaining('(指標2は実績値が未測定ですが結果は変わりません)'),
    });
    expect(graded({}, of(70), { actual: atLeast(65) })).toMatchObject({ grade: 'A' });
  });

  it('leave out what is 対象外, and are nothing where all of them are', () => {
    expect(graded({}, of(120), notApplicable)).toMatchObject({
      grade: 'S',
      basis: expect.stringContaining('(指標2は対象外のため除きました)'),
    });
    expect(graded({}, notApplicable)).toEqual({ cannot: 'すべての指標の実績値が対象外です' });
    expect(graded({})).toEqual({ cannot: '指標がないため、評価を計算できません' });
  });

  it('have none where the rule leaves one kind of them to people', () => {
    expect(graded({ milestones: null }, of(120), { ...milestone, actual: text('実施') })).toEqual({
      cannot: '「指標2」の到達点の指標は算定の対象ではありません',
    });
    expect(graded({ numbers: null }, of(120))).toHaveProperty('cannot');
  });
});

describe('Several indicators by their average', () => {
  const average = { combination: { by: 'average' }, milestones: null } as const;
  it('are averaged before anything is rounded', () => {
    expect(graded(average, of(99.94), of(99.94), of(100.12))).toMatchObject({
      grade: 'S',
      basis: expect.stringContaining('平均達成率は100.0%のため、評価はS(100%以上)です'),
    });
    expect(graded(average, of(20), of(100))).toMatchObject({ grade: 'A' });
    expect(graded(average, of(20), of(99.8))).toMatchObject({ grade: 'B' });
  });

  it('owe a rate each', () => {
    expect(graded(average, of(120), unmeasured)).toHaveProperty('cannot');
    expect(graded(average, of(120), { ...milestone, actual: text('実施') })).toHaveProperty('cannot');
    expect(graded(average, of(0), { actual: atLeast(300) })).toMatchObject({ grade: 'S' });
    expect(graded(average, of(0), { actual: atLeast(100) })).toHaveProperty('cannot');
  });
});

describe('Several indicators by the share that met its target', () => {
  const combination: Combination = {
    by: 'share-met',
    thresholds: [
      { grade: 'S', atLeastPercent: 100 },
      { grade: 'A', atLeastPercent: 50 },
    ],
    otherwise: 'B',
  };
  const share = { combination, numbers: null, milestones: null };
  it('count numbers and milestones alike', () =>
    expect(graded(share, of(100), of(99), { ...milestone, actual: text('実施') })).toEqual({
      grade: 'A',
      basis:
        '指標1は目標を達成(実績100件、目標100件)、指標2は目標に未達(実績99件、目標100件)、指標3は目標の到達点(実績「実施」、目標「実施」)、目標を達成した指標は3件中2件(66.7%)で、評価はA(50%以上)です。',
    }));

  it('are decided by what is known, where the rest cannot turn it round', () => {
    expect(graded(share, of(100), of(100), of(1), unmeasured)).toMatchObject({ grade: 'A' });
    expect(graded(share, of(100), unmeasured)).toEqual({ cannot: '「指標2」の実績値が未測定です' });
    expect(graded(share, of(100), { actual: atLeast(50) })).toHaveProperty('cannot');
  });

  it('hold the year against its share of the last target', () => {
    const scaled = { combination, numbers: { ...achievement, yearSharesPercent: [25, 50, 75, 100] } };
    const last = { targets: { '2024': number(200) } };
    expect(graded(scaled, { ...last, ...of(150) })).toMatchObject({ grade: 'S' });
    expect(graded(scaled, { ...last, ...of(149) })).toMatchObject({ grade: 'B' });
  });
});
