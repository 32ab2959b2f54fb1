import { dayOf } from '@ayumi/kernel';
import { FIELD_WORDS, type ReviewSet, type ReviewSheet } from '@ayumi/plan';
import { numbers, row, rowHeading, table, words } from '../blocks';
import { count, day, NONE, text, textOrNone } from '../cells';
import type { Cell, Column, Table } from '../review.document';
import { chapterName } from '../review.words';

export const itemList = (set: ReviewSet): Table =>
  table({
    id: 'items',
    caption: '実施項目の一覧',
    columns: COLUMNS,
    rows: set.sheets.map((sheet) => row(...itemCells(set, sheet), ...reportCells(sheet))),
  });

const COLUMNS: readonly Column[] = [
  numbers('no', 'No.'),
  words('chapter', '章'),
  rowHeading('title', '項目'),
  words('lead', FIELD_WORDS.leadName),
  words('supporting', FIELD_WORDS.supportingNames),
  words('repeats', FIELD_WORDS.repeats),
  words('stopped', FIELD_WORDS.stoppedOn),
  words('priority', FIELD_WORDS.priority),
  words('purposes', FIELD_WORDS.purposes),
  words('initiatives', FIELD_WORDS.initiatives),
  words('direction-before', FIELD_WORDS.directionBefore),
  words('plan', FIELD_WORDS.annualPlan),
  words('rating', '評価'),
  words('computed', FIELD_WORDS.computed),
  words('basis', '算定の根拠'),
  words('differs', FIELD_WORDS.reasonToDiffer),
  words('done', FIELD_WORDS.done),
  words('difficulties', FIELD_WORDS.difficulties),
  words('late', FIELD_WORDS.lateReason),
  words('direction', FIELD_WORDS.nextDirection),
  words('settled', '決裁日'),
  words('fingerprint', '報告の指紋'),
];

function itemCells(set: ReviewSet, sheet: ReviewSheet): Cell[] {
  const chapter = set.chapters.find(({ no }) => no === sheet.chapter);
  const repeats = set.sheets.find(({ item }) => item === sheet.repeats);
  return [
    count(sheet.no),
    textOrNone(chapter ? chapterName(chapter) : null),
    text(sheet.title),
    textOrNone(sheet.leadName),
    textOrNone(sheet.supportingNames.join('、')),
    repeats ? text(`No.${repeats.no}`) : textOrNone(sheet.repeats),
    sheet.stoppedOn === null ? NONE : day(sheet.stoppedOn),
    sheet.priority ? text('主要管理項目') : NONE,
    textOrNone(sheet.purposes.join('\n')),
    textOrNone(sheet.initiatives.join('\n')),
    textOrNone(sheet.directionBefore),
    textOrNone(sheet.annualPlan),
  ];
}

function reportCells({ item, report }: ReviewSheet): Cell[] {
  if (!report) return [text('未確定'), ...Array.from({ length: 9 }, () => NONE)];
  const paper = { item, matter: report.matter };
  return [
    text(report.rating, paper),
    textOrNone(report.computed?.grade ?? null, paper),
    textOrNone(report.computed?.basis ?? null),
    textOrNone(report.reasonToDiffer),
    textOrNone(report.done),
    textOrNone(report.difficulties),
    textOrNone(report.lateReason),
    textOrNone(report.nextDirection),
    day(dayOf(report.settlement.at)),
    text(report.settlement.fingerprint, paper),
  ];
}
