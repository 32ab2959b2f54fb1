import { fiscal, tenths } from '../words';
import { count, counts, nothing, type Row, share, type Table, text, words, year as yearCell, years } from './table';
import { chapterName, type Grade, gradeName, itemName, paperOf, ratingOf, scaleOf, settledOf, type Year } from './year';
import type { Item } from '../fold';

/** Grades, denominator, 対象外 and all of it, for any of the items and any year. */
export function tally(of: Year, items: readonly Item[], year: number) {
  const ratings = items.flatMap((item) => {
    const report = settledOf(of, item, year);
    return report ? [ratingOf(report)] : [];
  });
  const scale = scaleOf(of, year);
  const times = (grade: string) => ratings.filter((each) => each === grade).length;
  const counted = scale.filter(({ meaning }) => meaning !== 'not-evaluable');
  const evaluated = counted.reduce((sum, { grade }) => sum + times(grade), 0);
  const outside = ratings.length - evaluated;
  if (ratings.some((rating) => !scale.some(({ grade }) => grade === rating))) throw new Error('a grade of no scale');
  const grades = counted.flatMap(({ grade }) => [
    count(times(grade)),
    share(evaluated === 0 ? null : tenths(times(grade), evaluated)),
  ]);
  return { grades, evaluated, outside, all: ratings.length, times };
}

const gradeColumns = (of: Year) =>
  scaleOf(of, of.year)
    .filter(({ meaning }: Grade) => meaning !== 'not-evaluable')
    .flatMap(({ grade }) => [
      counts('項目数', gradeName(of, grade)),
      { heading: '割合', holds: 'share' as const, group: gradeName(of, grade) },
    ]);

export function matrix(of: Year): Table {
  const { items, plan } = of.office;
  const line = (name: string, own: readonly Item[], isTotal = false): Row => {
    const { grades, evaluated, outside, all } = tally(of, own, of.year);
    return { isTotal, cells: [words(name), ...grades, count(evaluated), count(outside), count(all)] };
  };
  return {
    id: 'matrix',
    caption: '章別の評価',
    columns: [text('章'), ...gradeColumns(of), counts('評価した項目'), counts('対象外'), counts('計')],
    rows: [
      ...plan.chapters.map(
        (chapter: { no: number; title: string }) =>
        line(chapterName(chapter), items.filter(({ data }) => data.chapter === chapter.no)), // prettier-ignore
      ),
      line('計', items, true),
    ],
  };
}

export const trend = (of: Year): Table => ({
  id: 'trend',
  caption: '年度ごとの評価',
  columns: [
    years('年度'),
    ...gradeColumns(of),
    counts('評価した項目'),
    counts('対象外'),
    counts('確定'),
    counts('項目数'),
  ],
  rows: of.office.plan.years
    .filter((year: number) => year <= of.year)
    .map((year: number) => {
      const { grades, evaluated, outside, all } = tally(of, of.office.items, year);
      return { cells: [yearCell(year), ...grades, count(evaluated), count(outside), count(all), count(of.office.items.length)] }; // prettier-ignore
    }),
});

export interface Move {
  readonly item: Item;
  readonly from: string;
  readonly to: string;
  /** Up the scale is below 0. */
  readonly places: number;
}

/** Those that were evaluated in both years. */
export function moves(of: Year): Move[] {
  const order = scaleOf(of, of.year).filter(({ meaning }) => meaning !== 'not-evaluable').map(({ grade }) => grade); // prettier-ignore
  return of.office.items.flatMap((item) => {
    const [now, before] = [settledOf(of, item), settledOf(of, item, of.year - 1)];
    if (!now || !before) return [];
    const [to, from] = [ratingOf(now), ratingOf(before)];
    const places = order.indexOf(to) - order.indexOf(from);
    return order.includes(to) && order.includes(from) ? [{ item, from, to, places }] : [];
  });
}

export function yearOnYear(of: Year): Table[] {
  const [now, before] = [of.year, of.year - 1];
  if (before < of.office.plan.years[0]) return [];
  const [own, earlier] = [tally(of, of.office.items, now), tally(of, of.office.items, before)];
  const grades: Table = {
    id: 'year-on-year',
    caption: `評価ごとの項目数（${fiscal(before)}・${fiscal(now)}）`,
    columns: [text('評価'), counts(fiscal(before)), counts(fiscal(now)), counts('増減')],
    rows: scaleOf(of, now).map(({ grade }) => {
      const [is, was] = [own.times(grade), earlier.times(grade)];
      return { cells: [words(gradeName(of, grade)), count(was), count(is), count(is - was)] };
    }),
  };
  return [grades, movesTable(of)];
}

const movesTable = (of: Year): Table => ({
  id: 'moves',
  caption: '評価が変わった項目',
  columns: [text('項目'), text('前年度'), text('今年度'), text('変化'), text('下がった理由')],
  rows: moves(of)
    .filter(({ places }) => places !== 0)
    .map(({ item, from, to, places }) => {
      const report = settledOf(of, item)!;
      const reason = places < 0 ? nothing : words(report.content.lateReason ?? '理由の記載がありません');
      return { cells: [words(itemName(item)), words(from), words(to), words(places < 0 ? '上がった' : '下がった'), reason], paper: paperOf(report) }; // prettier-ignore
    }),
});
