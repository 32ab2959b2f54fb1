import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { openStage } from '../feature/three-hundred-items';
import { chromiumPath, HOW_TO_GET_ONE, launch } from '../journey/browser/launch';
import { openHouse } from './house';
import { startProgram } from './program';
import { SCREENS_HEADING, screensSection } from './screens-report';
import { firstLoads, interactions } from './screens-in-browser';

/* `npm run bench:screens`: the section about the screens alone, into docs/performance.md. Asserts nothing. */

const REPORT = path.resolve('docs/performance.md');
const MANY = 2000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  if (chromiumPath === null) return say(HOW_TO_GET_ONE);
  const stops: (() => Promise<unknown>)[] = [];
  try {
    say('Preparing a database with the demonstration …');
    const house = await openHouse(() => undefined);
    stops.push(() => house.close());
    const program = await startProgram(house.url);
    stops.push(() => program.stop());
    const browser = await launch();
    stops.push(() => browser.close());
    say('First load and login …');
    const loads = await firstLoads(browser, program.address);
    say(`A plan of ${MANY} items, every report submitted …`);
    const stage = await openStage(house.installation, MANY);
    stops.push(() => stage.close());
    await stage.report(stage.items, '催告書を送った。');
    await house.analyse();
    say('Keys and filter …');
    const rows = await interactions(browser, program.address, 'kato', MANY);
    const section = screensSection({ loads, rows, load: os.loadavg()[0]!, version: browser.version() });
    say(section);
    await writeSection(section);
  } finally {
    for (const stop of stops.toReversed()) await stop();
  }
}

async function writeSection(section: string): Promise<void> {
  const report = await readFile(REPORT, 'utf8');
  const begin = report.indexOf(SCREENS_HEADING);
  const end = begin < 0 ? -1 : report.indexOf('\n## ', begin);
  const rest = begin < 0 ? report : report.slice(0, begin) + (end < 0 ? '' : report.slice(end + 1));
  const config = await resolveConfig(REPORT);
  await writeFile(REPORT, await format(`${rest.trimEnd()}\n\n${section}`, { ...config, filepath: REPORT }));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
