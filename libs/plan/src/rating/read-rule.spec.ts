import { isRefusal } from '@ayumi/kernel';
import { SCALE } from './rating.examples';
import { readRule } from './read-rule';
import type { RuleDraft } from './rule-draft';
import { ruleInWords } from './rule-in-words';

const YEARS = [2021, 2022, 2023, 2024];
const numbers = {
  by: 'achievement',
  thresholds: [
    { grade: 'S', atLeastPercent: 120 },
    { grade: 'A', atLeastPercent: 95 },
  ],
  otherwise: 'B',
} as const;
const worst = { by: 'worst' } as const;
const bands = { above: 'S', reached: 'A', improved: 'B', kept: 'B', worsened: 'B' };
const findingIn = (draft: RuleDraft) => {
  const answer = readRule(draft, SCALE, YEARS);
  return isRefusal(answer) ? answer.with.finding : null;
};
const withThresholds = (...thresholds: [string, number][]): RuleDraft => ({
  numbers: { ...numbers, thresholds: thresholds.map(([grade, atLeastPercent]) => ({ grade, atLeastPercent })) },
  combination: worst,
});

describe('A rule', () => {
  it('is read with what the draft leaves out', () =>
    expect(readRule({ numbers, combination: worst }, SCALE, YEARS)).toEqual({
      numbers: { ...numbers, measured: 'from-zero', yearSharesPercent: null },
      milestones: null,
      combination: worst,
    }));

  it.each<[string, RuleDraft]>([
    ['empty', { combination: worst }],
    ['otherwise', { numbers: { by: 'achievement', thresholds: numbers.thresholds }, combination: worst }],
    ['otherwise', { numbers, combination: { by: 'share-met', thresholds: numbers.thresholds } }],
    ['grades-of-bands', { numbers: { by: 'comparison' }, combination: worst }],
    ['grade-unknown', withThresholds(['◎', 100])],
    ['grade-not-evaluable', { numbers: { ...numbers, otherwise: '対象外' }, combination: worst }],
    ['no-threshold', withThresholds()],
    ['percent-wrong', withThresholds(['S', 99.95])],
    ['percent-wrong', withThresholds(['S', -1])],
    [
      'percent-wrong',
      { numbers: { by: 'comparison', grades: bands, targetTolerancePercent: 1001 }, combination: worst },
    ],
    ['threshold-order', withThresholds(['S', 95], ['A', 95])],
    ['grade-order', withThresholds(['A', 120], ['S', 95])],
    ['grade-order', { numbers: { by: 'comparison', grades: { ...bands, kept: 'A' } }, combination: worst }],
    ['grade-order', { milestones: { ahead: 'A', reached: 'S', behind: 'B' }, combination: worst }],
    ['year-shares', { numbers: { ...numbers, yearSharesPercent: [20, 40, 60, 80, 100] }, combination: worst }],
    ['year-shares', { numbers: { ...numbers, yearSharesPercent: [50, 25, 75, 100] }, combination: worst }],
    ['year-shares', { numbers: { ...numbers, yearSharesPercent: [25, 50, 75, 90] }, combination: worst }],
    ['average-needs-achievement', { numbers: { by: 'comparison', grades: bands }, combination: { by: 'average' } }],
  ])('is unsound: %s', (finding, draft) => expect(findingIn(draft)).toBe(finding));

  it.each<[string, RuleDraft]>([
    [
      '数値の指標は目標値に対する達成率(減らす指標は現状値から測る)が120%以上をS、95%以上をA、95%未満をBとし、指標が複数のときは最も低い評価をとる(対象外は計算では付けない)。',
      { numbers, combination: worst },
    ],
    [
      '数値の指標は、年度の目標値がないとき最終年度の目標値の25%・50%・75%・100%(年度順)をその年度の目標とする現状値から目標値までの達成率が120%以上をS、95%以上をA、95%未満をBとし、指標が複数のときは達成率の平均による(対象外は計算では付けない)。',
      {
        numbers: { ...numbers, measured: 'from-baseline', yearSharesPercent: [25, 50, 75, 100] },
        combination: { by: 'average' },
      },
    ],
    [
      '数値の指標は目標値を10%を超えて上回るものをS、目標値との差が10%以内のものをA、現状値より良いものをB、現状値どおりのものをB、それより悪いものをBとし、到達点の指標は目標より先をS、目標どおりをA、目標より前をBとし、指標が複数のときは最も低い評価をとる(対象外は計算では付けない)。',
      {
        numbers: { by: 'comparison', grades: bands, targetTolerancePercent: 10 },
        milestones: { ahead: 'S', reached: 'A', behind: 'B' },
        combination: worst,
      },
    ],
    [
      '目標を達成した指標の割合が120%以上をS、95%以上をA、95%未満をBとする(対象外は計算では付けない)。',
      { combination: { ...numbers, by: 'share-met' } },
    ],
  ])('in words: %s', (words, draft) => {
    const rule = readRule(draft, SCALE, YEARS);
    if (isRefusal(rule)) throw new Error(JSON.stringify(rule));
    expect(ruleInWords(rule, SCALE)).toBe(words);
  });
});
