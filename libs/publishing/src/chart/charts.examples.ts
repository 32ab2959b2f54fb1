import type { Figure } from '@ayumi/plan';
import type { Bullet } from './bullet';
import type { Sparkline } from './sparkline';
import type { YearStrip } from './year-strip';

export const number = (value: number): Figure => ({ is: 'number', value });

/** 市税徴収率 in 令和5年度. */
export const collectionRate: Bullet = {
  title: '市税徴収率（現年・滞納繰越分計）',
  year: 2023,
  measure: { unit: '%', decimals: 1 },
  direction: 'more-is-better',
  actual: { figure: number(98.7), provisional: false },
  target: { year: 2023, figure: number(98.2) },
  lastYear: { year: 2022, figure: number(98.5) },
};

export const collectionRates: Sparkline = {
  title: '市税徴収率（現年・滞納繰越分計）',
  measure: { unit: '%', decimals: 1 },
  years: [
    { year: 2019, figure: number(97.6), provisional: false },
    { year: 2021, figure: number(98.2), provisional: false },
    { year: 2022, figure: { is: 'unmeasured' }, provisional: false },
    { year: 2023, figure: number(98.7), provisional: false },
    { year: 2024, figure: number(99.1), provisional: true },
  ],
};

export const fourYears: YearStrip = {
  title: 'No.21 新たなPDCAサイクル',
  years: [
    { year: 2021, state: 'done', rating: { grade: 'S', label: '予定以上に進捗' }, provisional: false },
    { year: 2022, state: 'late', rating: { grade: 'B', label: '予定よりも遅れている' }, provisional: false },
    {
      year: 2023,
      state: 'not-evaluable',
      rating: { grade: '対象外', label: '評価の対象としない' },
      provisional: false,
    },
    { year: 2024, state: 'late', rating: { grade: 'B', label: '予定よりも遅れている' }, provisional: true },
  ],
};
