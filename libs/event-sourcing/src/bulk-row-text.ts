import { COPY_NULL, copied, copiedJson } from './copy-text';
import type { Row } from './projection';
import type { Column } from './read-tables';

/**
 * A row as a line of COPY, for a table with these columns. It gives what `jsonb_populate_recordset` gives for the same
 * row as JSON, which is how a live batch writes. Throws where the row has a member that the table has no column for.
 */
export function rowText(table: string, key: string, columns: readonly Column[]): (of: string, row: Row) => string {
  const writers = columns.map(({ name, kind }) => ({ name, write: FIELDS[kind] }));
  const known = new Set(columns.map(({ name }) => name));
  return (of, row) => {
    let line = '';
    let members = Object.hasOwn(row, key) ? 0 : -1;
    for (let n = 0; n < writers.length; n++) {
      const { name, write } = writers[n]!;
      const value = name === key ? of : row[name];
      if (value !== undefined) members++;
      if (n > 0) line += '\t';
      line += value === null || value === undefined ? COPY_NULL : write(value);
    }
    const all = Object.keys(row);
    const stray = all.length > members ? all.find((member) => !known.has(member)) : undefined;
    if (stray !== undefined) throw new Error(`the table ${table} has no column "${stray}"`);
    return `${line}\n`;
  };
}

const FIELDS: Readonly<Record<Column['kind'], (value: unknown) => string>> = {
  json: (value) => {
    const text = JSON.stringify(value) as string | undefined;
    return text === undefined ? COPY_NULL : copiedJson(text);
  },
  array: (value) => (Array.isArray(value) ? copied(arrayText(value)) : plain(value)),
  plain: (value) => plain(value),
};

function plain(value: unknown): string {
  const text = textOf(value);
  return text === null ? COPY_NULL : copied(text);
}

/** What PostgreSQL reads out of the JSON of a value: a string's own text, everything else as JSON. */
function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return jsonOf(value);
  // Node would write another character in the stead of half a pair, without a word.
  if (!(value as WellFormed).isWellFormed()) throw new Error('half a surrogate pair cannot be kept');
  return value;
}

/** ES2024, in Node since 20. */
type WellFormed = string & { isWellFormed(): boolean };

function jsonOf(value: unknown): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  const given: unknown = JSON.parse(JSON.stringify(value) ?? 'null');
  return given === null ? null : typeof given === 'string' ? given : JSON.stringify(given);
}

/** https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO */
const arrayText = (values: readonly unknown[]): string =>
  `{${values.map((value) => (Array.isArray(value) ? arrayText(value) : elementText(textOf(value)))).join(',')}}`;

const elementText = (text: string | null): string =>
  text === null ? 'NULL' : `"${text.replaceAll(/["\\]/g, (char) => `\\${char}`)}"`;
