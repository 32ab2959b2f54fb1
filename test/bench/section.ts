import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';

const REPORT = path.resolve('docs/performance.md');

/** Puts one section, measured by itself, into docs/performance.md: behind all others, in the stead of its old one. */
export async function writeSection(heading: string, section: string): Promise<void> {
  const [beginning, ...sections] = await parts();
  const others = sections.filter((each) => !each.startsWith(`${heading}\n`));
  await write([beginning!, ...others, `${section.trimEnd()}\n\n${when()}`]);
}

/** docs/performance.md anew. Sections of the old one that are not in it were measured by themselves, and stay. */
export async function writeReport(report: string): Promise<void> {
  const [, ...sections] = await parts();
  await write([report, ...sections.filter((each) => !report.includes(`\n${each.split('\n', 1)[0]}\n`))]);
}

/** What stands in front of the first section, and each section. */
const parts = async (): Promise<string[]> => (await readFile(REPORT, 'utf8')).split(/^(?=## )/m);

async function write(all: readonly string[]): Promise<void> {
  const config = await resolveConfig(REPORT);
  const text = all.map((each) => each.trimEnd()).join('\n\n');
  await writeFile(REPORT, await format(`${text}\n`, { ...config, filepath: REPORT }));
}

function when(): string {
  const [load] = os.loadavg();
  return `Measured by itself on ${new Date().toISOString().slice(0, 10)} with Node ${process.version}, ${os.cpus().length} processors and a load of ${load!.toFixed(1)}.`;
}
