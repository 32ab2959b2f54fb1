import { text } from '../svg/element';

/** A piece of finished page. Words become one only by being escaped, so nothing that a user wrote can become markup. */
export class Html {
  constructor(readonly source: string) {}
}

type Piece = Html | readonly Html[] | string | number | null;

/**
 * A page is written as it looks: what stands in the template is markup; words that are put into it are escaped, once.
 * Attributes are written in double quotes. (Not called `html`: prettier would put white space of its own into the words.)
 */
export const markup = (template: TemplateStringsArray, ...pieces: readonly Piece[]): Html =>
  new Html(template.reduce((page, part, n) => `${page}${finished(pieces[n - 1]!)}${part}`));

/** A drawing of our own charts: it has escaped its own words. */
export const drawing = (svg: string): Html => new Html(svg.trimEnd());

function finished(piece: Piece): string {
  if (piece === null) return '';
  if (piece instanceof Html) return piece.source;
  if (typeof piece === 'string' || typeof piece === 'number') return text(String(piece));
  return piece.map(({ source }) => source).join('');
}
