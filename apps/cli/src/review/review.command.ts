import type { ReviewEdition } from '@ayumi/plan';
import { type FileKind, plainName, type Prints, printsOf, PRINTERS_VERSION } from '@ayumi/publishing/runtime';
import { QueryBus } from '@nestjs/cqrs';
import path from 'node:path';
import type { Config } from '../config';
import { OperatorError } from '../operator-error';
import { withBuses } from '../with-buses';
import { mustBeEmpty, type OutputFile, writeAll } from './output-folder';
import { type Found, whichEdition } from './which-edition';

export interface ReviewOptions {
  readonly out: string;
  readonly version?: string;
  readonly draft?: boolean;
  /** commander's `--no-pdf` */
  readonly pdf?: boolean;
  readonly cp932?: boolean;
}

/**
 * All outputs of one version into an empty folder: `site/`, its archive, PDF, workbook, open data, `manifest.json` and
 * `SHA256SUMS`. The same version gives the same bytes. Nothing is written where one of them cannot be made.
 */
export async function review(
  plan: string,
  year: string,
  options: ReviewOptions,
  config: Config,
  say: (line: string) => void,
): Promise<void> {
  const folder = path.resolve(options.out);
  mustBeEmpty(folder);
  let found: Found | undefined;
  await withBuses(config, say, async (buses, { clock }) => {
    found = await whichEdition(buses.get(QueryBus), { ...options, plan, year }, clock.now());
  });
  const { edition, newest } = found!;
  const withoutPdf = options.pdf === false;
  const prints = printsOf(edition, { superseded: newest ? { ...newest, href: null } : undefined, withoutPdf });
  const kinds: FileKind[] = ['xlsx', 'csv', ...(options.cp932 ? (['csv-cp932'] as const) : []), 'site'];
  const files = [
    ...(withoutPdf ? [] : [await pdfFile(edition, prints)]),
    ...(await Promise.all(kinds.map((kind) => fileOf(edition, prints, kind)))),
    ...(await prints.site()).map((file) => ({ path: `site/${file.path}`, bytes: file.bytes })),
  ];
  writeAll(folder, [...files, manifest(edition, files)]);
  say(`${edition.version === 0 ? 'The draft' : `Version ${edition.version}`} of ${plan} ${year} is in ${folder}:`);
  for (const { path: name, bytes } of files.filter((file) => !file.path.startsWith('site/')))
    say(`  ${name}  ${bytes.length} bytes`);
  say('  site/  the same as the -site.zip, unpacked');
  say('  SHA256SUMS  check with: sha256sum --check SHA256SUMS');
  if (edition.version === 0 && !options.draft)
    say('Nothing of it was frozen yet, so this is the draft: every page says 案.');
  if (edition.version > 0 && edition.publishedOn === null)
    say('It is frozen and not published yet; every page says so.');
  if (newest) say(`It is superseded by version ${newest.version} of ${newest.publishedOn}; every page says so.`);
}

const fileOf = async (edition: ReviewEdition, prints: Prints, kind: FileKind): Promise<OutputFile> => ({
  path: plainName(edition, kind),
  bytes: await prints.file(kind),
});

async function pdfFile(edition: ReviewEdition, prints: Prints): Promise<OutputFile> {
  try {
    return await fileOf(edition, prints, 'pdf');
  } catch (error) {
    throw new OperatorError(`${(error as Error).message} Leave the PDF out with --no-pdf.`);
  }
}

/** What was printed from which facts, without a word about when or where. */
function manifest({ version, fingerprint, publishedOn, set }: ReviewEdition, files: readonly OutputFile[]): OutputFile {
  const content = {
    review: `${set.plan}.${set.fiscalYear}`,
    version,
    draft: version === 0,
    fingerprint,
    publishedOn,
    position: set.cut.position,
    printers: PRINTERS_VERSION,
    files: files.map(({ path: name, bytes }) => ({ path: name, bytes: bytes.length })),
  };
  return { path: 'manifest.json', bytes: Buffer.from(`${JSON.stringify(content, null, 2)}\n`, 'utf8') };
}
