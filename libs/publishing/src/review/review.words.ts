import { dayOf, eraDate, type Instant } from '@ayumi/kernel';
import { STATUS_WORDS, type FinancialEffect, type SetApproval } from '@ayumi/plan';
import type { Signed } from './review.document';

export const EFFECT_KINDS: Readonly<Record<FinancialEffect['kind'], string>> = {
  revenue: '歳入確保',
  saving: '歳出削減',
};

export const EFFECT_BASES: Readonly<Record<FinancialEffect['basis'], string>> = {
  settlement: '決算額',
  budget: '予算額',
  estimate: '概算額',
};

/** As in the four-year strip; only what a reader of the review meets. */
export const COMPARISONS = { met: '達成', 'not-met': '未達成', 'not-comparable': '判定なし' } as const;

/** Another's place was taken: by whose right. Who acted for himself has no mark. */
const MARKS: Readonly<Record<SetApproval['basis'], { readonly sign: string; readonly how: string } | null>> = {
  self: null,
  operator: null,
  acting: { sign: '代', how: '代決' },
  delegation: { sign: '代理', how: '代理' },
  'pull-up': { sign: '引', how: '引上げ' },
  override: { sign: '特', how: '特例' },
  'passed-over': { sign: '後', how: '不在のため後閲' },
};

export function markOf({ basis, principalName }: Pick<SetApproval, 'basis' | 'principalName'>): Signed['mark'] {
  const mark = MARKS[basis];
  if (!mark) return null;
  const of = principalName !== null && basis !== 'passed-over' ? `${principalName}の` : '';
  return { sign: mark.sign, words: `${of}${mark.how}` };
}

/** 令和7年6月10日 10時30分, in Tokyo. */
export function momentWords(at: Instant): string {
  const [hour, minute] = new Date(Date.parse(at) + 9 * 3_600_000).toISOString().slice(11, 16).split(':').map(Number);
  return `${eraDate(dayOf(at))} ${hour}時${String(minute).padStart(2, '0')}分`;
}

/** No.10 市税の徴収率維持・向上. */
export const itemName = ({ no, title }: { readonly no: number; readonly title: string }): string => `No.${no} ${title}`;

export const chapterName = ({ no, title }: { readonly no: number; readonly title: string }): string =>
  `第${no}章 ${title}`;

/** 推進担当課. */
export const leadWords = ({ leadName }: { readonly leadName: string | null }): string => leadName ?? '未定';

/** As on the board; a status that is not there is already in words. */
export const statusWords = (status: string): string => STATUS_WORDS[status] ?? status;
