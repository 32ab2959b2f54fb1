import type { Figure } from '../figure/figure';
import { computeGrade } from './compute-grade';
import type { MeasuredIndicator, Period } from './measured';
import {
  achievement,
  atLeast,
  atMost,
  comparing,
  indicatorOf,
  number,
  parts,
  PERIOD,
  ruleOf,
  SCALE,
  text,
} from './rating.examples';
import type { ScaleRule } from './scale-rule';

const graded = (more: Partial<MeasuredIndicator>, rule: Partial<ScaleRule> = {}, period: Period = PERIOD) =>
  computeGrade(ruleOf(rule), SCALE, [indicatorOf(more)], period);
const grade = (...asked: Parameters<typeof graded>) => {
  const answer = graded(...asked);
  return 'grade' in answer ? answer.grade : null;
};

describe('達成率 against thresholds', () => {
  it.each([
    [100, 'S'],
    [99.95, 'S'],
    [99.94, 'A'],
    [60, 'A'],
    [59.94, 'B'],
    [0, 'B'],
    [-5, 'B'],
  ])('%d of 100 is %s: the printed decimal decides', (actual, expected) =>
    expect(grade({ actual: number(actual) })).toBe(expected),
  );

  it('says in one sentence from which numbers', () =>
    expect(graded({ actual: number(98.7), targets: { '2023': number(98.2) }, unit: '%', decimals: 1 })).toEqual({
      grade: 'S',
      basis: '相談件数の達成率は100.5%(実績98.7%、目標98.2%)で、評価はS(100%以上)です。',
    }));

  it('is exact: three times 0.1 of 0.3 is all of it', () =>
    expect(grade({ actual: number(0.3), targets: { '2023': number(0.3) } })).toBe('S'));

  it('is the way from the baseline where less is better', () => {
    const less = { direction: 'less-is-better', baseline: number(82), targets: { '2023': number(65) } } as const;
    expect(graded({ ...less, actual: number(71) })).toMatchObject({
      grade: 'A',
      basis: expect.stringContaining('64.7%'),
    });
    expect(grade({ ...less, actual: number(65) })).toBe('S');
    expect(grade({ ...less, actual: number(82) })).toBe('B');
    expect(graded({ ...less, actual: number(60), targets: { '2023': number(90) } })).toHaveProperty('cannot');
  });

  it('is the way from the baseline where the rule says so', () => {
    const rule = { numbers: { ...achievement, measured: 'from-baseline' } } as const;
    expect(grade({ actual: number(80) })).toBe('A');
    expect(grade({ actual: number(80) }, rule)).toBe('A');
    expect(grade({ actual: number(79) }, rule)).toBe('B');
    expect(graded({ baseline: text('なし') }, rule)).toHaveProperty('cannot');
  });

  it('of a level is what is left of it, whichever way it may not go', () => {
    const level = { targetKind: 'keep-level', targets: { '2021': number(95), '2024': number(95) } } as const;
    expect(graded({ ...level, direction: 'less-is-better', actual: number(93.2) })).toMatchObject({
      basis: expect.stringContaining('101.9%'),
    });
    expect(graded({ ...level, direction: 'keep', actual: number(97) })).toMatchObject({
      basis: expect.stringContaining('97.9%'),
    });
    expect(graded({ targetKind: 'keep-level', targets: { '2023': number(0) } })).toHaveProperty('cannot');
  });
});

describe('A target scaled by the year of the plan', () => {
  const shares = { numbers: { ...achievement, yearSharesPercent: [25, 50, 75, 100] } };
  const last = { targets: { '2024': number(200) } };

  it('is the share of the last, where the year has none of its own', () => {
    expect(graded({ ...last, actual: number(150) }, shares)).toMatchObject({
      grade: 'S',
      basis: expect.stringContaining('目標200件の75.0%'),
    });
    expect(grade({ ...last, actual: number(89.8) }, shares)).toBe('B');
    expect(grade({ actual: number(100) }, shares)).toBe('S');
  });

  it('does not exist where the rule has no shares', () =>
    expect(graded(last)).toEqual({ cannot: '「相談件数」の目標値が空欄です' }));

  it('is the last one alone for what counts in the final year only', () => {
    const final = { targetKind: 'final-year', targets: { '2023': number(10), '2024': number(200) } } as const;
    expect(graded({ ...final })).toEqual({ cannot: '「相談件数」の最終年度に評価する指標です' });
    expect(grade({ ...final, actual: number(150) }, shares)).toBe('S');
    expect(grade({ ...final, actual: number(200) }, {}, { ...PERIOD, year: 2024 })).toBe('S');
  });

  it('counts from the first year of its part', () => {
    const part = { ...last, targetKind: 'cumulative-part', firstYear: 2023 } as const;
    expect(grade({ ...part, actual: number(100) }, shares)).toBe('S');
    expect(grade({ ...part, actual: number(99) }, shares)).toBe('A');
    expect(graded(part, shares, { ...PERIOD, year: 2022 })).toEqual({
      cannot: '「相談件数」の累計は2023年度から数えます',
    });
  });

  it('goes the way from the baseline where less is better', () => {
    const less = { direction: 'less-is-better', baseline: number(100), targets: { '2024': number(60) } } as const;
    expect(grade({ ...less, actual: number(70) }, shares)).toBe('S');
    expect(grade({ ...less, actual: number(71) }, shares)).toBe('A');
  });
});

describe('A running total', () => {
  it('that falls is perhaps the year’s amount alone', () => {
    const cumulative = { targetKind: 'cumulative', earlier: { '2021': number(20), '2022': number(120) } } as const;
    expect(graded({ ...cumulative, actual: number(110) })).toEqual({
      cannot: '「相談件数」の累計の実績値が2022年度までの120件を下回っています',
    });
    expect(grade({ ...cumulative, actual: number(120) })).toBe('S');
  });
});

describe('Comparison with target and baseline', () => {
  const rule = { numbers: comparing };
  it.each([
    [111, 'S'],
    [110, 'A'],
    [90, 'A'],
    [89, 'A'],
    [51, 'A'],
    [50, 'B'],
    [45, 'B'],
    [44, 'B'],
  ])('%d against 100 from 50 is %s', (actual, expected) =>
    expect(grade({ actual: number(actual) }, rule)).toBe(expected),
  );

  it('names the band', () =>
    expect(graded({ actual: number(60) }, rule)).toEqual({
      grade: 'A',
      basis: '相談件数は目標値に届かず、現状値より良い(実績60件、目標100件)で、評価はAです。',
    }));

  it('asks for the baseline only where the target is missed', () => {
    expect(grade({ baseline: text('なし'), actual: number(95) }, rule)).toBe('A');
    expect(graded({ baseline: text('なし'), actual: number(80) }, rule)).toHaveProperty('cannot');
  });
});

describe('Milestones', () => {
  const milestones = ['検討', '方針決定', '試行', '実施'];
  const stone = (actual: Figure, target: Figure = text('試行')) =>
    graded({ kind: 'milestone', milestones, targets: { '2023': target }, actual });

  it('stand in the order that was given', () => {
    expect(stone(text('実施'))).toMatchObject({ grade: 'S' });
    expect(stone(text(' 試行 '))).toMatchObject({
      grade: 'A',
      basis: '相談件数は目標の到達点(実績「試行」、目標「試行」)で、評価はAです。',
    });
    expect(stone(text('検討'))).toMatchObject({ grade: 'B' });
  });

  it('in other words are for a person to judge', () => {
    expect(stone(text('一部実施'))).toEqual({ cannot: '「相談件数」の実績値「一部実施」が到達点の順序にありません' });
    expect(stone(number(3))).toEqual({ cannot: '「相談件数」の実績値が到達点の文ではありません' });
    expect(graded({ kind: 'milestone', actual: text('実施') })).toEqual({
      cannot: '「相談件数」の到達点の順序が定められていません',
    });
  });
});

describe('A bound', () => {
  it('decides where all that is within it has one grade', () => {
    expect(grade({ actual: atLeast(100) })).toBe('S');
    expect(grade({ actual: atMost(59) })).toBe('B');
    expect(graded({ actual: atLeast(70) })).toEqual({
      cannot: '「相談件数」の値からは、評価がAともSとも決められません',
    });
    expect(graded({ actual: { is: 'range', bound: 'about', value: 200 } })).toEqual({
      cannot: '「相談件数」の実績値が「約」で、確かな値ではありません',
    });
  });

  it('as a target is what it says, where that agrees with the direction', () => {
    expect(grade({ targets: { '2023': atLeast(97) }, direction: 'keep', actual: number(97) })).toBe('S');
    expect(graded({ targets: { '2023': atMost(97) } })).toHaveProperty('cannot');
  });
});

describe('A composite', () => {
  const six = (value: number) => parts(...'男女小中高大'.split('').map((label) => [label, value] as const));
  it('is as good as the worst of its parts', () => {
    const targets = { '2023': parts(['男', 10], ['女', 20]) };
    expect(graded({ targets, actual: parts(['女', 20], ['男', 6]) })).toMatchObject({
      grade: 'A',
      basis: expect.stringContaining('最も低い内訳で60.0%'),
    });
    expect(graded({ targets, actual: parts(['男', 10], ['計', 20]) })).toEqual({
      cannot: '「相談件数」の実績値と目標値の内訳が違います',
    });
    expect(graded({ targets, actual: number(30) })).toHaveProperty('cannot');
    expect(grade({ targets: { '2023': six(5) }, actual: six(5) })).toBe('S');
  });
});
