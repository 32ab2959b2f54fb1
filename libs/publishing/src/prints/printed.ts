import type { ReviewEdition } from '@ayumi/plan';
import { csvOf } from '../csv/csv-of';
import { pdfOf } from '../pdf/pdf-of';
import { documentOf } from '../review/document-of';
import { paperPath } from '../site/paper-path';
import type { Download, SiteFile, SiteOptions } from '../site/site';
import { siteOf } from '../site/site-of';
import { zipOf } from '../site/zip-of';
import { workbookOf } from '../xlsx/workbook';
import { type FileKind, FORMS, plainName } from './print';

/** The outputs of one edition, each made when it is first asked for and then kept. */
export interface Prints {
  readonly file: (kind: FileKind) => Promise<Uint8Array>;
  /** The public site, with the other outputs to take away. */
  readonly site: () => Promise<readonly SiteFile[]>;
  /** The same pages inside the product: every number leads to its paper, and the downloads are not within. */
  readonly pages: () => readonly SiteFile[];
}

export interface PrintOptions {
  readonly superseded?: SiteOptions['superseded'];
  /** Of the site's downloads: without a PDF where the machine cannot set one. */
  readonly withoutPdf?: boolean;
}

/** Makes nothing by itself. `file('pdf')` throws an Error for operators where there is no Typst for the machine. */
export function printsOf(edition: ReviewEdition, { superseded, withoutPdf = false }: PrintOptions = {}): Prints {
  const document = documentOf(edition);
  const kept = new Map<FileKind, Promise<Uint8Array>>();
  const file = (kind: FileKind): Promise<Uint8Array> => {
    const made = kept.get(kind) ?? make[kind]();
    kept.set(kind, made);
    return made;
  };
  const site = async () => siteOf(document, { superseded, downloads: await downloads() });
  const make: Readonly<Record<FileKind, () => Promise<Uint8Array>>> = {
    pdf: () => pdfOf(document),
    xlsx: () => workbookOf(document),
    csv: async () => zipOf(csvOf(document)),
    'csv-cp932': async () => zipOf(csvOf(document, 'cp932')),
    site: async () => zipOf(await site()),
  };
  const downloads = async (): Promise<Download[]> => {
    const kinds = (['pdf', 'xlsx', 'csv'] as const).filter((kind) => kind !== 'pdf' || !withoutPdf);
    const all: Download[] = [];
    // One after the other: each takes a processor and its share of memory.
    for (const kind of kinds)
      all.push({
        name: plainName(edition, kind),
        label: LABELS[kind],
        type: FORMS[kind].type,
        bytes: await file(kind),
      });
    return all;
  };
  return { file, site, pages: () => siteOf(document, { superseded, downloads: [], papers: paperPath }) };
}

const LABELS = { pdf: 'PDF（A4・印刷用）', xlsx: 'Excel（数値を使う方へ）', csv: 'CSV（オープンデータ）' } as const;
