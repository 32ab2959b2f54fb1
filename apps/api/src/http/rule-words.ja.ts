import type { RuleFinding } from '@ayumi/plan';

type Facts = Readonly<Record<string, unknown>>;

/** What the planning office reads of a rule that cannot be adopted. */
const WORDS: Readonly<Record<RuleFinding, (facts: Facts) => string>> = {
  empty: () => '数値・到達点のどちらの指標についても定めがありません。少なくとも一方を定めてください。',
  otherwise: () => 'どの基準にも届かないときの評価がありません。評価を一つ選んでください。',
  'grades-of-bands': () => '比較の結果ごとの評価がありません。五つの場合それぞれに評価を選んでください。',
  'grade-unknown': ({ grade, grades }) =>
    `評価「${String(grade)}」はこの評価区分にありません。${(grades as string[]).join('・')} から選んでください。`,
  'grade-not-evaluable': ({ grade }) =>
    `「${String(grade)}」は対象外を表す評価で、計算では付けられません。ほかの評価を選んでください。`,
  'no-threshold': () => '達成率の基準がありません。一つ以上定めてください。',
  'percent-wrong': ({ percent }) => `「${String(percent)}」は使えません。0から1,000まで、小数第1位までにしてください。`,
  'threshold-order': ({ grade, percent }) =>
    `「${String(grade)}」の基準 ${String(percent)}%が、その前の基準より低くありません。高い順に並べてください。`,
  'grade-order': ({ grade }) =>
    `「${String(grade)}」が、より良い場合の評価よりも良い評価になっています。良い順に並べてください。`,
  'year-shares': ({ years }) =>
    `年度ごとの割合は計画の年度の数(${String(years)})だけ、下がらないように書き、最後を100%にしてください。`,
  'average-needs-achievement': () =>
    '平均は達成率からだけ計算できます。数値の指標を達成率によるものとし、到達点の定めを外してください。',
};

export const ruleWords = (facts: Facts): string =>
  `評価の算定方法に誤りがあります。${WORDS[facts.finding as RuleFinding](facts)}`;
