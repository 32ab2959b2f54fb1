import { fiscalYearLabel } from '@ayumi/kernel';
import { EFFECT_BASES, EFFECT_KINDS, FIELD_WORDS, PART_TITLES, type EffectYear, type FinancialEffect, type ReviewSet } from '@ayumi/plan'; // prettier-ignore
import { note, numbers, row, rowHeading, section, table, tableOr, totalRow, words } from '../blocks';
import { count, itemCell, money, NONE, text, year, plannedCell } from '../cells';
import type { Block, Cell, Section, Table } from '../review.document';
import { MONEY_UNIT } from '../shown-cell';
import { paperOf } from './paper-of';
import { sumOfMoney } from './sum-of-money';

const BASES = Object.keys(EFFECT_BASES) as FinancialEffect['basis'][];

/** 財政効果額, by year and by item. */
export const effects = (set: ReviewSet): Section =>
  section('effects', 'effects', PART_TITLES.effects, [byYear(set), byItem(set)]);

function byYear(set: ReviewSet): Block {
  const lines = set.effects.byYear;
  if (lines.every(isEmpty)) return note('財政効果額の計画と実績の報告はありません。');
  return table({
    id: 'effects-by-year',
    caption: '年度ごとの財政効果額（計画と実績）',
    columns: [
      rowHeading('year', '年度'),
      words('kind', '区分'),
      numbers('planned', '計画', MONEY_UNIT),
      numbers('actual', '実績', MONEY_UNIT),
      ...BASES.map((basis) => numbers(basis, EFFECT_BASES[basis], MONEY_UNIT, '実績のうち')),
      numbers('counted', FIELD_WORDS.counted),
      numbers('unknown', FIELD_WORDS.unknown),
      numbers('planned-unknown', FIELD_WORDS.plannedUnknown),
    ],
    rows: [
      ...lines.map((line) => row(year(line.year), text(EFFECT_KINDS[line.kind]), ...amountsOf(line))),
      totalRow(text('計'), text('歳入・歳出'), ...totals(lines)),
    ],
    note: unknownNote(lines),
  });
}

const isEmpty = (line: EffectYear): boolean =>
  line.plannedThousandYen === null && line.plannedUnknown + line.counted + line.unknown === 0;

const amountsOf = (line: EffectYear): Cell[] => [
  amountOf(line.plannedThousandYen, line.plannedUnknown),
  amountOf(line.actualThousandYen, line.unknown),
  ...BASES.map((basis) => {
    const part = line.byBasis.find((each) => each.basis === basis);
    return part && part.counted > 0 ? money(part.thousandYen) : NONE;
  }),
  count(line.counted),
  count(line.unknown),
  count(line.plannedUnknown),
];

/** Nothing known although something was planned or reported is 金額不明; nothing planned or reported is nothing. */
const amountOf = (thousandYen: number | null, unknown: number): Cell =>
  thousandYen === null && unknown === 0 ? NONE : money(thousandYen);

function totals(lines: readonly EffectYear[]): Cell[] {
  const sum = (amounts: readonly number[]) => (amounts.length === 0 ? NONE : money(sumOfMoney(amounts)));
  const all = (field: 'counted' | 'unknown' | 'plannedUnknown') =>
    lines.reduce((sumOf, line) => sumOf + line[field], 0);
  const [unknown, plannedUnknown] = [all('unknown'), all('plannedUnknown')];
  const planned = lines.flatMap((each) => each.plannedThousandYen ?? []);
  const actuals = lines.flatMap((each) => each.actualThousandYen ?? []);
  return [
    amountOf(planned.length === 0 ? null : sumOfMoney(planned), plannedUnknown),
    amountOf(actuals.length === 0 ? null : sumOfMoney(actuals), unknown),
    ...BASES.map(
      (basis) =>
      sum(lines.flatMap((each) => each.byBasis.filter((part) => part.basis === basis && part.counted > 0).map((part) => part.thousandYen))), // prettier-ignore
    ),
    count(all('counted')),
    count(unknown),
    count(plannedUnknown),
  ];
}

function unknownNote(lines: readonly EffectYear[]): string {
  const [planned, actual] = [linesWith(lines, 'plannedUnknown'), linesWith(lines, 'unknown')];
  const said = [
    planned && `金額が不明の計画は、計画の額に含みません（${planned}）。`,
    actual && `金額が不明の効果は、実績の額に含みません（${actual}）。`,
  ];
  return said.filter((each) => each !== '').join('') || '金額が不明の計画と効果はありません。';
}

const linesWith = (lines: readonly EffectYear[], field: 'unknown' | 'plannedUnknown'): string =>
  lines
    .filter((line) => line[field] > 0)
    .map((line) => `${fiscalYearLabel(line.year)}の${EFFECT_KINDS[line.kind]}${line[field]}件`)
    .join('、');

const byItem = (set: ReviewSet): Table | ReturnType<typeof note> =>
  tableOr(
    {
      id: 'effects-by-item',
      caption: `${fiscalYearLabel(set.fiscalYear)}の項目ごとの財政効果額`,
      columns: [
        rowHeading('item', '項目'),
        words('kind', '区分'),
        numbers('planned', '計画', MONEY_UNIT),
        numbers('actual', '実績', MONEY_UNIT),
        words('basis', '実績の根拠'),
      ],
      rows: set.effects.items.map((each) => {
        const paper = paperOf(set, each.item);
        return row(
          itemCell(each),
          text(EFFECT_KINDS[each.kind]),
          plannedCell(each),
          each.basis === null ? NONE : money(each.actualThousandYen, paper),
          each.basis === null ? NONE : text(EFFECT_BASES[each.basis]),
        );
      }),
      note: '「金額不明」は、効果はあるが金額が分からないという報告です。0円ではありません。',
    },
    `${fiscalYearLabel(set.fiscalYear)}に財政効果額のある項目はありません。`,
  );
