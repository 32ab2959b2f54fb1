import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

export interface BuiltFile {
  readonly type: string;
  readonly plain: Buffer;
  /** The content in that encoding, made once; null where it gains nothing: fonts are compressed already. */
  encoded(encoding: Encoding): Buffer | null;
}

/** What Vite writes; a file of another kind would be served as a download. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Every file of the built screens by its address (`/assets/index-4f2a.js`). They are read once: an address that is not
 * in the list leads nowhere, whatever dots it has. Empty where nothing was built.
 */
export function builtFiles(folder: string): ReadonlyMap<string, BuiltFile> {
  return new Map(namesBelow(folder).map((name) => [`/${name}`, read(path.join(folder, name))]));
}

function namesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  } catch {
    return [];
  }
}

function read(file: string): BuiltFile {
  const plain = readFileSync(file);
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  const made = new Map<Encoding, Buffer>();
  return {
    type,
    plain,
    encoded(encoding) {
      if (!/^text|svg/.test(type)) return null;
      if (!made.has(encoding)) made.set(encoding, compress[encoding](plain));
      return made.get(encoding)!;
    },
  };
}

const compress: Readonly<Record<Encoding, (plain: Buffer) => Buffer>> = {
  // 9 of 11: the last two levels take seconds and save one per cent.
  br: (plain) => brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (plain) => gzipSync(plain),
};
