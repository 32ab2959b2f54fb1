import type { TestDatabase } from '@ayumi/event-sourcing/testing';
import { createTestDatabase, once } from '@ayumi/event-sourcing/testing';
import { awaitPosition } from '@ayumi/event-sourcing/runtime';
import { projections } from '@ayumi/plan/runtime';
import { migrate, openInstallation, type Installation } from '@ayumi/installation';
import path from 'node:path';
import { createApi } from '../apps/api/src/create-api';
import { plainDoor } from '../apps/api/src/http/door-settings';
import { seed } from '../apps/cli/src/seed/seed';
import { readSeedFiles } from '../apps/cli/src/seed/seed-files';
import { startWorker } from '../apps/worker/src/worker';
import { Visitor } from './visitor';

/** A whole Ayumi with the demonstration in it: real PostgreSQL, real HTTP, the demonstration's clock. */
export interface World {
  readonly address: string;
  readonly installation: Installation;
  readonly database: TestDatabase;
  /** Signs somebody of the cast in. */
  enter(login: string): Promise<Visitor>;
  stranger(): Visitor;
  close(): Promise<void>;
}

export interface Elsewhere {
  /** Moves the demonstration's events to another log, before anybody works with it; gives the log's address. */
  readonly moveLog?: (database: TestDatabase) => Promise<string>;
}

/** Tests press buttons faster than hands can; what holds hands back has a test of its own. */
const UNHURRIED = { ...plainDoor, limits: { ...plainDoor.limits, commandsPerMinute: 1_000_000 } };

export async function openWorld({ moveLog }: Elsewhere = {}): Promise<World> {
  const database = await demonstrationCopy();
  const eventStoreUrl = await moveLog?.(database);
  const installation = await openInstallation(database.url, { eventStoreUrl });
  const worker = startWorker(installation, (line) => process.stderr.write(`${line}\n`));
  await caughtUp(installation);
  const api = await createApi(installation, false, undefined, UNHURRIED);
  await api.listen(0, '127.0.0.1');
  const address = await api.getUrl();
  return {
    address,
    installation,
    database,
    stranger: () => new Visitor(address),
    async enter(login) {
      const visitor = new Visitor(address);
      await visitor.signIn(login);
      return visitor;
    },
    async close() {
      await api.close();
      await worker.stop();
      await installation.close();
      await database.drop();
    },
  };
}

async function caughtUp({ store, pool }: Installation): Promise<void> {
  const head = (await store.head())!;
  await Promise.all(projections.map(({ name }) => awaitPosition(pool, name, head, { timeoutMs: 60_000 })));
}

/** A database with the demonstration in it, for who starts programs of his own on it. */
export const demonstrationCopy = async (): Promise<TestDatabase> =>
  createTestDatabase({ template: await demonstration() });

/** The demonstration is played once in a run; every world is a copy of the database that came out. */
async function demonstration(): Promise<string> {
  const name = `ayumi_demo_${process.env.AYUMI_TEST_RUN}`;
  return once(name, async () => {
    const database = await createTestDatabase({ name });
    await migrate(database.url);
    const installation = await openInstallation(database.url);
    await seed(installation, 'demo', readSeedFiles(path.resolve('seeds')), () => undefined);
    await installation.close();
    await database.leave();
  });
}
