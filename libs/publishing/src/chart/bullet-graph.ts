import { COMPARISON_WORDS, compareFigures, DIRECTION_WORDS, FIELD_WORDS, type Comparison, type Direction } from '@ayumi/plan'; // prettier-ignore
import { fiscalYearLabel } from '@ayumi/kernel';
import { ERROR, INK, QUIET_INK, SUCCESS } from '../svg/colours';
import type { Svg } from '../svg/element';
import { fitted, lettering, widthOf, wrapped } from '../svg/lettering';
import { MARGIN, sheet } from '../svg/sheet';
import { axisFor } from './axis';
import type { Bullet } from './bullet';
import { bulletBar, BAR_HEIGHT, type BulletBar } from './bullet-bar';
import { bulletLegend } from './bullet-legend';
import { numbersIn, wordsOf, type Measure } from './figure-words';

const BULLET_WIDTH = 480;
const ROOM = BULLET_WIDTH - 2 * MARGIN;
const LINE = 18;

/** 実績の棒, 目標の太い線, 前年度の細い線, in one row for each part of the indicator. */
export function bulletGraph(bullet: Bullet): string {
  return sheet({
    width: BULLET_WIDTH,
    title: `${bullet.title} ${fiscalYearLabel(bullet.year)}`,
    description: bulletWords(bullet),
    draw: (top) => {
      const head = heading(bullet, top + LINE);
      const rows = barsOf(bullet, head.bottom);
      const legend = bulletLegend(bullet, ROOM, rows.bottom, rows.parts.length > 0);
      return { parts: [...head.parts, ...rows.parts, ...legend.parts], bottom: legend.bottom };
    },
  });
}

const VERDICTS: Readonly<Record<Comparison, { readonly sign: string; readonly colour: string }>> = {
  met: { sign: '●', colour: SUCCESS },
  'not-met': { sign: '▲', colour: ERROR },
  'not-comparable': { sign: '－', colour: QUIET_INK },
};

/** Only against the target of the very year. */
const verdictOf = ({ actual, target, year, direction }: Bullet): Comparison =>
  actual && target?.year === year ? compareFigures(actual.figure, target.figure, direction) : 'not-comparable';

const actualWords = ({ actual, measure }: Bullet): string =>
  actual ? `${wordsOf(actual.figure, measure)}${actual.provisional ? '（未確定）' : ''}` : '報告なし';

function heading(bullet: Bullet, y: number): { parts: Svg[]; bottom: number } {
  const comparison = verdictOf(bullet);
  const { sign, colour } = VERDICTS[comparison];
  const verdict = `${sign} ${COMPARISON_WORDS[comparison]}`;
  const lines = wrapped(`実績 ${actualWords(bullet)}`, 14, ROOM - widthOf(verdict, 14) - MARGIN);
  const right = { x: BULLET_WIDTH - MARGIN, y, size: 14, colour, anchor: 'end', weight: 'bold' } as const;
  return {
    parts: [
      ...lines.map((line, n) => lettering(line, { x: MARGIN, y: y + n * LINE, size: 14, colour: INK })),
      lettering(verdict, right),
    ],
    bottom: y + (lines.length - 1) * LINE + 10,
  };
}

/** No axis where nothing is a number. */
function barsOf(bullet: Bullet, top: number): { parts: Svg[]; bottom: number } {
  const bars = barRows(bullet);
  const values = bars
    .flatMap(({ actual, target, lastYear }) => [actual, target, lastYear])
    .filter((each) => each !== null);
  if (values.length === 0) return { parts: [], bottom: top };
  const axis = axisFor(values, { percent: /^[%％]$/.test(bullet.measure.unit) });
  const labelRoom = bars.some(({ label }) => label !== '') ? 64 : 0;
  const room = { x: MARGIN + labelRoom, width: ROOM - labelRoom };
  const rowHeight = BAR_HEIGHT + 10;
  const parts = bars.flatMap((bar, n) => bulletBar(bar, axis, { ...room, y: top + 4 + n * rowHeight }, labelRoom));
  const y = top + 4 + bars.length * rowHeight + 8;
  const end = (value: number) =>
    wordsOf({ is: 'number', value }, { unit: bullet.measure.unit, decimals: decimalsOf(value, bullet.measure) });
  const small = { y, size: 11, colour: QUIET_INK };
  return {
    parts: [
      ...parts,
      fitted(`${end(axis.from)}${axis.cut ? '（0からではありません）' : ''}`, room.width * 0.6, {
        ...small,
        x: room.x,
      }),
      fitted(end(axis.to), room.width * 0.35, { ...small, x: room.x + room.width, anchor: 'end' }),
    ],
    bottom: y + 4,
  };
}

/** An end of the axis may be finer than the indicator itself. */
const decimalsOf = (value: number, { decimals }: Measure): number =>
  Math.min(20, Math.max(decimals, /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0));

function barRows({ actual, target, lastYear, direction }: Bullet): BulletBar[] {
  const found = [actual?.figure, target?.figure, lastYear?.figure].map((figure) => numbersIn(figure ?? null));
  const [is, wanted, was] = found as [
    ReadonlyMap<string, number>,
    ReadonlyMap<string, number>,
    ReadonlyMap<string, number>,
  ];
  const labels = [...new Set(found.flatMap((numbers) => [...numbers.keys()]))];
  const bound = target?.figure.is === 'range' ? target.figure.bound : null;
  return labels.map((label) => ({
    label,
    actual: is.get(label) ?? null,
    provisional: actual?.provisional ?? false,
    target: wanted.get(label) ?? null,
    lastYear: was.get(label) ?? null,
    good: goodSide(direction, bound),
  }));
}

function goodSide(direction: Direction, bound: 'at-least' | 'at-most' | 'about' | null): BulletBar['good'] {
  if (bound === 'about' || (bound === null && direction === 'keep')) return null;
  if (bound !== null) return bound === 'at-least' ? 'above' : 'below';
  return direction === 'more-is-better' ? 'above' : 'below';
}

/** All that the drawing says, for who does not see it. */
export function bulletWords(bullet: Bullet): string {
  const { target, lastYear, measure, direction } = bullet;
  return [
    `実績は ${actualWords(bullet)}。`,
    target
      ? `目標は ${wordsOf(target.figure, measure)}${target.year === bullet.year ? '' : `（${fiscalYearLabel(target.year)}の目標）`}。`
      : '目標はありません。',
    lastYear
      ? `前年度（${fiscalYearLabel(lastYear.year)}）は ${wordsOf(lastYear.figure, measure)}。`
      : '前年度の実績はありません。',
    `${FIELD_WORDS.direction}: ${DIRECTION_WORDS[direction]}。${FIELD_WORDS.comparison}: ${COMPARISON_WORDS[verdictOf(bullet)]}。`,
  ].join('');
}
