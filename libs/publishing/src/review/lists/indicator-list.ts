import type { ReviewSet, ReviewSheet, SetIndicator, TargetKind } from '@ayumi/plan';
import { DIRECTION_WORDS } from '../../chart/figure-words';
import { numbers, row, rowHeading, table, words } from '../blocks';
import { count, figure, NONE, targetCell, text, textOrNone, year } from '../cells';
import type { Row, Table } from '../review.document';
import { COMPARISONS } from '../review.words';

const TARGET_KINDS: Readonly<Record<TargetKind, string>> = {
  'each-year': '各年度の値',
  'keep-level': '水準の維持',
  cumulative: '期間の累計',
  'cumulative-part': '途中の年度からの累計',
  'final-year': '最終年度だけ',
};

/** One row for each indicator and year of the plan. */
export const indicatorList = (set: ReviewSet): Table =>
  table({
    id: 'indicators',
    caption: '指標の目標と実績',
    columns: [
      numbers('no', 'No.'),
      rowHeading('title', '項目'),
      words('indicator', '指標'),
      words('unit', '単位'),
      words('direction', '望ましい向き'),
      words('target-kind', '目標の種類'),
      words('baseline-year', '現状値の年度'),
      numbers('baseline', '現状値'),
      words('year', '年度'),
      numbers('target', '目標'),
      numbers('actual', '実績'),
      words('comparison', '判定'),
    ],
    rows: set.sheets.flatMap((sheet) => sheet.indicators.flatMap((indicator) => yearRows(sheet, indicator))),
  });

const yearRows = (sheet: ReviewSheet, indicator: SetIndicator): Row[] =>
  indicator.years.map((each) => {
    const paper = each.matter === null ? undefined : { item: sheet.item, matter: each.matter };
    return row(
      count(sheet.no),
      text(sheet.title),
      text(indicator.name),
      textOrNone(indicator.unit),
      text(DIRECTION_WORDS[indicator.direction]),
      text(TARGET_KINDS[indicator.targetKind]),
      year(indicator.baseline.year),
      figure(indicator.baseline.figure, indicator),
      year(each.year),
      targetCell(each.target, indicator),
      each.actual ? figure(each.actual, indicator, paper) : NONE,
      each.actual ? text(COMPARISONS[each.comparison]) : NONE,
    );
  });
