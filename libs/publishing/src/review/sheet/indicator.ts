import { fiscalYearLabel } from '@ayumi/kernel';
import { COMPARISON_WORDS, FIELD_WORDS, type ReviewSet, type ReviewSheet, type SetIndicator } from '@ayumi/plan';
import { bulletGraph, bulletWords } from '../../chart/bullet-graph';
import { bulletOf } from '../../item/indicator-charts';
import { chart, numbers, row, rowHeading, table } from '../blocks';
import { figure, NONE, targetCell, text } from '../cells';
import type { Block, Cell, Column, Paper, Table } from '../review.document';

type IndicatorYear = SetIndicator['years'][number];

/** The table with every year, and the bullet graph of the review's year beside it. */
export function indicatorBlocks(set: ReviewSet, sheet: ReviewSheet, indicator: SetIndicator): Block[] {
  const id = `item-${sheet.no}-${indicator.indicator}`;
  const years = yearsTable(set, sheet, indicator, id);
  // A milestone has no number that could be drawn: its words are in the table.
  if (indicator.kind === 'milestone') return [years];
  const bullet = bulletOf(indicator, set.fiscalYear);
  return [
    years,
    chart(`${id}-bullet`, indicator.name, bulletGraph(bullet), indicator.alternativeText ?? bulletWords(bullet)),
  ];
}

function yearsTable(set: ReviewSet, sheet: ReviewSheet, indicator: SetIndicator, id: string): Table {
  const { baseline, name, unit, years } = indicator;
  const column = indicator.kind === 'milestone' ? wordColumn : numbers;
  const each = (cell: (year: IndicatorYear) => Cell) => years.map(cell);
  return table({
    id,
    ofItem: true,
    caption: `${name}${unit ? `（${unit}）` : ''}`,
    columns: [
      rowHeading('row', '区分'),
      column('baseline', `現状値（${fiscalYearLabel(baseline.year)}）`),
      ...years.map(({ year }) => column(String(year), fiscalYearLabel(year))),
    ],
    rows: [
      row(text(FIELD_WORDS.target), NONE, ...each(({ target }) => targetCell(target, indicator))),
      row(
        text(FIELD_WORDS.actual),
        figure(baseline.figure, indicator),
        ...each((year) => actualCell(set, indicator, year, paperOfYear(sheet, year))),
      ),
      row(text(FIELD_WORDS.comparison), NONE, ...each(verdict)),
    ],
  });
}

const wordColumn = (id: string, title: string): Column => ({ ...numbers(id, title), align: 'start' });

const paperOfYear = ({ item }: ReviewSheet, { matter }: IndicatorYear): Paper | undefined =>
  matter === null ? undefined : { item, matter };

/** A year that is still to come has no actual, and no gap either. */
function actualCell(set: ReviewSet, indicator: SetIndicator, { year, actual }: IndicatorYear, paper?: Paper): Cell {
  if (actual) return figure(actual, indicator, paper);
  return year <= set.fiscalYear ? text('報告なし') : NONE;
}

const verdict = ({ actual, comparison }: IndicatorYear): Cell => (actual ? text(COMPARISON_WORDS[comparison]) : NONE);
