/*
 * PostgreSQL's text format of COPY: a line for each row, tabs between fields, `\N` for null. Whatever stands for
 * something else is written with a backslash: https://www.postgresql.org/docs/current/sql-copy.html (Text Format).
 */

export const COPY_NULL = '\\N';

/** A field as it stands in the line. */
export const copied = (text: string): string =>
  special.test(text) ? text.replaceAll(specials, (char) => `\\${LETTERS.get(char) ?? char}`) : text;

/** A field as it was, from how it stands in the line. */
export const uncopied = (field: string): string =>
  field.includes('\\') ? field.replaceAll(escaped, (_, char: string) => CHARACTERS.get(char) ?? char) : field;

/** The same for JSON, in which every other special character is already written with a backslash of its own. */
export const copiedJson = (json: string): string => (json.includes('\\') ? json.replaceAll('\\', '\\\\') : json);

export const uncopiedJson = (field: string): string => (field.includes('\\') ? field.replaceAll('\\\\', '\\') : field);

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['\b', 'b'],
  ['\f', 'f'],
  ['\n', 'n'],
  ['\r', 'r'],
  ['\t', 't'],
  ['\v', 'v'],
]);
const CHARACTERS: ReadonlyMap<string, string> = new Map([...LETTERS].map(([char, letter]) => [letter, char]));

// eslint-disable-next-line no-control-regex
const special = /[\\\b\f\n\r\t\v]/;
const specials = new RegExp(special, 'g');
const escaped = /\\(.)/gs;
