import type { Comparison, Direction } from '../figure/compare-figures';
import type { FinancialEffect, TargetKind } from '../item/item.events';
import type { ReviewPart, SetChange, SetItemChange } from './review.set';
import type { SetApproval, SetYear } from './review.sheet';

/*
 * What is one word in the record and another on paper, in one place: pages, PDF, workbook, open data and 正誤表 say the
 * same. Who reads in the list of corrections what changed finds those words where it stands.
 */

export const EFFECT_KINDS: Readonly<Record<FinancialEffect['kind'], string>> = {
  revenue: '歳入確保',
  saving: '歳出削減',
};

export const EFFECT_BASES: Readonly<Record<FinancialEffect['basis'], string>> = {
  settlement: '決算額',
  budget: '予算額',
  estimate: '概算額',
};

/** There is an effect, and nobody knows how much: not 0, and not nothing. */
export const AMOUNT_UNKNOWN = '金額不明';

export const COMPARISON_WORDS: Readonly<Record<Comparison, string>> = {
  met: '達成',
  'not-met': '未達成',
  'not-comparable': '判定なし',
};

export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  'more-is-better': '多いほどよい',
  'less-is-better': '少ないほどよい',
  keep: '維持する',
};

export const TARGET_KIND_WORDS: Readonly<Record<TargetKind, string>> = {
  'each-year': '各年度の値',
  'keep-level': '水準の維持',
  cumulative: '期間の累計',
  'cumulative-part': '途中の年度からの累計',
  'final-year': '最終年度だけ',
};

/** A field that somebody left blank, and a year for which no target was set. */
export const BLANK_FIGURE = '空欄';
export const NO_TARGET = '設定なし';

/** Of the years side by side. */
export const YEAR_STATE_WORDS: Readonly<Record<SetYear['state'], string>> = {
  done: '済',
  late: '遅れ',
  'not-evaluable': '対象外',
  now: '進行中',
  ahead: 'これから',
  missing: '報告なし',
};

export const ITEM_CHANGE_WORDS: Readonly<Record<SetItemChange['kind'], string>> = {
  added: '追加',
  stopped: '廃止・終了',
  'text-revised': '記載の変更',
  'lead-changed': '推進担当課の変更',
};

export const WAY_WORDS: Readonly<Record<SetChange['moves'][number]['way'], string>> = {
  improved: '上がった',
  worsened: '下がった',
};

/** By whose right somebody signed. */
export const SIGNING_WORDS: Readonly<Record<SetApproval['basis'], string>> = {
  self: '本人',
  operator: '運用担当者',
  acting: '代決',
  delegation: '代理',
  'pull-up': '引上げ',
  override: '特例',
  'passed-over': '不在のため後閲',
};

/** The parts of the report by their titles. */
export const PART_TITLES: Readonly<Record<ReviewPart, string>> = {
  introduction: 'はじめに',
  summary: '総括',
  'year-on-year': '前年度との比較',
  trend: '計画期間の推移',
  effects: '財政効果額',
  late: '遅れている項目',
  changes: '計画の変更',
  priorities: '主要管理項目',
  opinions: '委員会の意見と市の回答',
  sheets: '各項目の進捗',
};
