import type { Item } from '../fold';
import { fiscal } from '../words';
import { count, counts, type Expected, money, nothing, type Row, type Table, text, words, yen, year as yearCell, years } from './table'; // prettier-ignore
import { itemName, paperOf, settledOf, type Year } from './year';

const KINDS = { revenue: '歳入確保', saving: '歳出削減' } as const;
const BASES = { settlement: '決算額', budget: '予算額', estimate: '概算額' } as const;

interface Effect {
  readonly item: Item;
  readonly year: number;
  readonly kind: string;
  /** Undefined: nothing was planned; null: an effect is expected, and nobody knows how much. */
  readonly planned: number | null | undefined;
  readonly actual: { readonly amountThousandYen: number | null; readonly basis: string } | null;
}

const effectsIn = (of: Year, item: Item, year: number): Effect[] =>
  Object.keys(KINDS).flatMap((kind) => {
    const planned = item.plannedEffects.findLast((each) => each.year === year && each.kind === kind)?.amountThousandYen;
    const reported = settledOf(of, item, year)?.content.financialEffect;
    const actual = reported?.kind === kind ? reported : null;
    return planned === undefined && actual === null ? [] : [{ item, year, kind, planned, actual }];
  });

const amount = (known: number | null | undefined): Expected =>
  known === undefined ? nothing : known === null ? words('金額不明') : money(known);

const cellsOf = ({ kind, planned, actual }: Effect): Expected[] => [
  words(KINDS[kind as keyof typeof KINDS]),
  amount(planned),
  actual ? amount(actual.amountThousandYen) : nothing,
  actual ? words(BASES[actual.basis as keyof typeof BASES]) : nothing,
];

const columns = [text('区分'), yen('計画'), yen('実績'), text('実績の根拠')];

export const byItem = (of: Year): Table => ({
  id: 'effects-by-item',
  caption: `${fiscal(of.year)}の項目ごとの財政効果額`,
  columns: [text('項目'), ...columns],
  rows: of.office.items.flatMap((item) =>
    effectsIn(of, item, of.year).map((effect): Row => ({
      cells: [words(itemName(item)), ...cellsOf(effect)],
      paper: effect.actual ? paperOf(settledOf(of, item)) : undefined,
    })),
  ),
});

/** On the sheet of one item, once its report is settled. */
export const ofItem = (of: Year, item: Item): Table => ({
  id: `item-${item.data.no}-effects`,
  caption: '財政効果額',
  columns,
  rows: settledOf(of, item) ? effectsIn(of, item, of.year).map((effect) => ({ cells: cellsOf(effect) })) : [],
});

/** What is unknown is in no sum. */
function sum(amounts: readonly (number | null | undefined)[]): Expected {
  const known = amounts.filter((each) => typeof each === 'number');
  return known.length === 0 ? nothing : money(known.reduce((all, each) => all + each, 0));
}

function totals(effects: readonly Effect[]): Expected[] {
  const reported = effects.flatMap(({ actual }) => actual ?? []);
  const unknown = reported.filter(({ amountThousandYen }) => amountThousandYen === null).length;
  const plannedUnknown = effects.filter(({ planned }) => planned === null).length;
  const planned = sum(effects.map((each) => each.planned));
  const actual = sum(reported.map(({ amountThousandYen }) => amountThousandYen));
  return [
    planned === nothing && plannedUnknown > 0 ? words('金額不明') : planned,
    actual === nothing && unknown > 0 ? words('金額不明') : actual,
    ...Object.keys(BASES).map((basis) => sum(reported.filter((each) => each.basis === basis).map((each) => each.amountThousandYen))), // prettier-ignore
    count(reported.length - unknown),
    count(unknown),
    count(plannedUnknown),
  ];
}

export function byYear(of: Year): Table {
  const past = of.office.plan.years.filter((year: number) => year <= of.year) as number[];
  const all = past.flatMap((year) => of.office.items.flatMap((item) => effectsIn(of, item, year)));
  return {
    id: 'effects-by-year',
    caption: '年度ごとの財政効果額（計画と実績）',
    columns: [years('年度'), text('区分'), yen('計画'), yen('実績'), ...Object.values(BASES).map((basis) => yen(basis, '実績のうち')), counts('金額のある件数'), counts('金額不明の件数'), counts('計画の金額不明の件数')], // prettier-ignore
    rows: [
      ...past.flatMap((year) =>
        Object.entries(KINDS).map(([kind, name]) => ({
          cells: [
            yearCell(year),
            words(name),
            ...totals(all.filter((each) => each.year === year && each.kind === kind)),
          ],
        })),
      ),
      { isTotal: true, cells: [words('計'), words('歳入・歳出'), ...totals(all)] },
    ],
  };
}
