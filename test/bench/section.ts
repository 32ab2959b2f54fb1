import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';

const REPORT = path.resolve('docs/performance.md');

/** Puts one section, measured by itself, into docs/performance.md: in the place of the old one, or at the end. */
export async function writeSection(heading: string, section: string): Promise<void> {
  const [load] = os.loadavg();
  const when = `Measured by itself on ${new Date().toISOString().slice(0, 10)} with Node ${process.version}, ${os.cpus().length} processors and a load of ${load!.toFixed(1)}.`;
  const report = await readFile(REPORT, 'utf8');
  const begin = report.indexOf(heading);
  const end = begin < 0 ? -1 : report.indexOf('\n## ', begin);
  const rest = begin < 0 ? report : report.slice(0, begin) + (end < 0 ? '' : report.slice(end + 1));
  const config = await resolveConfig(REPORT);
  const all = `${rest.trimEnd()}\n\n${section}\n${when}\n`;
  await writeFile(REPORT, await format(all, { ...config, filepath: REPORT }));
}
