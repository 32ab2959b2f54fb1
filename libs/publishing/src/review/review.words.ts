import { dayOf, eraDate, type Instant } from '@ayumi/kernel';
import { SIGNING_WORDS, STATUS_WORDS, type SetApproval } from '@ayumi/plan';
import type { Signed } from './review.document';

/** Another's place was taken. Who acted for himself has no mark. */
const SIGNS: Readonly<Record<SetApproval['basis'], string | null>> = {
  self: null,
  operator: null,
  acting: '代',
  delegation: '代理',
  'pull-up': '引',
  override: '特',
  'passed-over': '後',
};

export function markOf({ basis, principalName }: Pick<SetApproval, 'basis' | 'principalName'>): Signed['mark'] {
  const sign = SIGNS[basis];
  if (sign === null) return null;
  const of = principalName !== null && basis !== 'passed-over' ? `${principalName}の` : '';
  return { sign, words: `${of}${SIGNING_WORDS[basis]}` };
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
