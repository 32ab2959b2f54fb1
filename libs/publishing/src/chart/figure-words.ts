import { BLANK_FIGURE, showFigure, type Figure } from '@ayumi/plan';

/** How the indicator's figures are shown. */
export interface Measure {
  readonly unit: string;
  readonly decimals: number;
}

/** A figure in words: a blank is said, never drawn as nothing or as nought. */
export const wordsOf = (figure: Figure, measure: Measure): string =>
  figure.is === 'blank' ? BLANK_FIGURE : figure.is === 'dash' ? '－（該当なし）' : showFigure(figure, measure);

/** The numbers in a figure, by label; one number alone has the label ''. Not a number: an empty map. */
export function numbersIn(figure: Figure | null): ReadonlyMap<string, number> {
  if (figure?.is === 'number' || figure?.is === 'range') return new Map([['', figure.value]]);
  if (figure?.is === 'parts') return new Map(figure.parts.map(({ label, value }) => [label, value]));
  return new Map();
}
