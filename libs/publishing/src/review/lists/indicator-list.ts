import { COMPARISON_WORDS, DIRECTION_WORDS, FIELD_WORDS, TARGET_KIND_WORDS, type ReviewSet, type ReviewSheet, type SetIndicator } from '@ayumi/plan'; // prettier-ignore
import { numbers, row, rowHeading, table, words } from '../blocks';
import { count, figure, NONE, targetCell, text, textOrNone, year } from '../cells';
import type { Row, Table } from '../review.document';

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
      words('direction', FIELD_WORDS.direction),
      words('target-kind', FIELD_WORDS.targetKind),
      words('baseline-year', '現状値の年度'),
      numbers('baseline', '現状値'),
      words('year', '年度'),
      numbers('target', '目標'),
      numbers('actual', '実績'),
      words('comparison', FIELD_WORDS.comparison),
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
      text(TARGET_KIND_WORDS[indicator.targetKind]),
      year(indicator.baseline.year),
      figure(indicator.baseline.figure, indicator),
      year(each.year),
      targetCell(each.target, indicator),
      each.actual ? figure(each.actual, indicator, paper) : NONE,
      each.actual ? text(COMPARISON_WORDS[each.comparison]) : NONE,
    );
  });
