import type { Position } from '@ayumi/event-sourcing';
import { appPoolConfig, awaitPosition, PostgresEventStore, projectingPoolConfig } from '@ayumi/event-sourcing/runtime';
import { EVIDENCE, keepEvidence, verifyEvidence } from '@ayumi/evidence/runtime';
import { performance } from 'node:perf_hooks';
import { Pool } from 'pg';
import { answerJobs } from './child';
import { MemoryWatch } from './memory-watch';

/* Goes through a log in one of three ways: reading page by page, adding every event to the tree, or verifying it. */

export interface EvidenceJob {
  readonly url: string;
  readonly work: 'reading' | 'keeping' | 'verifying';
  readonly head: Position;
}

export interface EvidenceTimes {
  readonly ms: number;
  /** Resident memory in MB: when it begins, and the most while it works. */
  readonly memory: { readonly begun: number; readonly most: number };
}

const PAGE = 2_000;
const AN_HOUR = 3_600_000;

async function run({ url, work, head }: EvidenceJob): Promise<EvidenceTimes> {
  const log = new Pool(appPoolConfig(url));
  const pool = new Pool(projectingPoolConfig(url, { max: 4 }));
  const store = new PostgresEventStore(log);
  const watch = new MemoryWatch();
  const began = performance.now();
  if (work === 'reading') await read(store);
  if (work === 'keeping') await keep(store, pool, head);
  if (work === 'verifying') {
    const { findings, pending } = await verifyEvidence({ store, pool: log });
    if (findings.length > 0 || pending > 0) throw new Error(`${pending} events are pending; ${findings.join('; ')}`);
  }
  const ms = performance.now() - began;
  watch.stop();
  await store.close();
  await Promise.all([log.end(), pool.end()]);
  return { ms, memory: { begun: watch.begun, most: watch.most() } };
}

async function read(store: PostgresEventStore): Promise<void> {
  for (let after: Position | null = null; ;) {
    const page = await store.readAll(after, PAGE);
    if (page.length < PAGE) return;
    after = page.at(-1)!.position;
  }
}

async function keep(store: PostgresEventStore, pool: Pool, head: Position): Promise<void> {
  const stop = new AbortController();
  const keeping = keepEvidence({ store, pool, signal: stop.signal, signer: null });
  if (!(await awaitPosition(pool, EVIDENCE.name, head, { timeoutMs: AN_HOUR }))) throw new Error('not kept in an hour');
  stop.abort();
  await keeping;
}

answerJobs(run);
