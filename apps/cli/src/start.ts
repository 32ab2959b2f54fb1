import { migrate, type Installation } from '@ayumi/installation';
import { openSealKey } from '@ayumi/evidence/runtime';
import { awaitPosition } from '@ayumi/event-sourcing/runtime';
import { eraDate, dayOf } from '@ayumi/kernel';
import { projections } from '@ayumi/plan/runtime';
import { ConsoleLogger } from '@nestjs/common';
import { createApi } from '../../api/src/create-api';
import { startWorker } from '../../worker/src/worker';
import type { Config } from './config';
import { migrated } from './migrated';
import { OperatorError } from './operator-error';
import { opened } from './opened';
import { openDatabase } from './postgres/which-database';
import { DEMO_PASSWORD } from './seed/seed';
import { seedOnce } from './seed-once';
import { refuseBusyPort } from './port';

const PATIENCE_MS = 60_000;

/** Something that was started and is stopped in the opposite order. */
type Stop = () => Promise<void>;

export interface Running {
  readonly stop: Stop;
  /** Settles when there is nothing left to run on. */
  readonly gone: Promise<void>;
}

/** API, worker and, unless DATABASE_URL says otherwise, a PostgreSQL: all of Ayumi in one process. */
export async function start(config: Config, say: (line: string) => void): Promise<Running> {
  await refuseBusyPort(config);
  const stops: Stop[] = [];
  const stopAll = async () => {
    for (const stop of stops.splice(0).toReversed()) await stop();
  };
  try {
    const database = await openDatabase(config, say, { role: 'start' });
    stops.push(() => database.stop());
    await migrated(database.url, migrate);
    await seedOnce(database.url, config, say);

    const installation = await opened(database.url, config);
    if (installation.log.version !== null) say(`The events are in EventStoreDB ${installation.log.version}.`);
    stops.push(() => installation.close());
    const worker = startWorker(installation, say, sealKey(config));
    stops.push(() => worker.stop());
    await caughtUp(installation);

    const api = await createApi(
      installation,
      new ConsoleLogger({ logLevels: ['warn', 'error', 'fatal'] }),
      undefined,
      config.door,
    );
    stops.push(() => api.close());
    const address = await listen(api, config);
    greet(installation, address, say);
    return { stop: stopAll, gone: database.gone };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

/** On a database elsewhere nothing is kept in the data folder unless it is asked for. */
function sealKey({ sealKeyFile }: Config) {
  try {
    return sealKeyFile === undefined ? null : openSealKey(sealKeyFile);
  } catch (error) {
    throw new OperatorError((error as Error).message);
  }
}

/** The first page should not be empty only because the projections are still reading. */
async function caughtUp({ store, pool }: Installation): Promise<void> {
  const head = await store.head();
  if (head)
    await Promise.all(projections.map(({ name }) => awaitPosition(pool, name, head, { timeoutMs: PATIENCE_MS })));
}

async function listen(api: Awaited<ReturnType<typeof createApi>>, { port, host }: Config): Promise<string> {
  await api.listen(port, host);
  return (await api.getUrl()).replace('[::1]', 'localhost').replace('127.0.0.1', 'localhost');
}

function greet({ seed: kind, clock }: Installation, address: string, say: (line: string) => void): void {
  say(`Ayumi is ready: ${address}/  (API: ${address}/api/openapi.json, health: ${address}/readyz)`);
  if (kind !== 'demo') return;
  say(`デモ: ${eraDate(dayOf(clock.now()))}として動いています。`);
  say(`Log in with the password "${DEMO_PASSWORD}" as`);
  say('  tanaka     市民部長 (department head)        yamada     行政経営課長 (planning office)');
  say('  takahashi  監査担当 (auditor)                suzuki     収納課 担当 (clerk)');
  say('Everybody else: npm run cli -- cast.   Stop: Ctrl-C');
}
