import { strFromU8, unzipSync } from 'fflate';
import { all, readTags, type Tag, textIn } from './tags';

export interface Sheet {
  readonly name: string;
  /** Numbers as numbers, texts as texts; an empty cell is the empty text. By row and column, from 0. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A workbook's cells as they lie in the file. */
export function sheetsOf(bytes: Uint8Array): Sheet[] {
  const parts = unzipSync(bytes);
  const part = (path: string) => readTags(strFromU8(parts[path]!));
  const texts = all(part('xl/sharedStrings.xml'), 'si').map(textIn);
  const targets = new Map(all(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [attributes['Id'], attributes['Target']!])); // prettier-ignore
  return all(part('xl/workbook.xml'), 'sheet').map(({ attributes }) => ({
    name: attributes['name']!,
    rows: all(part(`xl/${targets.get(attributes['r:id'])}`), 'row').map((row) => cellsOf(row, texts)),
  }));
}

function cellsOf(row: Tag, texts: readonly string[]): (string | number)[] {
  const cells: (string | number)[] = [];
  for (const cell of all(row, 'c')) {
    if (all(cell, 'f').length > 0) throw new Error(`${cell.attributes['r']} is computed by the reader`);
    const value = all(cell, 'v').map(textIn)[0];
    const at = columnOf(cell.attributes['r']!);
    while (cells.length < at) cells.push('');
    cells.push(value === undefined ? '' : cell.attributes['t'] === 's' ? texts[Number(value)]! : Number(value));
  }
  return cells;
}

/** C7 stands in column 2. */
const columnOf = (address: string): number =>
  [...address.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
