import type { GradeMeaning } from '@ayumi/plan';
import { INK, PAPER } from '../svg/colours';

/** A surface and the letters on it: at least 4.5:1 between the two. */
export interface Shade {
  readonly fill: string;
  readonly letters: string;
}

/** From dark to light in the order of a scale, so that a copy in black and white still tells them apart. */
const SHADES: Readonly<Record<GradeMeaning | 'ungraded', readonly Shade[]>> = {
  ahead: [
    { fill: '#0017c1', letters: PAPER },
    { fill: '#3460fb', letters: PAPER },
  ],
  'on-schedule': [
    { fill: '#7096f8', letters: INK },
    { fill: '#9db7f9', letters: INK },
  ],
  behind: [
    { fill: '#ffc199', letters: INK },
    { fill: '#ff8d44', letters: INK },
  ],
  'not-evaluable': [{ fill: '#e6e6e6', letters: INK }],
  ungraded: [{ fill: '#f2f2f2', letters: INK }],
};

/** Several grades may mean the same: the second of them has a shade of its own. */
export const shadeOf = (meaning: GradeMeaning | 'ungraded', place: number): Shade =>
  SHADES[meaning][Math.min(place, SHADES[meaning].length - 1)]!;
