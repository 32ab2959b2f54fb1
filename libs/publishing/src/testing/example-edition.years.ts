import type { Grade, Figure, SetIndicator, SheetEffect } from '@ayumi/plan';
import { compareFigures } from '@ayumi/plan';

/* What every item did in every year, by arithmetic on its number: no list is typed twice, nothing is left to chance. */

export const SCALE: readonly Grade[] = [
  { grade: 'S', label: '予定以上に進捗', meaning: 'ahead' },
  { grade: 'A', label: '予定どおりに進捗', meaning: 'on-schedule' },
  { grade: 'B', label: '予定よりも遅れている', meaning: 'behind' },
  { grade: '対象外', label: '評価の対象としない', meaning: 'not-evaluable' },
];

const RATINGS = ['A', 'A', 'S', 'A', 'B', 'A', 'A', '対象外', 'A', 'B', 'A'] as const;

/** Null: never settled. Item 33 and every eleventh are still on their way in the review's year. */
export const ratingOf = (no: number, year: number, reviewed: number): string | null => {
  if (year > reviewed || (year === reviewed && no % 11 === 0) || (year < reviewed && no % 16 === 0)) return null;
  return RATINGS[(no * 3 + year * 2) % RATINGS.length]!;
};

export const matterOf = (year: number): string => `progress-${year}-year-end`;

const number = (value: number): Figure => ({ is: 'number', value: Math.round(value * 100) / 100 });
const SCHOOLS = ['第一小', '第二小', '第三小', '第四小', '第五小', '第六小'];
const SIX = (value: number): Figure => ({
  is: 'parts',
  parts: SCHOOLS.map((label, n) => ({ label, value: value + n * 3 })),
});
const ODD: readonly Figure[] = [
  { is: 'dash' },
  { is: 'blank' },
  { is: 'unmeasured' },
  { is: 'not-applicable' },
  { is: 'number', value: 0 },
];
const MILESTONES = ['調査', '検討', '方針決定', '実施', '検証'];

interface Shape extends Omit<SetIndicator, 'years' | 'baseline' | 'alternativeText' | 'indicator'> {
  readonly target: (n: number) => Figure;
  readonly actual: (n: number, no: number) => Figure;
}

/** One of each kind of indicator: n is the year's place in the plan, from 0. */
const SHAPES: readonly Shape[] = [
  {
    name: '市税徴収率（現年課税分）',
    kind: 'number',
    unit: '%',
    decimals: 1,
    direction: 'more-is-better',
    targetKind: 'each-year',
    target: (n) => number(98.5 + n * 0.1),
    actual: (n, no) => number(98.4 + n * 0.15 + (no % 3) * 0.1),
  },
  {
    name: '窓口での待ち時間',
    kind: 'number',
    unit: '分',
    decimals: 0,
    direction: 'less-is-better',
    targetKind: 'keep-level',
    target: () => ({ is: 'range', bound: 'at-most', value: 12 }),
    actual: (n, no) => number(15 - n - (no % 4)),
  },
  {
    name: '学校別の利用件数',
    kind: 'number',
    unit: '件',
    decimals: 0,
    direction: 'more-is-better',
    targetKind: 'cumulative',
    target: (n) => SIX(100 + n * 20),
    actual: (n, no) => SIX(95 + n * 24 + no),
  },
  {
    name: '実施段階',
    kind: 'milestone',
    unit: '',
    decimals: 0,
    direction: 'keep',
    targetKind: 'final-year',
    target: (n) => ({ is: 'text', text: MILESTONES[Math.min(n + 1, 4)]! }),
    actual: (n, no) => ({ is: 'text', text: MILESTONES[Math.min(n + (no % 2), 4)]! }),
  },
  {
    name: '満足度調査の結果',
    kind: 'number',
    unit: '点',
    decimals: 2,
    direction: 'more-is-better',
    targetKind: 'each-year',
    target: (n) => (n === 0 ? { is: 'blank' } : number(3.5 + n * 0.05)),
    actual: (n, no) => ODD[(n + no) % ODD.length]!,
  },
  {
    name: '基金残高の増減',
    kind: 'number',
    unit: '百万円',
    decimals: 0,
    direction: 'keep',
    targetKind: 'each-year',
    target: () => ({ is: 'range', bound: 'about', value: 0 }),
    actual: (n, no) => number(-1250 + n * 600 + no),
  },
];

/** Every seventh item has none; every fifth has two. */
export function indicatorsOf(item: string, no: number, years: readonly number[], reviewed: number): SetIndicator[] {
  const count = no % 7 === 0 ? 0 : no % 5 === 0 ? 2 : 1;
  return Array.from({ length: count }, (_, place) => {
    const { target, actual, ...shape } = SHAPES[(no + place * 3) % SHAPES.length]!;
    return {
      ...shape,
      indicator: `indicator-${place + 1}`,
      baseline: { year: years[0]! - 1, figure: no === 2 ? { is: 'blank' } : target(0) },
      years: years.map((year, n) => {
        const isSettled = ratingOf(no, year, reviewed) !== null;
        const reached = isSettled ? actual(n, no) : null;
        const comparison = reached ? compareFigures(reached, target(n), shape.direction) : 'not-comparable';
        return {
          year,
          target: target(n),
          actual: reached,
          comparison,
          matter: isSettled ? matterOf(year) : null,
        };
      }),
      alternativeText: no === 4 ? null : `${shape.name}は、計画の初年度から毎年度報告されています。`,
    };
  });
}

/** Every third item has one; unknown amounts and losses among them. */
export function effectsOf(no: number, year: number, reviewed: number): SheetEffect[] {
  if (no % 3 !== 1 || ratingOf(no, year, reviewed) === null) return [];
  const n = no + year;
  const saving: SheetEffect = {
    kind: 'saving',
    plannedThousandYen: n % 4 === 0 ? null : 1200 + no * 35,
    actualThousandYen: n % 5 === 0 ? null : n % 6 === 3 ? -(300 + no) : 1180.5 + no * 41,
    basis: (['settlement', 'budget', 'estimate'] as const)[n % 3]!,
  };
  const revenue: SheetEffect = { ...saving, kind: 'revenue', plannedThousandYen: 45000, actualThousandYen: 48210 + no };
  return no % 2 === 0 ? [revenue, saving] : [saving];
}
