import type { Direction, Figure } from '@ayumi/plan';
import type { Measure } from './figure-words';

/** One indicator in one year: what a bullet graph says. */
export interface Bullet {
  readonly title: string;
  readonly year: number;
  readonly measure: Measure;
  readonly direction: Direction;
  /** Null: nothing was reported. */
  readonly actual: { readonly figure: Figure; readonly provisional: boolean } | null;
  /** With the year that it is meant for: of a target for the last year only, another than the graph's. */
  readonly target: { readonly year: number; readonly figure: Figure } | null;
  readonly lastYear: { readonly year: number; readonly figure: Figure } | null;
}
