import { YEAR_STATE_WORDS } from '@ayumi/plan';
import { ERROR, INK, PAPER, QUIET_INK, SUCCESS, WARNING_ORANGE } from '../svg/colours';
import { element, type Svg } from '../svg/element';

/**
 * done: reported, on schedule or better · late: reported as behind · not-evaluable: 対象外 · now: its report is being
 * asked for · ahead: still to come · missing: over, and nobody reported.
 */
export type YearState = 'done' | 'late' | 'not-evaluable' | 'now' | 'ahead' | 'missing';

interface YearSign {
  readonly word: string;
  readonly colour: string;
  /** Around 0,0, about 20 wide. */
  readonly outline: string;
  /** A mark inside, so that the shapes differ also where they are small. */
  readonly inside?: string;
  readonly hollow?: boolean;
}

export const YEAR_SIGNS: Readonly<Record<YearState, YearSign>> = {
  done: { word: YEAR_STATE_WORDS.done, colour: SUCCESS, outline: 'M-10 -10H10V10H-10Z', inside: 'M-5 0L-1 4L6 -4' },
  late: { word: YEAR_STATE_WORDS.late, colour: ERROR, outline: 'M0 -11L11 10H-11Z', inside: 'M0 -4V3M0 6V7' },
  'not-evaluable': {
    word: YEAR_STATE_WORDS['not-evaluable'],
    colour: QUIET_INK,
    outline: 'M0 -11L11 0L0 11L-11 0Z',
    inside: 'M-5 0H5',
  },
  now: {
    word: YEAR_STATE_WORDS.now,
    colour: WARNING_ORANGE,
    outline: 'M-10 0A10 10 0 1 1 10 0A10 10 0 1 1 -10 0Z',
    inside: 'M0 -5V0L4 3',
  },
  ahead: {
    word: YEAR_STATE_WORDS.ahead,
    colour: QUIET_INK,
    outline: 'M-10 0A10 10 0 1 1 10 0A10 10 0 1 1 -10 0Z',
    hollow: true,
  },
  missing: { word: YEAR_STATE_WORDS.missing, colour: INK, outline: 'M-9 -9L9 9M9 -9L-9 9', hollow: true },
};

/** Filled where it is settled; a provisional one is hollow and dashed. */
export function yearSign(state: YearState, provisional: boolean, x: number, y: number): Svg {
  const { colour, outline, inside, hollow } = YEAR_SIGNS[state];
  const open = hollow || provisional;
  const line = { fill: 'none', 'stroke-width': 2.5, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  return element(
    'g',
    { transform: `translate(${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100})` },
    element('path', {
      d: outline,
      fill: open ? PAPER : colour,
      stroke: colour,
      'stroke-width': 2,
      'stroke-dasharray': provisional ? '4 2' : undefined,
    }),
    ...(inside ? [element('path', { d: inside, stroke: open ? colour : PAPER, ...line })] : []),
  );
}
