import { canonicalJson, fiscalYearLabel } from '@ayumi/kernel';
import { showFigure } from '../figure/show-figure';
import { itemGap, partGap, type ReviewGap } from './review-gap';
import { printed } from './review-values';
import type { ReviewSet } from './review.set';
import type { ReviewSheet, SetIndicator } from './review.sheet';

/** What this review says of years that a published one has spoken of already: whoever holds both must find the same. */
export function differsFromLastYear(set: ReviewSet, published: ReviewSet): readonly ReviewGap[] {
  const said = new Map(published.sheets.map((sheet) => [sheet.item, sheet]));
  const known = (year: number) => year <= published.fiscalYear;
  return [
    ...effectsOf(set, published),
    ...set.sheets.flatMap((sheet) => {
      const before = said.get(sheet.item);
      return before ? [...ratings(sheet, before, known), ...figures(sheet, before, known)] : [];
    }),
  ];
}

type Known = (year: number) => boolean;

const ratings = (sheet: ReviewSheet, before: ReviewSheet, known: Known): readonly ReviewGap[] =>
  sheet.years
    .filter(({ year }) => known(year))
    .flatMap(({ year, rating }) => {
      const was = before.years.find((each) => each.year === year)?.rating ?? null;
      return was?.grade === rating?.grade
        ? []
        : gap(sheet, `${fiscalYearLabel(year)}の評価`, rating?.grade, was?.grade);
    });

const figures = (sheet: ReviewSheet, before: ReviewSheet, known: Known): readonly ReviewGap[] =>
  sheet.indicators.flatMap((indicator) => {
    const was = before.indicators.find((each) => each.indicator === indicator.indicator);
    return indicator.years
      .filter(({ year }) => known(year))
      .flatMap(({ year, actual }) => {
        const earlier = was?.years.find((each) => each.year === year)?.actual ?? null;
        if (!was || canonicalJson(actual) === canonicalJson(earlier)) return [];
        const what = `指標「${indicator.name}」の${fiscalYearLabel(year)}の実績`;
        return gap(sheet, what, shown(actual, indicator), shown(earlier, was));
      });
  });

function effectsOf(set: ReviewSet, published: ReviewSet): readonly ReviewGap[] {
  return set.effects.byYear.flatMap(({ year, kind, actualThousandYen: now }) => {
    const was = published.effects.byYear.find((each) => each.year === year && each.kind === kind);
    if (!was || was.actualThousandYen === now) return [];
    const [here, there] = [now, was.actualThousandYen].map((each) => printed('thousandYen', each, {}) || 'なし');
    const what = `${fiscalYearLabel(year)}の財政効果額(${printed('kind', kind, {})})`;
    return [partGap('differs-from-last-year', 'check', 'effects', `${what}は ${here} ですが、公表済みの${fiscalYearLabel(published.fiscalYear)}の報告では ${there} でした。`)]; // prettier-ignore
  });
}

const shown = (figure: SetIndicator['years'][number]['actual'], indicator: SetIndicator): string | undefined =>
  figure ? showFigure(figure, indicator) : undefined;

const gap = (
  sheet: ReviewSheet,
  what: string,
  now: string | undefined,
  was: string | undefined,
): readonly ReviewGap[] => [
  itemGap(
    'differs-from-last-year',
    'check',
    sheet,
    `${what}は「${now ?? 'なし'}」ですが、公表済みの報告では「${was ?? 'なし'}」でした。どちらが正しいか確かめてください。`,
  ),
];
