/** What stands in a PDF (ISO 32000-1, 7.3): names keep their slash, so that they are no other text. */
export type Value = number | string | null | Bytes | Ref | Operator | readonly Value[] | Dictionary;
export interface Dictionary {
  readonly [name: `/${string}`]: Value;
  readonly bytes?: never;
  readonly ref?: never;
  readonly operator?: never;
}
/** A string as it lies there, one character a byte. */
export type Bytes = { readonly bytes: string };
export type Ref = { readonly ref: number };
export type Operator = { readonly operator: string };

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

export const isDictionary = (value: Value | undefined): value is Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('bytes' in value || 'ref' in value || 'operator' in value); // prettier-ignore

const TOKEN =
  /[\s\0]*(?:%[^\r\n]*[\s\0]*)*(?:(<<|>>|[[\]])|(\/[^\s\0()<>[\]{}/%]*)|(\d+) \d+ R\b|([+-]?(?:\d+\.?\d*|\.\d+))(?![^\s\0()<>[\]{}/%])|<([\da-fA-F\s]*)>|(\()|([^\s\0()<>[\]{}/%]+))/y;

/** Values one after the other, from a place in a file or in the drawing of a page. */
export class Syntax {
  constructor(
    private readonly source: string,
    public at = 0,
  ) {}

  /** Undefined where the source ends, or at a closing bracket. */
  next(): Value | undefined {
    TOKEN.lastIndex = this.at;
    const found = TOKEN.exec(this.source);
    if (!found) return undefined;
    this.at = TOKEN.lastIndex;
    const [, bracket, name, ref, digits, hex, paren, word] = found;
    if (bracket === '<<') return this.dictionary();
    if (bracket === '[') return this.upTo();
    if (bracket !== undefined) return undefined;
    if (name !== undefined) return name.replace(/#([\da-f]{2})/gi, (_, code: string) => letter(code));
    if (ref !== undefined) return { ref: Number(ref) };
    if (digits !== undefined) return Number(digits);
    if (hex !== undefined) return { bytes: hex.replace(/\s/g, '').replace(/..?/g, (pair) => letter(pair.padEnd(2, '0'))) }; // prettier-ignore
    if (paren !== undefined) return this.text();
    return word === 'null' ? null : { operator: word! };
  }

  private upTo(): Value[] {
    const values: Value[] = [];
    for (let value = this.next(); value !== undefined; value = this.next()) values.push(value);
    return values;
  }

  private dictionary(): Dictionary {
    const values = this.upTo();
    return Object.fromEntries(values.flatMap((value, n) => (n % 2 === 0 ? [[value as string, values[n + 1]!]] : [])));
  }

  private text(): Bytes {
    let bytes = '';
    for (let depth = 1; ; this.at++) {
      const sign = this.source[this.at]!;
      if (sign === '\\') bytes += this.escaped();
      else if (sign === ')' && --depth === 0) break;
      else {
        if (sign === '(') depth++;
        bytes += sign;
      }
    }
    this.at++;
    return { bytes };
  }

  private escaped(): string {
    const [whole, octal] = /^\\([0-7]{1,3}|\r\n|[^])/.exec(this.source.slice(this.at, this.at + 4))!;
    this.at += whole.length - 1;
    if (/^[0-7]/.test(octal!)) return String.fromCharCode(Number.parseInt(octal!, 8));
    return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '', '\r\n': '' }[octal!] ?? octal!;
  }
}

const letter = (hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));
