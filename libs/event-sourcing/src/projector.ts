import type { Pool } from 'pg';
import { applyBatch, type Target, targetAt } from './apply-batch';
import { checkpointOf, startFrom } from './checkpoint';
import type { Position } from './event';
import type { EventStore } from './event-store';
import type { Failure } from './fold-touches';
import { messageOf } from './message-of';
import { isTransient } from './postgres.connection';
import type { Projection } from './projection';
import { Wakeup } from './wakeup';

export interface ProjectorOptions {
  readonly store: EventStore;
  /** Of the rows, which may live in another database than the log. */
  readonly pool: Pool;
  readonly projection: Projection;
  readonly signal: AbortSignal;
  /** Most events in a transaction, 500 by default. */
  readonly batchSize?: number;
  /**
   * Pause after a batch of so many events that reached the end of the log, so that the next one is worth its transaction:
   * the longer, the more there is to do. None by default.
   */
  readonly paceMs?: (events: number) => number;
  /** Between two looks whether other rows came into service meanwhile. 1 000 by default. */
  readonly lookMs?: number;
  /** Pause after the first failed try; doubled each time up to 5 s. 100 by default. */
  readonly retryMs?: number;
  /** One plain line for the operator: a lost database, a stop. */
  readonly report?: (line: string) => void;
}

export type ProjectorEnd =
  | { readonly ended: 'aborted' }
  /** An event could not be applied; the same stands in the checkpoint. Starting again tries it again. */
  | { readonly ended: 'stopped'; readonly failure: Failure }
  /** The rows in service are of another version of this projection: see `keepProjection`. */
  | { readonly ended: 'other-version'; readonly version: number };

/**
 * Keeps the rows of one projection up to date until the signal aborts. At-least-once delivery, exactly-once effect:
 * any number may run for the same projection. Rejects only where it cannot begin (no checkpoint table, no rights).
 */
export async function runProjector(options: ProjectorOptions): Promise<ProjectorEnd> {
  const { pool, projection, signal, retryMs = 100, report = () => {} } = options;
  const target = targetAt(pool, projection, 'service');
  let begun = false;
  let pauseMs = retryMs;
  while (!signal.aborted) {
    try {
      const from = begun ? await resume(options) : await startFrom(pool, projection);
      if ('ended' in from) return from;
      if ('version' in from) return { ended: 'other-version', version: from.version };
      begun = true;
      const end = await follow(options, target, from.position, () => (pauseMs = retryMs));
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

/** Null: the checkpoint is elsewhere (another projector was faster, or other rows came into service), read it again. */
async function follow(
  { store, pool, projection, signal, batchSize, paceMs = () => 0, lookMs = 1_000 }: ProjectorOptions,
  target: Target,
  from: Position | null,
  onProgress: () => void,
): Promise<ProjectorEnd | null> {
  const filter = { categories: projection.categories };
  let reached = from;
  let busy = false;
  const elsewhere = new AbortController();
  // A switch of rows sends no event that could be waited for.
  const looking = setInterval(() => {
    if (busy) return;
    const before = reached;
    checkpointOf(pool, projection.name).then(
      (now) => !busy && reached === before && now?.position !== before && elsewhere.abort(),
      () => undefined,
    );
  }, lookMs);
  try {
    const subscription = { after: from, filter, signal: AbortSignal.any([signal, elsewhere.signal]), batchSize };
    for await (const batch of store.subscribe(subscription)) {
      if (batch.checkpoint === reached) continue;
      busy = true;
      const applied = await applyBatch(target, reached, batch);
      if (applied === 'overtaken') return null;
      if (applied !== 'applied') return { ended: 'stopped', failure: applied };
      reached = batch.checkpoint;
      onProgress();
      busy = false;
      const restMs = batch.caughtUp ? paceMs(batch.events.length) : 0;
      if (restMs > 0) await pause(restMs, signal);
    }
  } finally {
    clearInterval(looking);
  }
  return signal.aborted ? { ended: 'aborted' } : null;
}

/** The checkpoint, unless what happened to it in the meantime is a reason to end. */
async function resume({
  pool,
  projection,
}: ProjectorOptions): Promise<{ readonly position: Position | null } | { readonly version: number } | ProjectorEnd> {
  const stored = await checkpointOf(pool, projection.name);
  if (stored?.version !== projection.version) return { version: stored?.version ?? 0 };
  if (stored.status === 'running') return { position: stored.position };
  const failure = { position: stored.failedPosition!, event: stored.failedEvent!, message: stored.failure! };
  return { ended: 'stopped', failure };
}
