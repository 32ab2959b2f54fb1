import { PART_TITLES, type Chapter, type ReviewSet, type ReviewSheet } from '@ayumi/plan';
import { fiscalYearLabel } from '@ayumi/kernel';
import { note, prose, row, rowHeading, section, tableOr, words } from '../blocks';
import { itemCell, text, textOrNone } from '../cells';
import type { Block, Section } from '../review.document';
import { chapterName, leadWords } from '../review.words';
import { sheetSection } from '../sheet/sheet-section';
import { gradeWords } from './grades';

/** 各項目: for each chapter its head, then a sheet for each of its items. */
export function sheets(set: ReviewSet): Section[] {
  if (set.sheets.length === 0)
    return [section('sheets', 'sheets', PART_TITLES.sheets, [note('この計画に項目はありません。')])];
  const chapters = set.chapters.filter(({ no }) => set.sheets.some(({ chapter }) => chapter === no));
  const known = new Set(chapters.map(({ no }) => no));
  const elsewhere = set.sheets.filter(({ chapter }) => !known.has(chapter));
  return [
    ...chapters.flatMap((chapter) => chapterSections(set, chapter)),
    ...elsewhere.map((sheet) => sheetSection(set, sheet)),
  ];
}

function chapterSections(set: ReviewSet, chapter: Chapter & { readonly remark: string | null }): Section[] {
  const own = set.sheets.filter((sheet) => sheet.chapter === chapter.no);
  const head: Block[] = [
    ...(chapter.remark ? [prose(null, chapter.remark)] : []),
    tableOr(
      {
        id: `chapter-${chapter.no}`,
        caption: `${chapterName(chapter)}の項目`,
        columns: [
          rowHeading('item', '項目'),
          words('lead', '推進担当課'),
          words('rating', `${fiscalYearLabel(set.fiscalYear)}の評価`),
          words('remark', '備考'),
        ],
        rows: own.map((sheet) => chapterRow(set, sheet)),
      },
      'この章に項目はありません。',
    ),
  ];
  return [
    section(`chapter-${chapter.no}`, 'sheets', chapterName(chapter), head),
    ...own.map((sheet) => sheetSection(set, sheet)),
  ];
}

const chapterRow = (set: ReviewSet, sheet: ReviewSheet) =>
  row(
    itemCell(sheet),
    text(leadWords(sheet)),
    sheet.report
      ? text(gradeWords(set.scale, sheet.report.rating), { item: sheet.item, matter: sheet.report.matter })
      : text(sheet.repeats || sheet.stoppedOn ? '－' : '未確定'),
    textOrNone(
      [sheet.priority ? '主要管理項目' : '', sheet.repeats ? '再掲' : '', sheet.stoppedOn ? '廃止' : '']
        .filter((each) => each !== '')
        .join('、'),
    ),
  );
