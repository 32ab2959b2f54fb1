import type { Chart } from '../review/review.document';
import type { Printable } from './printable';

export interface PageChart {
  readonly kind: 'chart';
  readonly svg: string;
  readonly alt: string;
  /** In points. */
  readonly width: number;
}

/** Drawn for a screen, where a pixel is three quarters of a point; smaller beside text of 9 points. */
const POINTS_OF_PIXEL = 0.58;
const FAMILIES = /(?<=<svg[^>]*) font-family="[^"]*"/;

/** A drawing in the letters of the page; without its own title where the section over it has the same. */
export function pageChart(
  { svg, alternativeText }: Chart,
  printable: Printable,
  { titled }: { titled: boolean },
): PageChart {
  const lettered = svg.replace(FAMILIES, ' font-family="BIZ UDPGothic, Noto Sans JP"');
  const drawing = titled ? lettered : withoutTitle(lettered);
  return {
    kind: 'chart',
    svg: printable(drawing).replaceAll('\u200B', ''),
    alt: printable(alternativeText) || '図',
    width: Number(/<svg[^>]* width="([\d.]+)"/.exec(svg)?.[1] ?? 480) * POINTS_OF_PIXEL,
  };
}

/** The lines of the title stand first, right behind the paper (`sheet` in svg/sheet.ts): what is below them is shown. */
function withoutTitle(svg: string): string {
  const head = /^(<svg[^>]*>.*?<rect [^>]*\/>)((?:<text [^>]*font-weight="bold">[^<]*<\/text>)+)/s.exec(svg);
  const frame = / viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
  if (!head || !frame) return svg;
  const lines = [...head[2]!.matchAll(/ y="([\d.]+)"/g)].map(([, y]) => Number(y));
  const top = Math.max(...lines) + 6;
  const [width, height] = [Number(frame[1]), Number(frame[2]) - top];
  return svg
    .replace(head[2]!, '')
    .replace(frame[0], ` viewBox="0 ${top} ${width} ${height}"`)
    .replace(/(<svg[^>]* height=")[\d.]+"/, `$1${height}"`);
}
