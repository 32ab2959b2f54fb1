import { strFromU8, unzipSync } from 'fflate';
import { everyElement, readXml, textOf, type XmlElement } from './read-xml';

export interface ReadCell {
  readonly is: 'number' | 'text';
  readonly value: string;
  /** The number format's code; `General` where there is none. */
  readonly format: string;
}

export interface ReadSheet {
  readonly name: string;
  readonly xml: XmlElement;
  /** By `A1`. */
  readonly cells: ReadonlyMap<string, ReadCell>;
  readonly rows: readonly (readonly (ReadCell | null)[])[];
}

/** A workbook as its file has it, read without the library that wrote it. */
export function readWorkbook(bytes: Uint8Array): ReadSheet[] {
  const parts = unzipSync(bytes);
  const xml = (path: string) =>
    readXml(
      strFromU8(parts[path]!)
        .replace(/^<\?xml[^>]*\?>\s*/, '')
        .replaceAll('&apos;', '&#39;'),
    );
  const strings = named(xml('xl/sharedStrings.xml'), 'si').map(textOf);
  const formats = formatsOf(xml('xl/styles.xml'));
  const targets = new Map(
    named(xml('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [attributes['Id'], attributes['Target']]), // prettier-ignore
  );
  return named(xml('xl/workbook.xml'), 'sheet').map(({ attributes }) => {
    const sheet = xml(`xl/${targets.get(attributes['r:id'])}`);
    const cells = new Map(
      named(sheet, 'c').flatMap((cell) => {
        const read = readCell(cell, strings, formats);
        return read ? [[cell.attributes['r']!, read] as const] : [];
      }),
    );
    return { name: attributes['name']!, xml: sheet, cells, rows: rowsOf(sheet, cells) };
  });
}

function readCell(cell: XmlElement, strings: readonly string[], formats: readonly string[]): ReadCell | null {
  if (named(cell, 'f').length > 0) throw new Error(`${cell.attributes['r']} has a formula`);
  const value = named(cell, 'v')[0];
  if (!value) return null;
  const format = formats[Number(cell.attributes['s'] ?? 0)]!;
  if (cell.attributes['t'] === 's') return { is: 'text', value: strings[Number(textOf(value))]!, format };
  if (cell.attributes['t'] !== undefined && cell.attributes['t'] !== 'n') throw new Error('another type of cell');
  return { is: 'number', value: textOf(value), format };
}

function formatsOf(styles: XmlElement): string[] {
  const codes = new Map(
    named(styles, 'numFmt').map(({ attributes }) => [attributes['numFmtId'], attributes['formatCode']!]),
  );
  const cellXfs = named(styles, 'cellXfs')[0]!;
  return named(cellXfs, 'xf').map(({ attributes }) => codes.get(attributes['numFmtId']) ?? BUILT_IN[attributes['numFmtId']!] ?? 'General'); // prettier-ignore
}

/** Of those that the format numbers without spelling them. */
const BUILT_IN: Readonly<Record<string, string>> = { '1': '0', '3': '#,##0', '49': '@' };

const rowsOf = (sheet: XmlElement, cells: ReadonlyMap<string, ReadCell>): (ReadCell | null)[][] =>
  named(sheet, 'row').map((row) => named(row, 'c').map((cell) => cells.get(cell.attributes['r']!) ?? null));

export const named = (root: XmlElement, name: string): XmlElement[] =>
  everyElement(root).filter((each) => each.name === name);
