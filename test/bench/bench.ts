import path from 'node:path';
import { readOrganisation } from '../../apps/cli/src/seed/seed-files';
import { openStage } from '../feature/three-hundred-items';
import { Visitor } from '../visitor';
import { bulkApproval, throughput, upToTheHead } from './clients';
import { openHouse, type House } from './house';
import { timed, timesOf } from './measure';
import { startProgram, type Program } from './program';
import { reportOf, type Figures } from './report';
import { books as booksOf } from './review-books';
import { reviewFreeze } from './review-freeze';
import { reviewPdf } from './review-pdf';
import { writeReport } from './section';
import { chosenSections, measureSections } from './sections';
import { stalls as stallsOf } from './stalls';

/*
 * `npm run bench`: everything side by side in one run, on this machine, into docs/performance.md. Asserts nothing.
 * `npm run bench -- --only commands` measures one section anew, or several with commas between.
 */

const RUNS = 30;
const MANY = 2000;
const FEW = 33;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const chosen = chosenSections(process.argv);
  if (chosen === null) await inHouse(everything);
  // In a house of their own, without the large plan of the others.
  await inHouse((house) => measureSections(chosen, house, say));
}

async function inHouse(work: (house: House) => Promise<void>): Promise<void> {
  say('Preparing a database with the demonstration …');
  const house = await openHouse(() => undefined);
  try {
    await work(house);
  } finally {
    await house.close();
  }
}

async function everything(house: House): Promise<void> {
  const stops: (() => Promise<void>)[] = [];
  try {
    await house.fsync(true);
    await house.analyse();
    say('Cold start …');
    const coldStart = await coldStarts(house.url);
    const program = await startProgram(house.url);
    stops.push(() => program.stop());
    const enter = entrance(program);
    const [head, planning, clerk] = await Promise.all(['tanaka', 'sato', 'suzuki'].map(enter));

    say(`Inbox and board, ${FEW} items …`);
    const few = await views(head!, planning!, 'kodaira-r3');
    say('The item as everybody sees it …');
    const item = await everybody(enter);
    say(`Commands over HTTP, to a plan of ${MANY} items …`);
    await house.fsync(false);
    const stage = await openStage(house.installation, MANY);
    stops.push(() => stage.close());
    const commands = await throughput(house, clerk!, stage.items);
    say(`Inbox and board, ${MANY} items …`);
    const submitted = commands.reduce((sum, each) => sum + each.commands, 20);
    await upToTheHead(stage, submitted);
    await house.fsync(true);
    await house.analyse();
    await head!.read(`inbox?after=${await house.installation.store.head()}`);
    const many = await views(head!, planning!, 'kodaira-b1');
    say('Bulk approval …');
    const { myTurn } = await head!.read('inbox');
    const stageEntries = myTurn.filter(({ plan }: { plan: string }) => plan === 'kodaira-b1');
    const bulk = { count: 300, ms: await bulkApproval(head!, stageEntries.slice(0, 300)) };

    say('The review as PDF …');
    const pdf = [await reviewPdf(FEW, 4), await reviewPdf(300, 4)];
    const stalls = [...stallsOf(FEW), ...stallsOf(300)];
    const freezes = [await reviewFreeze(FEW), await reviewFreeze(300)];
    const books = [...booksOf(FEW), ...booksOf(300)];

    const figures: Figures = { runs: RUNS, coldStart, few, many, item, commands, bulk, pdf, stalls, freezes, books };
    await writeReport(reportOf(figures));
  } finally {
    for (const stop of stops.toReversed()) await stop();
  }
}

async function coldStarts(url: string) {
  const times: number[] = [];
  for (let n = 0; n < 5; n++) {
    const program = await startProgram(url);
    times.push(program.readyMs);
    await program.stop();
  }
  return timesOf(times);
}

const entrance =
  ({ address }: Program) =>
  async (login: string) => {
    const visitor = new Visitor(address);
    const { status } = await visitor.signIn(login);
    if (status !== 200) throw new Error(`${login} was not let in: ${status}`);
    return visitor;
  };

/** Inbox of the head of 市民部, board of the planning office. */
async function views(head: Visitor, planning: Visitor, plan: string) {
  const board = `board?plan=${plan}&cycle=2024-year-end`;
  const { myTurn } = await head.read('inbox');
  return {
    inbox: await timed(RUNS, () => head.read('inbox')),
    board: await timed(RUNS, () => planning.read(board)),
    myTurn: myTurn.length,
    items: (await planning.read(board)).items.length,
  };
}

/** Item 10 with its actions, by all of the cast, one after the other: each of them is judged by every rule. */
async function everybody(enter: (login: string) => Promise<Visitor>) {
  const { people } = readOrganisation(path.resolve('seeds/organisation.yaml'));
  const visitors: Visitor[] = [];
  for (const { login } of people) visitors.push(await enter(login));
  const view = await timed(visitors.length, (n) => visitors[n]!.read('items/kodaira-r3.10'));
  return { people: visitors.length, view };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
