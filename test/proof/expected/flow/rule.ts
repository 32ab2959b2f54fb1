import type { Year } from '../year';

interface Rule {
  readonly milestones: { readonly ahead: string; readonly reached: string; readonly behind: string };
  readonly numbers: {
    readonly by: string;
    readonly measured: string;
    readonly otherwise: string;
    readonly thresholds: readonly { readonly atLeastPercent: number; readonly grade: string }[];
    readonly yearSharesPercent: unknown;
  };
  readonly combination: { readonly by: string };
}

/** The rule of the year's scale in one sentence; the demonstration has one kind of rule from 令和5年度 on. */
export function ruleOf({ office, year }: Year): string {
  const rule = office.scales.findLast(({ fromYear }) => fromYear <= year)!.rule as Rule | undefined;
  if (!rule) return '';
  const { milestones, numbers, combination } = rule;
  if (numbers.by !== 'achievement' || numbers.measured !== 'from-zero' || numbers.yearSharesPercent || combination.by !== 'worst') throw new Error('the proof knows no words for this rule'); // prettier-ignore
  const bounds = numbers.thresholds.map(({ atLeastPercent, grade }) => `${atLeastPercent}%以上を${grade}`);
  const last = `${numbers.thresholds.at(-1)!.atLeastPercent}%未満を${numbers.otherwise}`;
  return `数値の指標は目標値に対する達成率(減らす指標は現状値から測る)が${[...bounds, last].join('、')}とし、到達点の指標は目標より先を${milestones.ahead}、目標どおりを${milestones.reached}、目標より前を${milestones.behind}とし、指標が複数のときは最も低い評価をとる(対象外は計算では付けない)。`; // prettier-ignore
}
