import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './tool';

export interface SourceFile {
  /** From the root of the house, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
}

/** Made by programs, or not ours. */
const NOT_OURS = /^(node_modules|dist|\.data|\.git|coverage|reports|\.stryker-tmp)$/;
const GENERATED = /^libs\/api-client\/(openapi\.json|src\/schema\.ts)$|^package-lock\.json$/;
const TESTS = /\.(spec|examples?|desk)\.ts$|\/testing\/|^test\//;
const CODE = /\.(ts|tsx|mjs|cjs)$/;

/** Every path of the house, folders excepted. */
export const paths: readonly string[] = walk('');

/** Every file of code that somebody wrote, specs included. */
export const code: readonly SourceFile[] = paths.filter((each) => CODE.test(each) && !GENERATED.test(each)).map(read);

/** What runs in production. */
export const sources = code.filter(({ path: each }) => /^(apps|libs)\//.test(each) && !TESTS.test(each));

export function read(file: string): SourceFile {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  return { path: file, text, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0) };
}

function walk(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !NOT_OURS.test(entry.name))
    .flatMap((entry) => {
      const found = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? walk(found) : [found];
    })
    .toSorted();
}
