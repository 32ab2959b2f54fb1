import { eventually } from '@ayumi/event-sourcing/testing';
import path from 'node:path';
import { setTimeout as moment } from 'node:timers/promises';
import { restore } from '../../apps/cli/src/backup.command';
import { readConfig } from '../../apps/cli/src/config';
import { openStage } from '../feature/three-hundred-items';
import { Visitor } from '../visitor';
import { AMOUNTS, progress, randomFrom, say, SEED } from './amounts';
import { DataFolder } from './data-folder';
import { brokenStreams, differentRows, evidenceFindings, strangers, unaccounted, wholeLog } from './judgement';
import { type Acknowledged, Lane, signedIn } from './lane';
import { backUpDemonstration } from './own-server';
import { freePort, type Program, ready, runProgram } from './program';

const LANES = 8;
/** A death comes after so many answers, at most: in the middle of all the others' commands. */
const ANSWERS_AT_MOST = 40;
/** Each so many deaths one comes within the start after another death. */
const STARTS_CUT_SHORT = 5;

/* `npm start` as its users run it: API, worker and a PostgreSQL that waits for the disk. Linux only: it asks /proc. */
const onLinux = process.platform === 'linux' ? describe : describe.skip;
onLinux('Ayumi, killed at any moment', () => {
  const data = new DataFolder();
  let port: number;
  let address: string;
  let ayumi: Program;
  let lanes: readonly Lane[] = [];
  /** How long the last start took. */
  let startMs: number;

  const launch = (): void => {
    ayumi = runProgram('cli', { AYUMI_DATA: data.folder, PORT: String(port), AYUMI_SEED: '', DATABASE_URL: '' });
  };
  const start = async (): Promise<void> => {
    const begun = performance.now();
    launch();
    await ready(address, ayumi);
    startMs = performance.now() - begun;
  };
  const die = async (withDatabase: boolean): Promise<void> => {
    const death = ayumi.kill();
    if (withDatabase) data.killServer();
    await death;
  };

  beforeAll(async () => {
    const backup = path.join(data.folder, 'demonstration');
    await backUpDemonstration(backup);
    await restore(backup, readConfig({ AYUMI_DATA: data.folder }), () => undefined);
    port = await freePort();
    address = `http://127.0.0.1:${port}`;
    await start();
  }, 600_000);
  afterAll(async () => {
    for (const lane of lanes) lane.leave();
    await ayumi?.stop();
    data.remove();
  }, 60_000);

  it(
    `${AMOUNTS.kills} times under load, every other time with its database, some within a start: no acknowledged command is lost, none doubled, and what is shown is what was recorded`,
    async () => {
      const installation = await data.open();
      const stage = await openStage(installation, LANES);
      await stage.close();
      await installation.close();
      const visitors = await signedIn(async (login) => {
        const visitor = new Visitor(address);
        await visitor.signIn(login);
        return visitor;
      });
      const acknowledged: Acknowledged[] = [];
      let over = false;
      lanes = stage.items.map(
        (item) => new Lane({ item, visitors, onReceipt: (receipt) => void acknowledged.push(receipt) }),
      );
      const load = Promise.all(lanes.map((lane) => lane.run(() => !over))).finally(() => (over = true));
      load.catch(() => undefined);

      const random = randomFrom(SEED);
      const tell = progress('killed', AMOUNTS.kills);
      for (let kill = 0; kill < AMOUNTS.kills; kill++) {
        if (kill % STARTS_CUT_SHORT === STARTS_CUT_SHORT - 1) {
          launch();
          // Nothing is waited for: the moment is the fault.
          await moment(random() * startMs);
        } else {
          if (kill > 0) await start();
          const until = acknowledged.length + 1 + Math.floor(random() * ANSWERS_AT_MOST);
          await Promise.race([eventually('answers come', () => acknowledged.length >= until, 120_000), load]);
        }
        await die(kill % 2 === 1);
        tell(kill + 1);
      }
      await start();
      over = true;
      await load;

      const opened = await data.open();
      try {
        const log = await wholeLog(opened);
        expect(unaccounted(acknowledged, log)).toEqual([]);
        expect(strangers(acknowledged, stage.items, log)).toEqual([]);
        expect(brokenStreams(log)).toEqual([]);
        expect(await differentRows(opened, log)).toEqual([]);
        expect(await evidenceFindings(opened)).toEqual([]);
        const retried = lanes.reduce((sum, lane) => sum + lane.retried, 0);
        expect(retried).toBeGreaterThan(0);
        say(`killed ${AMOUNTS.kills} times: ${acknowledged.length} commands acknowledged, ${retried} sent again`);
      } finally {
        await opened.close();
      }
    },
    300_000 + AMOUNTS.kills * 20_000,
  );
});
