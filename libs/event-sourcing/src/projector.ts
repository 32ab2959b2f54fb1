import type { Pool } from 'pg';
import { applyBatch, type Target } from './apply-batch';
import { checkpointOf, startFrom } from './checkpoint';
import type { Position } from './event';
import type { EventStore } from './event-store';
import type { Failure } from './fold-touches';
import { messageOf } from './message-of';
import { isTransient, keepCalm } from './postgres.connection';
import type { Projection } from './projection';
import { ReadTables } from './read-tables';
import { Wakeup } from './wakeup';

export interface ProjectorOptions {
  readonly store: EventStore;
  /** Of the rows, which may live in another database than the log. */
  readonly pool: Pool;
  readonly projection: Projection;
  readonly signal: AbortSignal;
  /** Most events in a transaction, 500 by default. */
  readonly batchSize?: number;
  /** Pause after a batch that reached the end of the log, so that the next one is worth its transaction. 0 by default. */
  readonly paceMs?: number;
  /** Pause after the first failed try; doubled each time up to 5 s. 100 by default. */
  readonly retryMs?: number;
  /** One plain line for the operator: a lost database, a stop. */
  readonly report?: (line: string) => void;
}

export type ProjectorEnd =
  | { readonly ended: 'aborted' }
  /** An event could not be applied; the same stands in the checkpoint. Starting again tries it again. */
  | { readonly ended: 'stopped'; readonly failure: Failure }
  /** A process with another version of this projection has taken over. */
  | { readonly ended: 'superseded' };

/**
 * Keeps the rows of one projection up to date until the signal aborts. At-least-once delivery, exactly-once effect:
 * any number may run for the same projection. Rejects only where it cannot begin (no checkpoint table, no rights).
 */
export async function runProjector(options: ProjectorOptions): Promise<ProjectorEnd> {
  const { pool, projection, signal, retryMs = 100, report = () => {} } = options;
  const target: Target = { pool, projection, tables: new ReadTables(projection) };
  keepCalm(pool);
  let begun = false;
  let pauseMs = retryMs;
  while (!signal.aborted) {
    try {
      const from: Position | null | ProjectorEnd = begun ? await resume(options) : await startFrom(pool, projection);
      if (typeof from === 'object' && from) return from;
      begun = true;
      const end = await follow(options, target, from, () => (pauseMs = retryMs));
      if (end?.ended === 'stopped')
        report(`projection ${projection.name} stopped at ${end.failure.event}: ${end.failure.message}`);
      if (end) return end;
    } catch (error) {
      if (!begun && !isTransient(error)) throw error;
      report(`projection ${projection.name} tries again in ${pauseMs} ms: ${messageOf(error)}`);
      await pause(pauseMs, signal);
      pauseMs = Math.min(pauseMs * 2, 5_000);
    }
  }
  return { ended: 'aborted' };
}

/** Ends early, without an error, with the signal. */
const pause = (ms: number, signal: AbortSignal): Promise<void> => new Wakeup().next(0, ms, signal);

/** Null: another projector of the same code was faster, read the checkpoint again. */
async function follow(
  { store, projection, signal, batchSize, paceMs = 0 }: ProjectorOptions,
  target: Target,
  from: Position | null,
  onProgress: () => void,
): Promise<ProjectorEnd | null> {
  const filter = { categories: projection.categories };
  let reached = from;
  for await (const batch of store.subscribe({ after: from, filter, signal, batchSize })) {
    if (batch.checkpoint === reached) continue;
    const applied = await applyBatch(target, reached, batch);
    if (applied === 'overtaken') return null;
    if (applied !== 'applied') return { ended: 'stopped', failure: applied };
    reached = batch.checkpoint;
    onProgress();
    if (paceMs > 0 && batch.caughtUp) await pause(paceMs, signal);
  }
  return { ended: 'aborted' };
}

/** The checkpoint, unless what happened to it in the meantime is a reason to end. */
async function resume({ pool, projection }: ProjectorOptions): Promise<Position | null | ProjectorEnd> {
  const stored = await checkpointOf(pool, projection.name);
  if (stored?.version !== projection.version) return { ended: 'superseded' };
  if (stored.status === 'running') return stored.position;
  const failure = { position: stored.failedPosition!, event: stored.failedEvent!, message: stored.failure! };
  return { ended: 'stopped', failure };
}
