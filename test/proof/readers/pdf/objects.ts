import { inflateSync } from 'node:zlib';
import { type Bytes, type Dictionary, isDictionary, isList, Syntax, type Value } from './syntax';

/** The numbered objects of a file, and what lies in their streams. */
export class Objects {
  private readonly values = new Map<number, Value>();
  private readonly streams = new Map<Value, string>();
  readonly catalog: Dictionary;

  /** From the first object to the table of places, one after the other: a file that was written in one go. */
  constructor(pdf: Uint8Array) {
    const source = Buffer.from(pdf).toString('latin1');
    const begin = /\s*(\d+) 0 obj\b/y;
    let at = source.indexOf('\n1 0 obj');
    for (;;) {
      begin.lastIndex = at;
      const found = begin.exec(source);
      if (!found) break;
      const syntax = new Syntax(source, begin.lastIndex);
      const value = syntax.next()!;
      this.values.set(Number(found[1]), value);
      at = syntax.at;
      const stream = /\s*stream\r?\n/y;
      stream.lastIndex = at;
      if (stream.test(source)) {
        const length = (value as Dictionary)['/Length'] as number;
        this.streams.set(value, source.slice(stream.lastIndex, stream.lastIndex + length));
        at = stream.lastIndex + length;
      }
      at = source.indexOf('endobj', at) + 'endobj'.length;
    }
    const catalog = [...this.values.values()].find((value) => isDictionary(value) && value['/Type'] === '/Catalog');
    if (!isDictionary(catalog)) throw new Error('cannot read this PDF: no catalogue among its objects');
    this.catalog = catalog;
  }

  /** What is meant, where it is only named. */
  of(value: Value | undefined): Value {
    const named = typeof value === 'object' && value !== null && 'ref' in value ? this.values.get(value.ref!) : value; // prettier-ignore
    return named ?? null;
  }

  dictionary(value: Value | undefined): Dictionary {
    const found = this.of(value);
    return isDictionary(found) ? found : {};
  }

  list(value: Value | undefined): readonly Value[] {
    const found = this.of(value);
    return isList(found) ? found : found === null ? [] : [found];
  }

  /** One character a byte. */
  stream(value: Value | undefined): string {
    const dictionary = this.dictionary(value);
    const raw = this.streams.get(dictionary);
    if (raw === undefined) throw new Error('cannot read this PDF: no stream where one was named');
    const filter = dictionary['/Filter'];
    if (filter === undefined) return raw;
    if (filter !== '/FlateDecode') throw new Error(`cannot read a stream of ${JSON.stringify(filter)}`);
    return inflateSync(Buffer.from(raw, 'latin1')).toString('latin1');
  }

  pages(node: Value = this.catalog['/Pages']!): Dictionary[] {
    const found = this.dictionary(node);
    return found['/Type'] === '/Page' ? [found] : this.list(found['/Kids']).flatMap((kid) => this.pages(kid));
  }
}

/** UTF-16 with its mark first, or letters of Latin. */
export function textOf({ bytes }: Bytes): string {
  return bytes.startsWith('\xFE\xFF') ? utf16(bytes.slice(2)) : bytes;
}

export const utf16 = (bytes: string): string =>
  bytes.replace(/[^][^]/g, (pair) => String.fromCharCode(pair.charCodeAt(0) * 256 + pair.charCodeAt(1)));
