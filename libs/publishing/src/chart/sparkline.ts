import { fiscalYearLabel } from '@ayumi/kernel';
import type { Figure } from '@ayumi/plan';
import { BAR, INK, PAPER, QUIET_INK } from '../svg/colours';
import { element, type Svg } from '../svg/element';
import { fitted } from '../svg/lettering';
import { MARGIN, sheet } from '../svg/sheet';
import { axisFor, type Axis } from './axis';
import { numbersIn, wordsOf, type Measure } from './figure-words';

export interface YearFigure {
  readonly year: number;
  /** Null: nothing was reported. */
  readonly figure: Figure | null;
  readonly provisional: boolean;
}

export interface Sparkline {
  readonly title: string;
  readonly measure: Measure;
  /** In the order of the years. */
  readonly years: readonly YearFigure[];
}

const WIDTH = 400;
const PLOT = 56;
const DASHES = [undefined, '6 3', '2 3', '8 3 2 3'];

/** 4 or 5 years of an indicator; a year without a number is a gap with its word, and no line goes over it. */
export function sparkline(line: Sparkline): string {
  const words = line.years.map((each) => `${fiscalYearLabel(each.year)} ${yearWords(each, line.measure)}`).join('、');
  const description = line.years.length > 0 ? `${words}。` : '年度がありません。';
  return sheet({ width: WIDTH, title: `${line.title} 推移`, description, draw: (top) => draw(line, top) });
}

const yearWords = ({ figure, provisional }: YearFigure, measure: Measure): string =>
  figure === null ? '報告なし' : `${wordsOf(figure, measure)}${provisional ? '（未確定）' : ''}`;

interface Point {
  readonly year: number;
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly provisional: boolean;
}

/** One line for each part of the indicator, in the order in which the parts appear. */
function draw({ years, measure }: Sparkline, top: number): { parts: Svg[]; bottom: number } {
  const numbers = years.map(({ figure }) => numbersIn(figure));
  const labels = [...new Set(numbers.flatMap((each) => [...each.keys()]))];
  const values = numbers.flatMap((each) => [...each.values()]);
  const axis = values.length > 0 ? axisFor(values) : null;
  const column = (WIDTH - 2 * MARGIN) / Math.max(1, years.length);
  const xOf = (n: number) => MARGIN + (n + 0.5) * column;
  const from = top + 24;
  const series = labels.map((label) =>
    years.map(({ year, provisional }, n): Point | null => {
      const value = numbers[n]!.get(label);
      return value === undefined ? null : { year, x: xOf(n), y: heightOf(value, axis!, from), value, provisional };
    }),
  );
  const below = from + PLOT + 20;
  const names = years.flatMap((each, n) => yearName(each, xOf(n), below, column - 4, numbers[n]!.size === 0, measure));
  const ends = series.map((points, n) => endWords(labels[n]!, points, measure));
  const keys = labels.length > 1 ? ends.flatMap((words, n) => keyLine(words, n, below + 36 + n * 18)) : [];
  const marks = labels.length === 1 ? endLabels(series[0]!, measure) : [];
  return {
    parts: [
      ...series.flatMap((points, n) => lineThrough(points, DASHES[n % DASHES.length])),
      ...marks,
      ...names,
      ...keys,
    ],
    bottom: below + 18 + (labels.length > 1 ? labels.length * 18 : 0),
  };
}

const heightOf = (value: number, axis: Axis, top: number): number => top + (1 - axis.place(value)) * PLOT;

/** Segments between one year and the next only: a baseline of long before stands apart. One that leads to a provisional point is dashed, its point hollow. */
function lineThrough(points: readonly (Point | null)[], dash: string | undefined): Svg[] {
  const segments = points.flatMap((point, n) => {
    const before = points[n - 1];
    if (!point || !before || point.year > before.year + 1) return [];
    const ends = { x1: before.x, y1: before.y, x2: point.x, y2: point.y };
    const dashes = point.provisional || before.provisional ? '3 3' : dash;
    return [element('line', { ...ends, stroke: BAR, 'stroke-width': 2, 'stroke-dasharray': dashes })];
  });
  const dots = points.flatMap((point) =>
    point
      ? [
          element('circle', {
            cx: point.x,
            cy: point.y,
            r: 4,
            fill: point.provisional ? PAPER : BAR,
            stroke: BAR,
            'stroke-width': 2,
          }),
        ]
      : [],
  );
  return [...segments, ...dots];
}

/** The first and the last number, over their points. */
function endLabels(points: readonly (Point | null)[], measure: Measure): Svg[] {
  const there = points.filter((point) => point !== null);
  const ends = [...new Set([there[0], there.at(-1)])].filter((point) => point !== undefined);
  return ends.map(({ x, y, value }) => {
    const words = wordsOf({ is: 'number', value }, measure);
    const room = 2 * Math.min(x - MARGIN, WIDTH - MARGIN - x);
    return fitted(words, room, { x, y: y - 9, size: 12, colour: INK, anchor: 'middle', weight: 'bold' });
  });
}

function yearName(year: YearFigure, x: number, y: number, room: number, gap: boolean, measure: Measure): Svg[] {
  const letters = { x, y, size: 11, colour: QUIET_INK, anchor: 'middle' } as const;
  const note = gap ? gapWord(year.figure, measure) : year.provisional ? '未確定' : null;
  return [
    fitted(fiscalYearLabel(year.year), room, letters),
    ...(note === null ? [] : [fitted(note, room, { ...letters, y: y + 15, colour: INK })]),
  ];
}

/** The text of a milestone has no room under its year; the description has it whole. */
const gapWord = (figure: Figure | null, measure: Measure): string =>
  figure === null
    ? '報告なし'
    : figure.is === 'text'
      ? '到達点'
      : figure.is === 'dash'
        ? '－'
        : wordsOf(figure, measure);

function endWords(label: string, points: readonly (Point | null)[], measure: Measure): string {
  const there = points.filter((point) => point !== null);
  const shown = (point: Point) => wordsOf({ is: 'number', value: point.value }, measure);
  const ends = there.length > 1 ? `${shown(there[0]!)} → ${shown(there.at(-1)!)}` : shown(there[0]!);
  return label === '' ? ends : `${label} ${ends}`;
}

const keyLine = (words: string, n: number, y: number): Svg[] => [
  element('line', {
    x1: MARGIN,
    y1: y - 4,
    x2: MARGIN + 24,
    y2: y - 4,
    stroke: BAR,
    'stroke-width': 2,
    'stroke-dasharray': DASHES[n % DASHES.length],
  }),
  fitted(words, WIDTH - 2 * MARGIN - 32, { x: MARGIN + 32, y, size: 12, colour: INK }),
];
