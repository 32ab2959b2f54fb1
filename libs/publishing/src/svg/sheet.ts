import { INK, PAPER } from './colours';
import { element, text, type Svg } from './element';
import { FONTS, lettering, wrapped } from './lettering';

export const MARGIN = 12;
const HEADING = 13;
const HEADING_LINE = 19;

export interface Sheet {
  readonly width: number;
  /** What a screen reader says first, and the heading on paper. */
  readonly title: string;
  /** Everything that the drawing says, in words. */
  readonly description: string;
  /** Draws below the heading and says where it ended. */
  readonly draw: (top: number) => { readonly parts: readonly Svg[]; readonly bottom: number };
}

/**
 * A drawing that stands alone: no script, no style sheet, no reference to anything outside, no id that could meet
 * another's on the same page, and the same bytes for the same content. Shown at any size: it is all in its viewBox.
 */
export function sheet({ width, title, description, draw }: Sheet): string {
  const lines = wrapped(title, HEADING, width - 2 * MARGIN);
  const heading = lines.map((line, n) =>
    lettering(line, { x: MARGIN, y: MARGIN + HEADING + n * HEADING_LINE, size: HEADING, colour: INK, weight: 'bold' }),
  );
  const { parts, bottom } = draw(MARGIN + lines.length * HEADING_LINE);
  const height = Math.ceil(bottom + MARGIN);
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    role: 'img',
    lang: 'ja',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    'font-family': FONTS,
  };
  const named = [element('title', {}, text(title)), element('desc', {}, text(description))];
  return `${element('svg', frame, ...named, element('rect', { width, height, fill: PAPER }), ...heading, ...parts)}\n`;
}
