import { openStage } from '../feature/three-hundred-items';
import { chromiumPath, HOW_TO_GET_ONE, launch } from '../journey/browser/launch';
import { openHouse } from './house';
import { startProgram } from './program';
import { SCREENS_HEADING, screensSection } from './screens-report';
import { writeSection } from './section';
import { firstLoads, interactions } from './screens-in-browser';

/* `npm run bench:screens`: the section about the screens alone, into docs/performance.md. Asserts nothing. */

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
    const section = screensSection({ loads, rows, version: browser.version() });
    say(section);
    await writeSection(SCREENS_HEADING, section);
  } finally {
    for (const stop of stops.toReversed()) await stop();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
