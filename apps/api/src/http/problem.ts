import type { Refusal } from '@ayumi/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { doorWords, titles } from './door-words.en';
import { language, said } from './language';
import { wordsFor } from './words';

export { wordsFor } from './words';

export class FieldError {
  @ApiProperty({ description: '誤りの場所 (RFC 6901)', example: '/actuals/0/value' }) pointer!: string;
  @ApiProperty({ description: 'どう直すか' }) detail!: string;
}

/** Problem details (RFC 9457). `code` is part of the contract, `detail` is for people. */
export class Problem {
  @ApiProperty({ example: 'about:blank' }) type!: string;
  @ApiProperty({ example: '処理できませんでした' }) title!: string;
  @ApiProperty({ example: 409 }) status!: number;
  @ApiProperty({ description: '拒否の種類', example: 'content-changed' }) code!: string;
  @ApiProperty({ description: '何が起き、なぜで、どうすればよいか' }) detail!: string;
  @ApiPropertyOptional({ type: () => [FieldError] }) errors?: FieldError[];
  @ApiPropertyOptional({
    type: Object,
    description: '拒否の材料。content-changed では変わった項目の前と今',
    additionalProperties: true,
  })
  facts?: Record<string, unknown>;
}

const TITLES: Readonly<Record<number, string>> = {
  400: '入力に誤りがあります',
  401: 'ログインが必要です',
  403: '権限がありません',
  404: '見つかりません',
  409: '処理できませんでした',
  408: '時間がかかりすぎました',
  413: '送られた内容が大きすぎます',
  415: '内容の形式が違います',
  422: '同じ受付番号の別の内容です',
  429: '回数が多すぎます',
  431: '送られたヘッダーが大きすぎます',
  500: 'システムの誤りです',
  503: 'いまは処理できません',
};

/** @param detail in Japanese, or in the language of the request already; English words of the door stand by code. */
export const problem = (status: number, code: string, detail: string, more: Partial<Problem> = {}): Problem => ({
  type: 'about:blank',
  title: said(TITLES[status] ?? '処理できませんでした', titles[status] ?? 'It could not be done'),
  status,
  code,
  detail: language() === 'en' ? (doorWords[code] ?? detail) : detail,
  ...more,
});

/** Not 409: the caller may not, there is no such thing, or what he wrote cannot be taken. */
const STATUS: Readonly<Record<string, number>> = {
  'not-allowed': 403,
  'not-your-item': 403,
  'no-part-in-matter': 403,
  'not-your-opinion': 403,
  'not-the-planning-manager': 403,
  'idempotency-key-reused': 422,
  'too-busy': 503,
};
const WRITTEN: Readonly<Record<string, string>> = {
  'reason-missing': '/reason',
  'comment-missing': '/text',
  'work-done-missing': '/done',
  'late-reason-missing': '/lateReason',
  'rating-unknown': '/rating',
  'reason-to-differ-missing': '',
  'rule-unsound': '/rule',
  'first-year-unfit': '/firstYear',
  'parts-differ': '/targets',
  'milestones-of-number': '/milestones',
  'milestone-twice': '/milestones',
  'milestone-astray': '/milestones',
  'actual-missing': '/actuals',
  'not-a-figure': '/actuals',
  'text-too-long': '',
  'year-not-in-plan': '',
  'year-twice': '/targets',
  'nothing-changes': '/targets',
  'grade-twice': '/grades',
  'grades-missing': '/grades',
  'indicator-twice': '/actuals',
  'part-unknown': '/outline',
  'sheets-missing': '/outline',
  'body-missing': '/body',
  'answer-missing': '/text',
};

export function problemOf({ refused: code, with: facts }: Refusal): Problem {
  const detail = wordsFor({ refused: code, with: facts });
  const pointer = WRITTEN[code];
  if (pointer !== undefined) {
    const at = typeof facts.field === 'string' ? `/${facts.field}` : pointer;
    return problem(400, code, detail, { errors: [{ pointer: at, detail }], facts });
  }
  const status = STATUS[code] ?? (code.endsWith('-unknown') ? 404 : 409);
  return problem(status, code, detail, { facts });
}
