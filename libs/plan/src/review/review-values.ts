import { eraDate, fiscalYearLabel } from '@ayumi/kernel';
import type { Figure } from '../figure/figure';
import { showFigure, type Showing } from '../figure/show-figure';
import { STATUS_WORDS } from '../item/item.words';

/** Values that are one word in the record and another on paper. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: {
    revenue: '歳入確保',
    saving: '歳出削減',
    number: '数値',
    milestone: '到達点',
    added: '追加',
    stopped: '廃止・終了',
    'text-revised': '記載の変更',
    'lead-changed': '推進担当課の変更',
  },
  basis: {
    settlement: '決算',
    budget: '予算',
    estimate: '概算',
    self: '本人',
    acting: '代決',
    delegation: '代理',
    'pull-up': '引上げ',
    override: '特例',
    operator: '運用担当者',
    'passed-over': '後閲',
  },
  direction: { 'more-is-better': '多いほど良い', 'less-is-better': '少ないほど良い', keep: '保つ' },
  targetKind: {
    'each-year': '各年度',
    'keep-level': '水準の維持',
    cumulative: '累計',
    'cumulative-part': '一部の年度の累計',
    'final-year': '最終年度のみ',
  },
  comparison: { met: '達成', 'not-met': '未達成', 'not-comparable': '比較できない' },
  state: {
    done: '済み',
    late: '遅れ',
    'not-evaluable': '対象外',
    missing: '報告なし',
    now: '今年度',
    ahead: 'これから',
  },
  meaning: { ahead: '予定以上', 'on-schedule': '予定どおり', behind: '遅れ', 'not-evaluable': '対象外' },
  way: { improved: '上がった', worsened: '下がった' },
  status: STATUS_WORDS,
  outline: {
    introduction: 'はじめに',
    summary: '総括',
    'year-on-year': '前年度との比較',
    trend: '年度別の推移',
    effects: '財政効果額',
    late: '遅れている項目',
    changes: '変更',
    priorities: '主要管理項目',
    opinions: '委員会の意見',
    sheets: '個別票',
  },
};

/** The Japanese word of a value of that field. */
export const wordOf = (field: string, value: string): string => WORDS[field]?.[value] ?? value;

const AMOUNTS = ['plannedThousandYen', 'actualThousandYen', 'thousandYen'];
const DAYS = ['day', 'stoppedOn'];
const INSTANTS = ['at', 'postReviewedAt'];
const YEARS = ['year', 'fiscalYear', 'firstYear'];

/** One value as it is printed; empty where there is nothing. A figure takes the unit and decimals of its indicator. */
export function printed(field: string, value: unknown, showing: Showing): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ';
  if (typeof value === 'number') return number(field, value);
  if (typeof value === 'string') return string(field, value);
  if (Array.isArray(value)) return value.map((each) => printed(field, each, showing)).join(SEPARATORS[field] ?? '、');
  if (isFigure(value)) return showFigure(value, showing);
  // Of a whole that came or went, its plain members: what stands in lists of its own is found at its place.
  return Object.entries(value)
    .filter(([name, each]) => !TECHNICAL.includes(name) && (typeof each !== 'object' || isFigure(each)))
    .map(([name, each]) => printed(name, each, showing))
    .filter((each) => each !== '')
    .join(' ');
}

/** Names for programs: in a line for people they say nothing. */
const TECHNICAL = ['item', 'matter', 'indicator', 'opinion', 'step', 'position', 'fingerprint', 'meaning', 'chapter'];

/** Prose in several pieces keeps its lines. */
const SEPARATORS: Readonly<Record<string, string>> = { purposes: '\n', initiatives: '\n' };

function number(field: string, value: number): string {
  if (YEARS.includes(field) || field === 'years') return fiscalYearLabel(value);
  if (field === 'share') return `${value.toFixed(1)}%`;
  if (AMOUNTS.includes(field)) return showFigure({ is: 'number', value }, { unit: '千円' });
  if (field === 'no') return `No.${value}`;
  return showFigure({ is: 'number', value });
}

function string(field: string, value: string): string {
  if (DAYS.includes(field)) return eraDate(value);
  if (INSTANTS.includes(field)) return `${eraDate(value)} ${clockTime(value)}`;
  return wordOf(field, value);
}

/** In Tokyo. */
const clockTime = (instant: string): string =>
  new Date(Date.parse(instant) + 9 * 3_600_000).toISOString().slice(11, 16);

export const isFigure = (value: unknown): value is Figure =>
  typeof value === 'object' && value !== null && 'is' in value;
