import type { ReviewEdition } from '@ayumi/plan';
import { fiscalYearLabel } from '@ayumi/kernel';

/**
 * Of the programs that print: whoever changes what they print counts it up, so that nobody is told that his copy of the
 * same facts is still the same bytes.
 */
export const PRINTERS_VERSION = '2';

export const FILE_KINDS = ['pdf', 'xlsx', 'csv', 'csv-cp932', 'site'] as const;
/** An output that is one file; CSV and site are archives. */
export type FileKind = (typeof FILE_KINDS)[number];

export interface Print {
  readonly kind: FileKind;
  readonly type: string;
  readonly bytes: Uint8Array;
}

interface Form {
  readonly type: string;
  readonly ending: string;
  /** Between the title and the ending, for people. */
  readonly words: string;
}

export const FORMS: Readonly<Record<FileKind, Form>> = {
  pdf: { type: 'application/pdf', ending: '.pdf', words: '' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: '.xlsx', words: '' },
  csv: { type: 'application/zip', ending: '-csv.zip', words: ' オープンデータ（CSV）' },
  'csv-cp932': { type: 'application/zip', ending: '-csv-cp932.zip', words: ' オープンデータ（CSV・CP932）' },
  site: { type: 'application/zip', ending: '-site.zip', words: ' 公開用サイト' },
};

type Named = Pick<ReviewEdition, 'version' | 'set'>;

/** kodaira-r3-2024-v1.pdf, kodaira-r3-2024-draft.xlsx: for every server, archive and file system. */
export const plainName = ({ version, set }: Named, kind: FileKind): string =>
  `${set.plan}-${set.fiscalYear}-${version === 0 ? 'draft' : `v${version}`}${FORMS[kind].ending}`;

/** 令和6年度 進捗状況報告書 第1版.pdf */
export function japaneseName({ version, set }: Named, kind: FileKind): string {
  const { words, ending } = FORMS[kind];
  const edition = version === 0 ? '案' : `第${version}版`;
  return `${fiscalYearLabel(set.fiscalYear)} 進捗状況報告書 ${edition}${words}${ending.slice(ending.lastIndexOf('.'))}`;
}
