import { editionOf } from '../editorial';
import { fiscal } from '../../words';
import { type Table, text, words } from '../table';
import type { Year } from '../year';
import { chapterSections, colophon, correctionSection, frontSections } from './front';
import { passagesIn, type Section } from './section';
import { sheetOf } from './sheet';

export interface Report {
  readonly title: string;
  readonly plan: string;
  readonly edition: string;
  readonly correction: Section[];
  readonly front: Section[];
  readonly chapters: { readonly head: Section; readonly sheets: { readonly no: number; readonly sheet: Section }[] }[];
  readonly about: Section;
}

/** The whole report as it must read. */
export const reportOf = (of: Year): Report => ({
  title: `${fiscal(of.year)} 進捗状況報告書`,
  plan: of.office.plan.title,
  edition: editionOf(of),
  correction: of.version > 1 ? [correctionSection(of)] : [],
  front: frontSections(of),
  chapters: chapterSections(of).map((head, n) => ({
    head,
    sheets: of.office.items
      .filter(({ data }) => data.chapter === of.office.plan.chapters[n].no)
      .map((item) => ({ no: item.data.no, sheet: sheetOf(of, item) })),
  })),
  about: colophon(of),
});

/** In the order of the paper. */
export const sectionsOf = ({ correction, front, chapters, about: last }: Report): Section[] => [...correction, ...front, ...chapters.flatMap(({ head, sheets }) => [head, ...sheets.map(({ sheet }) => sheet)]), last]; // prettier-ignore

/** 文章と注記 of workbook and open data: everything but the sheets. */
export const passagesOf = (report: Report): Table => ({
  id: 'passages',
  caption: '文章と注記',
  columns: ['節', '見出し', '内容'].map(text),
  rows: [...report.correction, ...report.front, ...report.chapters.map(({ head }) => head), report.about].flatMap(passagesIn).map((row) => ({ cells: row.map(words) })), // prettier-ignore
});
