import type { Licence } from '@ayumi/plan';
import type { ReviewDocument } from './review.document';

const LICENCES: Readonly<Record<Licence, { readonly name: string; readonly url: string }>> = {
  'CC-BY-4.0': {
    name: 'クリエイティブ・コモンズ 表示 4.0 国際（CC BY 4.0）',
    url: 'https://creativecommons.org/licenses/by/4.0/deed.ja',
  },
  'PDL-1.0': {
    name: '公共データ利用規約（第1.0版）（PDL1.0）',
    url: 'https://www.digital.go.jp/resources/open_data/public_data_license_v1.0',
  },
};

/** Both ask for the source to be named, so the line says how. */
export function licenceOf(licence: Licence, source: string): ReviewDocument['licence'] {
  const { name, url } = LICENCES[licence];
  return { name, url, line: `この報告書は「${name}」の条件で、どなたでも自由に利用できます。出典: ${source}` };
}
