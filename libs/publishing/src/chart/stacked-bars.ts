import { INK, PAPER, QUIET_INK } from '../svg/colours';
import { element, type Svg } from '../svg/element';
import { fitted, lettering, widthOf, wrapped } from '../svg/lettering';
import { MARGIN, sheet } from '../svg/sheet';
import type { Shade } from './shades';

/** Counts beside each other that add up to a row: chapters or years, each with its grades. */
export interface StackedBars {
  readonly title: string;
  /** 項目: what is counted. */
  readonly unit: string;
  /** In the order in which they stand in a row. */
  readonly keys: readonly { readonly key: string; readonly name: string; readonly shade: Shade }[];
  readonly rows: readonly { readonly name: string; readonly counts: Readonly<Record<string, number>> }[];
}

const WIDTH = 520;
const LABEL = 132;
const TOTAL = 52;
const BAR = 24;
const GAP = 12;
const LINE = 15;
const ROOM = WIDTH - 2 * MARGIN - LABEL - TOTAL;

/** Each row is a whole, so that a small chapter reads as well as a large one; how large it is stands behind it. */
export function stackedBars(bars: StackedBars): string {
  return sheet({
    width: WIDTH,
    title: bars.title,
    description: stackedWords(bars),
    draw: (top) => {
      const legend = legendOf(bars, top + 8);
      let y = legend.bottom + 14;
      const parts = bars.rows.flatMap((each) => {
        const drawn = barOf(bars, each, y);
        y = drawn.bottom + GAP;
        return drawn.parts;
      });
      return { parts: [...legend.parts, ...parts], bottom: y - GAP };
    },
  });
}

/** All that the drawing says, for who does not see it. */
export const stackedWords = ({ keys, rows, unit }: StackedBars): string =>
  rows
    .map(
      ({ name, counts }) =>
        `${name}は、${keys.map((each) => `${each.name} ${counts[each.key] ?? 0}${unit}`).join('、')}。`,
    )
    .join('');

type BarRow = StackedBars['rows'][number];

const sumOf = ({ keys }: StackedBars, { counts }: BarRow): number =>
  keys.reduce((sum, { key }) => sum + (counts[key] ?? 0), 0);

function barOf(bars: StackedBars, bar: BarRow, top: number): { parts: Svg[]; bottom: number } {
  const name = wrapped(bar.name, 12, LABEL - 12);
  const height = Math.max(BAR, name.length * LINE);
  const y = top + (height - BAR) / 2;
  const sum = sumOf(bars, bar);
  let x = MARGIN + LABEL;
  const segments = bars.keys.flatMap(({ key, shade }) => {
    const count = bar.counts[key] ?? 0;
    if (count === 0) return [];
    const width = (count / sum) * ROOM;
    const parts = segment(`${key} ${count}`, String(count), shade, { x, y, width });
    x += width;
    return parts;
  });
  const total = { x: WIDTH - MARGIN - TOTAL + 8, y: y + 17, size: 13, colour: INK, weight: 'bold' } as const;
  return {
    parts: [
      ...name.map((line, n) =>
        lettering(line, {
          x: MARGIN,
          y: top + (height - name.length * LINE) / 2 + 12 + n * LINE,
          size: 12,
          colour: INK,
        }),
      ),
      ...segments,
      fitted(`${sum}${bars.unit}`, TOTAL - 8, total),
    ],
    bottom: top + height,
  };
}

/** With a rim of paper, so that neighbours stay apart in black and white; words only where they fit. */
function segment(
  long: string,
  short: string,
  { fill, letters }: Shade,
  { x, y, width }: { x: number; y: number; width: number },
): Svg[] {
  const words = [long, short].find((each) => widthOf(each, 12) <= width - 6);
  const centre = { x: x + width / 2, y: y + 16, size: 12, colour: letters, anchor: 'middle', weight: 'bold' } as const;
  return [
    element('rect', { x, y, width, height: BAR, fill, stroke: PAPER, 'stroke-width': 2 }),
    ...(words === undefined ? [] : [lettering(words, centre)]),
  ];
}

function legendOf({ keys }: StackedBars, top: number): { parts: Svg[]; bottom: number } {
  const parts: Svg[] = [];
  let [x, y] = [MARGIN, top];
  for (const { name, shade } of keys) {
    const width = 18 + widthOf(name, 12);
    if (x > MARGIN && x + width > WIDTH - MARGIN) [x, y] = [MARGIN, y + 20];
    parts.push(
      element('rect', { x, y: y + 2, width: 12, height: 12, fill: shade.fill, stroke: QUIET_INK, 'stroke-width': 0.5 }),
      fitted(name, WIDTH - MARGIN - x - 18, { x: x + 18, y: y + 12, size: 12, colour: INK }),
    );
    x += width + 16;
  }
  return { parts, bottom: y + 14 };
}
