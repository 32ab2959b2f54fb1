import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/*
 * The PDF as another program reads it: poppler-utils, a Debian package that .ci/run installs. Not a package of npm, so
 * that what wrote the file and what reads it have nothing in common.
 */

const run = (tool: string, args: readonly string[], pdf?: Uint8Array) =>
  spawnSync(tool, args, { input: pdf, encoding: 'utf8', maxBuffer: 2 ** 28 });

/** `pdftotext -v` says its version and leaves; nothing at all where it is not installed. */
const hasPoppler = run('pdftotext', ['-v']).error === undefined;
if (!hasPoppler)
  process.stderr.write('The PDF is not read back: pdftotext is missing (Debian: apt-get install poppler-utils).\n');

export const describeWithPoppler = hasPoppler ? describe : describe.skip;

/** As it is read: page by page. Line ends stand where the page has them. */
export const textOf = (pdf: Uint8Array): string[] => run('pdftotext', ['-', '-'], pdf).stdout.split('\f').slice(0, -1);

/** Without the breaks that the width of the page made, and without the places where a long word may break. */
export const wordsOf = (pdf: Uint8Array): string =>
  textOf(pdf)
    .join('\n')
    .replace(/[\s\u200B]/g, '');

/** Head and foot of the pages lie outside, in points: what goes over the end of a page reads on. */
const WITHIN_THE_MARGINS = ['-x', '0', '-y', '58', '-W', '596', '-H', '736'];

/** The same without the running heads and feet. */
export const bodyWordsOf = (pdf: Uint8Array): string =>
  run('pdftotext', [...WITHIN_THE_MARGINS, '-', '-'], pdf).stdout.replace(/[\s\u200B]/g, '');

/** How far to the right anything is printed, in points from the left edge of the page. */
export const rightEdgeOf = (pdf: Uint8Array): number =>
  Math.max(...[...run('pdftotext', ['-bbox', '-', '-'], pdf).stdout.matchAll(/<word .*?xMax="([\d.]+)"/g)].map(([, x]) => Number(x))); // prettier-ignore

export const infoOf = (pdf: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    run('pdfinfo', ['-'], pdf)
      .stdout.split('\n')
      .flatMap((line) =>
        line.includes(':') ? [[line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]] : [],
      ),
  );

/** Kinds of the tags, in their order: H1, Table, TH, Figure, … */
export const tagsOf = (pdf: Uint8Array): string[] =>
  run('pdfinfo', ['-struct', '-'], pdf)
    .stdout.split('\n')
    .flatMap((line) => /^ *([A-Z][A-Za-z0-9]*)(?: |:|$)/.exec(line)?.[1] ?? []);

export const fontsOf = (pdf: Uint8Array): { name: string; embedded: string; subset: string }[] =>
  run('pdffonts', ['-'], pdf)
    .stdout.split('\n')
    .slice(2)
    .filter((line) => line !== '')
    .map((line) => {
      const [, name, embedded, subset] = /^(\S+) +.*? +(yes|no) +(yes|no) +(?:yes|no) +\d+ +\d+$/.exec(line) ?? [];
      return { name: name!, embedded: embedded!, subset: subset! };
    });

/** pdftohtml alone says them, and reads from no pipe. */
export function bookmarksOf(pdf: Uint8Array): { page: number; title: string }[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'ayumi-pdf-'));
  try {
    const file = path.join(folder, 'review.pdf');
    writeFileSync(file, pdf);
    const { stdout } = run('pdftohtml', ['-xml', '-i', '-stdout', file]);
    const outline = stdout.slice(stdout.indexOf('<outline>'));
    return [...outline.matchAll(/<item page="(\d+)">(.*?)<\/item>/g)].map(([, page, title]) => ({
      page: Number(page),
      title: title!,
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
