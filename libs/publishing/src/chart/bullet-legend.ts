import { DIRECTION_WORDS } from '@ayumi/plan';
import { fiscalYearLabel } from '@ayumi/kernel';
import { BAND, INK, QUIET_INK } from '../svg/colours';
import { element, type Svg } from '../svg/element';
import { lettering, widthOf, wrapped } from '../svg/lettering';
import { MARGIN } from '../svg/sheet';
import { wordsOf } from './figure-words';
import type { Bullet } from './bullet';

interface Entry {
  readonly words: string;
  readonly key?: Readonly<Record<string, string | number>>;
}

const SIZE = 12;
const LINE = 18;
const GAP = 16;

/** The marks and what they say, with their numbers, from left to right and on to the next line. */
export function bulletLegend(
  bullet: Bullet,
  room: number,
  top: number,
  drawn: boolean,
): { parts: Svg[]; bottom: number } {
  const parts: Svg[] = [];
  let [x, y] = [MARGIN, top + LINE];
  for (const { words, key } of entriesOf(bullet, drawn)) {
    const indent = key ? 12 : 0;
    const lines = wrapped(words, SIZE, room - indent);
    const width = indent + Math.max(...lines.map((line) => widthOf(line, SIZE)));
    if (x > MARGIN && x + width > MARGIN + room) [x, y] = [MARGIN, y + LINE];
    if (key) parts.push(element('rect', { x, y: y - 11, height: 13, ...key }));
    lines.forEach((line, n) =>
      parts.push(lettering(line, { x: x + indent, y: y + n * LINE, size: SIZE, colour: INK })),
    );
    y += (lines.length - 1) * LINE;
    x += width + GAP;
  }
  return { parts, bottom: y + 2 };
}

function entriesOf({ target, lastYear, measure, direction, year }: Bullet, drawn: boolean): Entry[] {
  const when = target && target.year !== year ? `（${fiscalYearLabel(target.year)}）` : '';
  const marks = (key: Entry['key']) => (drawn ? key : undefined);
  return [
    target
      ? { words: `目標 ${wordsOf(target.figure, measure)}${when}`, key: marks({ width: 4, fill: INK }) }
      : { words: '目標なし' },
    lastYear
      ? { words: `前年度 ${wordsOf(lastYear.figure, measure)}`, key: marks({ width: 2, fill: QUIET_INK }) }
      : { words: '前年度の実績なし' },
    // More or less of a text is nothing.
    ...(drawn ? [{ words: DIRECTION_WORDS[direction] }] : []),
    ...(drawn && target && direction !== 'keep' ? [{ words: '目標を満たす範囲', key: { width: 9, fill: BAND } }] : []),
  ];
}
