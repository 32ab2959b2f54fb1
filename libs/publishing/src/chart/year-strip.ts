import { fiscalYearLabel } from '@ayumi/kernel';
import { INK, QUIET_INK } from '../svg/colours';
import { element, type Svg } from '../svg/element';
import { fitted, lettering, wrapped } from '../svg/lettering';
import { MARGIN, sheet } from '../svg/sheet';
import { YEAR_SIGNS, yearSign, type YearState } from './year-signs';

export interface StripYear {
  readonly year: number;
  readonly state: YearState;
  /** The grade of the city's scale and what it says; null where nothing was rated. */
  readonly rating: { readonly grade: string; readonly label: string } | null;
  readonly provisional: boolean;
}

export interface YearStrip {
  readonly title: string;
  readonly years: readonly StripYear[];
}

const WIDTH = 480;
const LINE = 15;

/** The years of the plan side by side, for an item without a number: each a word, a shape and a colour. */
export function yearStrip(strip: YearStrip): string {
  const { title, years } = strip;
  return sheet({
    width: WIDTH,
    title: `${title} 年度ごとの状況`,
    description: stripWords(strip),
    draw: (top) => draw(years, top),
  });
}

/** All that the drawing says, for who does not see it. */
export function stripWords({ years }: YearStrip): string {
  const words = years.map((each) => `${fiscalYearLabel(each.year)} ${wordsOf(each)}`).join('、');
  return years.length > 0 ? `${words}。` : '年度がありません。';
}

const wordsOf = ({ state, rating, provisional }: StripYear): string =>
  `${YEAR_SIGNS[state].word}${rating ? `（${rating.grade} ${rating.label}）` : ''}${provisional ? ' 未確定' : ''}`;

function draw(years: readonly StripYear[], top: number): { parts: Svg[]; bottom: number } {
  const column = (WIDTH - 2 * MARGIN) / Math.max(1, years.length);
  const cells = years.map((year, n) => cell(year, MARGIN + n * column, top + 6, column));
  const bottom = Math.max(top, ...cells.map((each) => each.bottom));
  const rules = years.slice(1).map((_, n) => {
    const x = MARGIN + (n + 1) * column;
    return element('line', { x1: x, y1: top + 8, x2: x, y2: bottom, stroke: QUIET_INK, 'stroke-width': 0.5 });
  });
  return { parts: [...rules, ...cells.flatMap((each) => each.parts)], bottom };
}

function cell(year: StripYear, left: number, top: number, column: number): { parts: Svg[]; bottom: number } {
  const [x, room] = [left + column / 2, column - 10];
  const centre = { x, anchor: 'middle' } as const;
  const { word, colour } = YEAR_SIGNS[year.state];
  const label = year.rating ? `${year.rating.grade} ${year.rating.label}` : '';
  const notes = [...wrapped(label, 11, room), ...(year.provisional ? ['未確定'] : [])];
  const below = top + 80;
  return {
    parts: [
      fitted(fiscalYearLabel(year.year), room, { ...centre, y: top + 14, size: 12, colour: INK }),
      yearSign(year.state, year.provisional, x, top + 36),
      fitted(word, room, { ...centre, y: top + 66, size: 13, colour, weight: 'bold' }),
      ...notes.map((line, n) => lettering(line, { ...centre, y: below + 4 + n * LINE, size: 11, colour: INK })),
    ],
    bottom: below + (notes.length - 1) * LINE + 8,
  };
}
