import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { privateKeyText, readSigner, type Signer } from './note';

/**
 * The installation's key from its file; made at the first start, for the owner's eyes alone (0600). A name of its own
 * tells this installation's seals from any other's.
 * @throws Error for operators where the file cannot be read, or holds no key
 */
export function openSealKey(file: string): Signer {
  const text = read(file) ?? make(file);
  const signer = readSigner(text);
  if (signer) return signer;
  throw new Error(`${file} holds no seal key (PRIVATE+KEY+…). Put the right file there, or name another one.`);
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new Error(`The seal key ${file} cannot be read (${code}).`, { cause: error });
  }
}

/** Written beside it and linked into place: whole or not there, and the first of two wins. */
function make(file: string): string {
  const beside = `${file}.${randomBytes(4).toString('hex')}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const text = privateKeyText(`ayumi/${randomBytes(8).toString('hex')}`, randomBytes(32));
    writeFileSync(beside, text, { mode: 0o600, flag: 'wx', flush: true });
    linkSync(beside, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') throw new Error(`The seal key ${file} cannot be made (${code}).`, { cause: error });
  } finally {
    rmSync(beside, { force: true });
  }
  return readFileSync(file, 'utf8');
}
