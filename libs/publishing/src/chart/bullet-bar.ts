import { BAND, BAR, INK, PAPER, QUIET_INK } from '../svg/colours';
import { element, type Svg } from '../svg/element';
import { fitted } from '../svg/lettering';
import { MARGIN } from '../svg/sheet';
import type { Axis } from './axis';

export interface BulletBar {
  /** Of one part of several; '' where there is one number. */
  readonly label: string;
  readonly actual: number | null;
  readonly provisional: boolean;
  readonly target: number | null;
  readonly lastYear: number | null;
  /** On which side of the target the target is met. */
  readonly good: 'above' | 'below' | null;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export const BAR_HEIGHT = 24;

/** The range that meets the target, the bar in it, and the two marks over it, each with a rim of paper to stand out. */
export function bulletBar(bar: BulletBar, axis: Axis, { x, y, width }: Place, labelRoom: number): Svg[] {
  const at = (value: number) => x + axis.place(value) * width;
  const middle = y + BAR_HEIGHT / 2;
  const name = { x: MARGIN, y: middle + 4, size: 12, colour: INK };
  return [
    ...(bar.label === '' ? [] : [fitted(bar.label, labelRoom - 8, name)]),
    ...band(bar, at, { x, y, width }),
    element('path', { d: `M${place(x)} ${middle}H${place(x + width)}`, stroke: QUIET_INK, 'stroke-width': 1 }),
    ...actualBar(bar, axis, at, y),
    ...(axis.from < 0 && axis.to > 0 ? [noughtLine(at(0), y)] : []),
    ...(axis.cut && bar.actual !== null ? [cutSign(x, y)] : []),
    ...(bar.lastYear === null ? [] : lastYearMark(at(bar.lastYear), { x, y, width })),
    ...(bar.target === null ? [] : targetMark(at(bar.target), { x, y, width })),
  ];
}

function band({ target, good }: BulletBar, at: (value: number) => number, { x, y, width }: Place): Svg[] {
  if (target === null || good === null) return [];
  const from = good === 'above' ? at(target) : x;
  const to = good === 'above' ? x + width : at(target);
  return [element('rect', { x: from, y, width: to - from, height: BAR_HEIGHT, fill: BAND })];
}

/** From nought, or from the cut end of the axis. A provisional one is hollow and dashed. */
function actualBar({ actual, provisional }: BulletBar, axis: Axis, at: (value: number) => number, y: number): Svg[] {
  if (actual === null) return [];
  const base = at(axis.cut ? (actual > 0 ? axis.from : axis.to) : 0);
  const [from, to] = [Math.min(base, at(actual)), Math.max(base, at(actual))];
  const body = { x: from, y: y + 6, width: to - from, height: BAR_HEIGHT - 12 };
  const look = provisional ? { fill: PAPER, stroke: BAR, 'stroke-width': 2, 'stroke-dasharray': '4 2' } : { fill: BAR };
  // A bar without length would not be seen: nought was measured, and that is something.
  const stump = element('rect', {
    x: clamp(at(actual) - 1, axis, at),
    y: y + 6,
    width: 2,
    height: BAR_HEIGHT - 12,
    fill: BAR,
  });
  return to - from < 2 ? [stump] : [element('rect', { ...body, ...look })];
}

const clamp = (left: number, axis: Axis, at: (value: number) => number): number =>
  Math.min(at(axis.to) - 2, Math.max(at(axis.from), left));

/** Where there are values on both sides of it. */
const noughtLine = (x: number, y: number): Svg =>
  element('rect', { x: x - 0.5, y: y - 2, width: 1, height: BAR_HEIGHT + 4, fill: INK });

/** ≀ at the foot of a bar that does not begin at nought. */
const cutSign = (x: number, y: number): Svg =>
  element('path', {
    d: `M${place(x + 5)} ${place(y + 3)}l4 4l-4 5l4 5l-4 4`,
    fill: 'none',
    stroke: PAPER,
    'stroke-width': 3,
  });

const targetMark = (x: number, room: Place): Svg[] => mark(x, 4, -2, room, INK);
const lastYearMark = (x: number, room: Place): Svg[] => mark(x, 2, 3, room, QUIET_INK);

function mark(x: number, thick: number, inset: number, { x: left, y, width }: Place, colour: string): Svg[] {
  const from = Math.min(left + width - thick, Math.max(left, x - thick / 2));
  const body = { y: y + inset, height: BAR_HEIGHT - 2 * inset };
  return [
    element('rect', { ...body, x: from - 1, width: thick + 2, fill: PAPER }),
    element('rect', { ...body, x: from, width: thick, fill: colour }),
  ];
}

const place = (value: number): string => String(Math.round(value * 100) / 100);
