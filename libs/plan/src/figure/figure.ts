/**
 * The value of an indicator: what was measured, or what is aimed at. Blank, a dash, 未測定, 対象外 and 0 are five
 * different things, and none ever becomes another: a dash that turns into 0 falsifies an average.
 */
export type Figure =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'range'; readonly bound: Bound; readonly value: number }
  | { readonly is: 'parts'; readonly parts: readonly FigurePart[] }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'blank' }
  | { readonly is: 'dash' }
  | { readonly is: 'unmeasured' }
  | { readonly is: 'not-applicable' };

/** 以上, 以下, 約. */
export type Bound = 'at-least' | 'at-most' | 'about';

/** One of several values under one indicator: 男 and 女, 小 and 中. */
export interface FigurePart {
  readonly label: string;
  readonly value: number;
}
