import { markup, type Html } from './html';

/** Line breaks as they were typed. */
export const lines = (words: string): Html => {
  const [first = '', ...rest] = words.split(/\r\n|\r|\n/);
  return markup`${first}${rest.map((line) => markup`<br />${line}`)}`;
};

/** An empty line begins a new paragraph. */
export const paragraphs = (words: string): Html[] =>
  words
    .split(/(?:\r\n|\r|\n)\s*(?:\r\n|\r|\n)/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => markup`<p>${lines(paragraph)}</p>`);

/** h2 to h6. */
export function headingPart(level: number, words: Html | string): Html {
  const name = `h${Math.min(6, level)}`;
  return markup`<${name}>${words}</${name}>`;
}
