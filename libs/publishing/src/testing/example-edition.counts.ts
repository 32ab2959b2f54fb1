import type {
  EffectYear,
  Grade,
  MatrixLine,
  ReviewSet,
  ReviewSheet,
  SetChange,
  SetEffects,
  TrendYear,
} from '@ayumi/plan';
import { effectsOf, ratingOf, SCALE } from './example-edition.years';

/* Everything that can be counted from the sheets is counted, by its own short sums: the examples share no code with the builder. */

const graded = SCALE.filter(({ meaning }) => meaning !== 'not-evaluable');
const share = (count: number, of: number): number | null => (of === 0 ? null : Math.round((count * 1000) / of) / 10);

const tally = (ratings: readonly string[]) => {
  const evaluated = ratings.filter((rating) => graded.some(({ grade }) => grade === rating)).length;
  const cells = graded.map(({ grade, meaning }) => {
    const count = ratings.filter((rating) => rating === grade).length;
    return { grade, meaning, count, share: share(count, evaluated) };
  });
  return { cells, evaluated, notEvaluable: ratings.filter((rating) => rating === '対象外').length, ungraded: 0 };
};

const counting = (sheets: readonly ReviewSheet[]) => sheets.filter(({ repeats }) => repeats === null);
const ratings = (sheets: readonly ReviewSheet[]) => sheets.flatMap(({ report }) => report?.rating ?? []);

export function countsOf(sheets: readonly ReviewSheet[]): ReviewSet['counts'] {
  const own = counting(sheets);
  const settled = ratings(own).length;
  const late = ratings(own).filter((rating) => rating === 'B').length;
  return { items: own.length, settled, unsettled: own.length - settled, late, repeated: sheets.length - own.length };
}

export function matrixOf(sheets: readonly ReviewSheet[], chapters: ReviewSet['chapters']): ReviewSet['matrix'] {
  const line = (chapter: number | null, title: string, of: readonly ReviewSheet[]): MatrixLine => {
    const { cells, ...rest } = tally(ratings(of));
    return {
      chapter,
      title,
      cells: cells.map(({ grade, count, share: part }) => ({ grade, count, share: part })),
      ...rest,
      total: ratings(of).length,
    };
  };
  const own = counting(sheets);
  const total = line(null, '合計', own);
  const tenths = total.cells.reduce((sum, cell) => sum + Math.round((cell.share ?? 0) * 10), 0);
  const rows = chapters.map(({ no, title }) =>
    line(
      no,
      title,
      own.filter(({ chapter }) => chapter === no),
    ),
  );
  return { rows, total, sharesSumTo100: tenths === 1000 };
}

export function trendOf(sheets: readonly ReviewSheet[], years: readonly number[], reviewed: number): TrendYear[] {
  const own = counting(sheets);
  return years.map((year) => {
    const rated = own.flatMap(({ no }) => ratingOf(no, year, reviewed) ?? []);
    return { year, ...tally(rated), settled: rated.length, items: own.length, sameScale: true };
  });
}

export function changeOf(sheets: readonly ReviewSheet[], reviewed: number): SetChange {
  const own = counting(sheets);
  const pairs = own.map((sheet) => ({
    sheet,
    from: ratingOf(sheet.no, reviewed - 1, reviewed),
    to: sheet.report?.rating ?? null,
  }));
  const place = (rating: string | null) => graded.findIndex(({ grade }) => grade === rating);
  const both = pairs.filter(({ from, to }) => place(from) >= 0 && place(to) >= 0);
  const count = (of: (string | null)[], { grade }: Grade) => of.filter((rating) => rating === grade).length;
  const moves = both.flatMap(({ sheet: { item, no, title, report }, from, to }) => {
    if (from === to) return [];
    const way = place(to) < place(from) ? ('improved' as const) : ('worsened' as const);
    return [
      { item, no, title, from: from!, to: to!, way, reason: way === 'worsened' ? (report!.lateReason ?? null) : null },
    ];
  });
  return {
    fiscalYear: reviewed - 1,
    sameScale: true,
    grades: SCALE.map((each) => ({ grade: each.grade, now: count(pairs.map(({ to }) => to), each), before: count(pairs.map(({ from }) => from), each) })), // prettier-ignore
    improved: moves.filter(({ way }) => way === 'improved').length,
    same: both.length - moves.length,
    worsened: moves.filter(({ way }) => way === 'worsened').length,
    moves,
  };
}

export function effectsOfSet(sheets: readonly ReviewSheet[], years: readonly number[], reviewed: number): SetEffects {
  const own = counting(sheets);
  const inYear = (year: number) =>
    own.flatMap(({ no, report }) => (year === reviewed ? (report?.effects ?? []) : effectsOf(no, year, reviewed)));
  const byYear = years.flatMap((year) =>
    (['revenue', 'saving'] as const).map((kind) =>
      sumOf(
        year,
        kind,
        inYear(year).filter((each) => each.kind === kind),
      ),
    ),
  );
  const items = own.flatMap(({ item, no, title, report }) =>
    (report?.effects ?? []).map((each) => ({ item, no, title, ...each })),
  );
  return { byYear, items };
}

function sumOf(year: number, kind: EffectYear['kind'], effects: ReturnType<typeof effectsOf>): EffectYear {
  const sum = (amounts: readonly (number | null)[]) => {
    const known = amounts.filter((each) => each !== null);
    return known.length === 0 ? null : known.reduce((yen, each) => yen + Math.round(each * 1000), 0) / 1000;
  };
  const actuals = effects.map(({ actualThousandYen }) => actualThousandYen);
  const byBasis = (['settlement', 'budget', 'estimate'] as const).map((basis) => {
    const of = effects.filter((each) => each.basis === basis && each.actualThousandYen !== null);
    return { basis, thousandYen: sum(of.map((each) => each.actualThousandYen)) ?? 0, counted: of.length };
  });
  return {
    year,
    kind,
    plannedThousandYen: sum(effects.map(({ plannedThousandYen }) => plannedThousandYen)),
    actualThousandYen: sum(actuals),
    plannedUnknown: kind === 'saving' ? 1 : 0,
    counted: actuals.filter((each) => each !== null).length,
    unknown: actuals.filter((each) => each === null).length,
    byBasis,
  };
}
