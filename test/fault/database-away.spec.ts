import { eventually } from '@ayumi/event-sourcing/testing';
import { openInstallation, type Installation } from '@ayumi/installation';
import { openStage } from '../feature/three-hundred-items';
import { type Answer, Visitor } from '../visitor';
import { AMOUNTS, say } from './amounts';
import { brokenStreams, differentRows, strangers, unaccounted, wholeLog } from './judgement';
import { type Acknowledged, Lane, signedIn } from './lane';
import { MAY_MOUNT, OwnServer } from './own-server';
import { freePort, type Program, ready, runProgram } from './program';

const LANES = 4;
/** What is asked while the database is away: something read, something shown, something done, somebody who comes in. */
const ASKED = 12;

const withLittleDisk = MAY_MOUNT ? describe : describe.skip;
if (!MAY_MOUNT)
  process.stderr.write('The test of a full disk is skipped: it mounts a little one, which takes root on Linux.\n');

describe('Ayumi, whose database', () => {
  let server: OwnServer;
  let opening: Promise<OwnServer>;
  let address: string;
  let api: Program;
  let worker: Program;
  let items: readonly string[];
  let lanes: Lane[] = [];
  let visitor: Visitor;
  const acknowledged: Acknowledged[] = [];

  beforeAll(async () => {
    opening = OwnServer.open();
    server = await opening;
    const installation = await openInstallation(server.url);
    const stage = await openStage(installation, LANES);
    ({ items } = stage);
    await stage.close();
    await installation.close();
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    api = runProgram('api', { DATABASE_URL: server.url, PORT: String(port) });
    worker = runProgram('worker', { DATABASE_URL: server.url });
    await ready(address, api);
    const enter = async (login: string): Promise<Visitor> => {
      const entered = new Visitor(address);
      await entered.signIn(login);
      return entered;
    };
    const visitors = await signedIn(enter);
    visitor = await enter('takahashi');
    lanes = items.map((item) => new Lane({ item, visitors, onReceipt: (receipt) => void acknowledged.push(receipt) }));
  }, 600_000);
  // After a failure, too, nobody may go on and no server stay: Jest would not end.
  afterAll(async () => {
    for (const lane of lanes) lane.leave();
    await Promise.all([api?.stop(), worker?.stop()]);
    await opening.then(
      (opened) => opened.close(),
      () => undefined,
    );
  }, 60_000);

  /** What was lost, doubled or is shown wrongly by an Ayumi that nobody restarted. */
  async function complaints(): Promise<string[]> {
    await ready(address, api);
    const ended = [api, worker].filter(({ process: { exitCode } }) => exitCode !== null);
    const opened: Installation = await openInstallation(server.url);
    try {
      const log = await wholeLog(opened);
      return [
        ...ended.map((program) => `a program ended: ${program.words()}`),
        ...unaccounted(acknowledged, log),
        ...strangers(acknowledged, items, log),
        ...brokenStreams(log),
        ...(await differentRows(opened, log)),
      ];
    } finally {
      await opened.close();
    }
  }

  /** People work, the fault comes, is there for a while, goes; and they work on. */
  async function throughTheFault(fault: () => Promise<void>): Promise<void> {
    let over = false;
    const load = Promise.all(lanes.map((lane) => lane.run(() => !over))).finally(() => (over = true));
    load.catch(() => undefined);
    const works = async (): Promise<void> => {
      const until = acknowledged.length + 4 * LANES;
      await Promise.race([eventually('there is work', () => acknowledged.length >= until, 120_000), load]);
    };
    try {
      await works();
      await fault();
      const begun = performance.now();
      await works();
      say(
        `the work goes on, ${((performance.now() - begun) / 1000).toFixed(1)} s after the fault for ${4 * LANES} commands`,
      );
    } finally {
      over = true;
    }
    await load;
  }

  /** Asks until so many refusals came and the time is over; every answer but a success must be a clear one. */
  async function refusals(code: string, ask: () => Promise<Answer>, forMs: number): Promise<void> {
    const until = Date.now() + forMs;
    let refused = 0;
    await eventually(
      `${ASKED} times ${code}`,
      async () => {
        const { status, body, headers } = await ask();
        if (status < 400) return false;
        expect({ status, code: body.code }).toEqual({ status: 503, code });
        expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
        expect(body.detail).toMatch(/もう一度お試しください。$/);
        expect(JSON.stringify(body)).not.toMatch(/ECONN|postgres|select |insert |\.ts:/i);
        return ++refused >= ASKED && Date.now() >= until;
      },
      forMs + 120_000,
    );
    say(`${code}: ${refused} clear refusals in ${Math.round(forMs / 1000)} s or more`);
  }

  const stranger = (): Promise<Answer> => new Visitor(address).signIn('tanaka');

  it(
    `is stopped for ${AMOUNTS.secondsAway} seconds and started again: clear refusals, and work goes on by itself with nothing lost`,
    async () => {
      await throughTheFault(async () => {
        await server.stop();
        await refusals('unavailable', () => visitor.get('inbox'), (AMOUNTS.secondsAway * 1000) / 2);
        await refusals('unavailable', stranger, (AMOUNTS.secondsAway * 1000) / 2);
        await server.start();
      });
      expect(lanes.filter(({ refused }) => !refused.has('unavailable'))).toEqual([]);
      expect(await complaints()).toEqual([]);
    },
    300_000 + AMOUNTS.patienceMs + AMOUNTS.secondsAway * 2_000,
  );

  it(
    'is restarted in the middle of the work: nothing lost, nobody need do anything',
    async () => {
      await throughTheFault(async () => {
        await server.stop();
        await server.start();
      });
      expect(await complaints()).toEqual([]);
    },
    300_000 + AMOUNTS.patienceMs,
  );

  withLittleDisk('has no room left on its disk:', () => {
    it(
      'clear refusals, reading goes on, and work goes on by itself when there is room again',
      async () => {
        await throughTheFault(async () => {
          server.fillDisk();
          await refusals('storage-full', stranger, 0);
          expect((await visitor.get('inbox')).status).toBe(200);
          await eventually('a command was refused as well', () =>
            lanes.some(({ refused }) => refused.has('storage-full')),
          );
          server.clearDisk();
        });
        expect(await complaints()).toEqual([]);
      },
      300_000 + AMOUNTS.patienceMs,
    );
  });
});
