import type { Position } from '@ayumi/event-sourcing';
import {
  appPoolConfig,
  bulkFold,
  PostgresEventStore,
  projectingPoolConfig,
  readInBulk,
} from '@ayumi/event-sourcing/runtime';
import { projections } from '@ayumi/plan/runtime';
import { performance } from 'node:perf_hooks';
import { Pool } from 'pg';
import { targetAt } from '../../libs/event-sourcing/src/apply-batch';
import { catchUp } from '../../libs/event-sourcing/src/catch-up';
import { prepareNext } from '../../libs/event-sourcing/src/switch-places';
import { answerJobs } from './child';
import { MemoryWatch } from './memory-watch';

/* Reads a log in one of three ways: parsing and nothing else, into all read models in bulk, or by live batches. */

export interface RebuildJob {
  readonly url: string;
  readonly road: 'reading' | 'bulk' | 'live';
  /** Up to here. */
  readonly upTo: Position;
  /** How many events that is. */
  readonly events: number;
  /** The read models; all where it is left out. */
  readonly only?: readonly string[];
}

export interface RebuildTimes {
  readonly ms: number;
  /** Until the last event was folded; what comes after are the last rows and the indexes. */
  readonly foldedMs: number;
  /** Resident memory in MB, when so much of the log was read (0 to 1). */
  readonly memory: readonly { readonly share: number; readonly mb: number }[];
}

const SHARES = [0.1, 0.5, 1];

async function run({ url, road, upTo, events, only }: RebuildJob): Promise<RebuildTimes> {
  const log = new Pool(appPoolConfig(url));
  const pool = new Pool(projectingPoolConfig(url, { max: 20 }));
  const store = new PostgresEventStore(log);
  const { signal } = new AbortController();
  const chosen = projections.filter(({ name }) => only?.includes(name) ?? true);
  for (const projection of chosen) await prepareNext(pool, projection);
  const memory: { share: number; mb: number }[] = [];
  let read = 0;
  let foldedMs = 0;
  const watch = new MemoryWatch();
  const onEvents = (more: number): void => {
    read += more;
    foldedMs = performance.now() - began;
    const share = SHARES[memory.length];
    if (share === undefined || read < share * events) return;
    memory.push({ share, mb: watch.most() });
  };
  const began = performance.now();
  if (road === 'reading') for await (const batch of readInBulk(store, upTo, { signal })) onEvents(batch.length);
  if (road === 'bulk') {
    const stretches = chosen.map((projection) => ({ projection, upTo }));
    const ends = await bulkFold(stretches, { store, pool, signal, onEvents });
    const bad = ends.find((end) => end === 'aborted' || !('reached' in end));
    if (bad) throw new Error(`the bulk road ended with ${JSON.stringify(bad)}`);
  }
  if (road === 'live') {
    for (const projection of chosen) {
      const got = await catchUp(store, targetAt(pool, projection, 'next'), null, upTo, { signal });
      if (got === 'overtaken' || !('reached' in got)) throw new Error(`live batches ended with ${JSON.stringify(got)}`);
    }
    onEvents(events);
  }
  const ms = performance.now() - began;
  watch.stop();
  await store.close();
  await Promise.all([log.end(), pool.end()]);
  return { ms, foldedMs, memory };
}

answerJobs(run);
