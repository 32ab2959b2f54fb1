import { dayOf } from '@ayumi/kernel';
import type { ReviewSet, ReviewSheet } from '@ayumi/plan';
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
  words('lead', '推進担当課'),
  words('supporting', '関係課'),
  words('repeats', '再掲元の項目'),
  words('stopped', '廃止した日'),
  words('priority', '主要管理項目'),
  words('purposes', '目的'),
  words('initiatives', '取組内容'),
  words('direction-before', '前年度に示した方向性'),
  words('plan', '年度計画'),
  words('rating', '評価'),
  words('computed', '基準から計算した評価'),
  words('basis', '計算の根拠'),
  words('differs', '計算した評価と異なる理由'),
  words('done', '取組実績'),
  words('difficulties', '課題'),
  words('late', '遅れの理由'),
  words('direction', '次年度の方向性'),
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
