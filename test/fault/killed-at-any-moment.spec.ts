import { eventually } from '@ayumi/event-sourcing/testing';
import path from 'node:path';
import { restore } from '../../apps/cli/src/backup.command';
import { readConfig } from '../../apps/cli/src/config';
import { openStage } from '../feature/three-hundred-items';
import { Visitor } from '../visitor';
import { AMOUNTS, randomFrom, say, SEED } from './amounts';
import { DataFolder } from './data-folder';
import { brokenStreams, differentRows, evidenceFindings, strangers, unaccounted, wholeLog } from './judgement';
import { type Acknowledged, Lane, signedIn } from './lane';
import { backUpDemonstration } from './own-server';
import { freePort, type Program, ready, runProgram } from './program';

const LANES = 8;
/** A death comes after so many answers, at most: in the middle of all the others' commands. */
const ANSWERS_AT_MOST = 40;

/* `npm start` as its users run it: API, worker and a PostgreSQL that waits for the disk. Linux only: it asks /proc. */
const onLinux = process.platform === 'linux' ? describe : describe.skip;
onLinux('Ayumi, killed at any moment', () => {
  const data = new DataFolder();
  let port: number;
  let address: string;
  let ayumi: Program;

  const start = async (): Promise<void> => {
    ayumi = runProgram('cli', { AYUMI_DATA: data.folder, PORT: String(port), AYUMI_SEED: '', DATABASE_URL: '' });
    await ready(address, ayumi);
  };

  beforeAll(async () => {
    const backup = path.join(data.folder, 'demonstration');
    await backUpDemonstration(backup);
    await restore(backup, readConfig({ AYUMI_DATA: data.folder }), () => undefined);
    port = await freePort();
    address = `http://127.0.0.1:${port}`;
    await start();
  }, 180_000);
  afterAll(async () => {
    await ayumi?.stop();
    data.remove();
  }, 60_000);

  it(
    `${AMOUNTS.kills} times under load, every other time with its database: no acknowledged command is lost, none doubled, and what is shown is what was recorded`,
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
      const lanes = stage.items.map(
        (item) => new Lane({ item, visitors, onReceipt: (receipt) => void acknowledged.push(receipt) }),
      );
      const load = Promise.all(lanes.map((lane) => lane.run(() => !over))).finally(() => (over = true));

      const random = randomFrom(SEED);
      for (let kill = 0; kill < AMOUNTS.kills; kill++) {
        const until = acknowledged.length + 1 + Math.floor(random() * ANSWERS_AT_MOST);
        await Promise.race([eventually('answers come', () => acknowledged.length >= until, 60_000), load]);
        const death = ayumi.kill();
        if (kill % 2 === 1) data.killServer();
        await death;
        await start();
      }
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
