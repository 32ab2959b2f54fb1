import type { Grade } from '../plan/plan.events';
import { BANDS, type Achievement, type Band, type Combination, type Comparing, type MilestoneGrades, type ScaleRule, type Thresholds } from './scale-rule'; // prettier-ignore

/** The rule as one Japanese sentence: for the scales screen, and for the notes of the annual review. */
export function ruleInWords({ numbers, milestones, combination }: ScaleRule, scale: readonly Grade[]): string {
  const clauses = [
    ...(numbers && combination.by !== 'share-met' ? [numberWords(numbers)] : []),
    ...(milestones && combination.by !== 'share-met' ? [milestoneWords(milestones)] : []),
    combinationWords(combination, numbers?.by === 'achievement' ? numbers : null),
  ];
  return `${clauses.join('、')}${outside(scale)}。`;
}

const numberWords = (rule: Achievement | Comparing): string =>
  rule.by === 'achievement' ? `${rateWords(rule)}が${thresholdWords(rule)}とし` : comparingWords(rule);

/** What is measured, and the scaled target where there is one. */
function rateWords({ measured, yearSharesPercent }: Achievement): string {
  const how =
    measured === 'from-baseline' ? '現状値から目標値までの達成率' : '目標値に対する達成率(減らす指標は現状値から測る)';
  if (!yearSharesPercent) return `数値の指標は${how}`;
  return `数値の指標は、年度の目標値がないとき最終年度の目標値の${yearSharesPercent.map((each) => `${each}%`).join('・')}(年度順)をその年度の目標とする${how}`;
}

const thresholdWords = ({ thresholds, otherwise }: Thresholds): string =>
  [
    ...thresholds.map(({ grade, atLeastPercent }) => `${atLeastPercent}%以上を${grade}`),
    `${thresholds.at(-1)?.atLeastPercent ?? 0}%未満を${otherwise}`,
  ].join('、');

function comparingWords({ targetTolerancePercent, baselineTolerancePercent, grades }: Comparing): string {
  const words: Readonly<Record<Band, string>> = {
    above: targetTolerancePercent === 0 ? '目標値を上回るもの' : `目標値を${targetTolerancePercent}%を超えて上回るもの`,
    reached: targetTolerancePercent === 0 ? '目標値どおりのもの' : `目標値との差が${targetTolerancePercent}%以内のもの`,
    improved: '現状値より良いもの',
    kept:
      baselineTolerancePercent === 0
        ? '現状値どおりのもの'
        : `現状値より${baselineTolerancePercent}%以内の範囲で悪いもの`,
    worsened: 'それより悪いもの',
  };
  return `数値の指標は${BANDS.map((band) => `${words[band]}を${grades[band]}`).join('、')}とし`;
}

const milestoneWords = ({ ahead, reached, behind }: MilestoneGrades): string =>
  `到達点の指標は目標より先を${ahead}、目標どおりを${reached}、目標より前を${behind}とし`;

function combinationWords(combination: Combination, achievement: Achievement | null): string {
  if (combination.by === 'worst') return '指標が複数のときは最も低い評価をとる';
  if (combination.by === 'average') return '指標が複数のときは達成率の平均による';
  const scaled = achievement?.yearSharesPercent ? '年度の割合を掛けた' : '';
  return `${scaled}目標を達成した指標の割合が${thresholdWords(combination)}とする`;
}

/** Grades that no rule gives. */
function outside(scale: readonly Grade[]): string {
  const letters = scale.filter(({ meaning }) => meaning === 'not-evaluable').map(({ grade }) => grade);
  return letters.length > 0 ? `(${letters.join('・')}は計算では付けない)` : '';
}
