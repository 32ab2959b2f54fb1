export interface Axis {
  readonly from: number;
  readonly to: number;
  /** True where it does not begin at nought: the drawing must say so. */
  readonly cut: boolean;
  /** A value as a share of the axis, 0 to 1. */
  readonly place: (value: number) => number;
}

/** Beyond these a double has no room left to round prettily: the ends are then the values themselves. */
const PRETTY = { least: 1e-9, most: 1e15 } as const;

/**
 * From nought, as a bar must be; but 98.5 and 98.7 would then look the same, so values that lie close together far
 * from nought get a cut axis.
 */
export function axisFor(values: readonly number[], options: { readonly percent?: boolean } = {}): Axis {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const spread = most - least;
  const far = Math.max(Math.abs(least), Math.abs(most));
  const cut = spread > far * PRETTY.least && least * most > 0 && spread < far / 4;
  const [low, high] = cut ? [least - spread / 2, most + spread / 4] : [Math.min(0, least), Math.max(0, most)];
  const [from, end] = prettyEnds(low, high);
  // Nothing is above a hundred of a hundred.
  const to = options.percent && most <= 100 && from < 100 ? Math.min(end, 100) : end;
  return { from, to, cut, place: placeBetween(from, to) };
}

function prettyEnds(low: number, high: number): [number, number] {
  const span = high - low;
  if (span === 0) return [low, low + 1];
  if (!(span >= PRETTY.least && Math.max(Math.abs(low), Math.abs(high)) <= PRETTY.most)) return [low, high];
  const step = 10 ** Math.floor(Math.log10(span)) / 5;
  return [plain(Math.floor(low / step + 1e-9) * step), plain(Math.ceil(high / step - 1e-9) * step)];
}

/** Without the dust of binary fractions: 0.30000000000000004 is 0.3. */
const plain = (value: number): number => Number(value.toPrecision(12));

/** Divided before it is subtracted: the distance between two huge numbers would be infinite. */
function placeBetween(from: number, to: number): (value: number) => number {
  const unit = Math.max(Math.abs(from), Math.abs(to)) || 1;
  const span = to / unit - from / unit;
  return (value) => Math.min(1, Math.max(0, span > 0 ? (value / unit - from / unit) / span : 0.5));
}
