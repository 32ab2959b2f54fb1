import type { Pool } from 'pg';
import { targetAt } from './apply-batch';
import { catchUp } from './catch-up';
import { checkpointOf } from './checkpoint';
import { compareWithReplay, type TableProof } from './comparison';
import { compareWithService, type ServiceDifference } from './compare-with-service';
import type { Position } from './event';
import type { EventStore } from './event-store';
import type { Failure } from './fold-touches';
import { ask } from './postgres.connection';
import type { Projection } from './projection';
import { asRunner } from './runner-lock';
import { prepareNext, switchPlaces } from './switch-places';

export interface RebuildOptions {
  readonly store: EventStore;
  /** Of the role that projects. */
  readonly pool: Pool;
  readonly projection: Projection;
  /** Aborted: the rows in service stay as they are. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Between two looks whether another process has ended its own. 1 000 by default. */
  readonly standByMs?: number;
  readonly report?: (line: string) => void;
}

export interface Progress {
  readonly phase: 'reading' | 'proving';
  /** Applied so far. */
  readonly events: number;
  /** How many there are in all, as far as was known at the beginning. */
  readonly of: number;
}

export interface Proof {
  readonly position: Position | null;
  readonly tables: readonly TableProof[];
  /** Against the rows in service at the same position; undeclared differences only. */
  readonly service: readonly ServiceDifference[];
  readonly serviceVersion: number;
  readonly millis: number;
}

export type Rebuilt =
  | { readonly outcome: 'switched'; readonly proof: Proof; readonly switchMs: number }
  /** An event could not be applied; nothing was switched. */
  | { readonly outcome: 'stopped'; readonly failure: Failure }
  /** The new rows are not what a replay gives, or differ from those in service in what nobody declared. */
  | { readonly outcome: 'unequal'; readonly proof: Proof }
  | { readonly outcome: 'aborted' };

/**
 * Builds the rows of a projection anew beside those in service, while these are read and fed; proves them equal; and
 * changes the names. One at a time for each projection over all processes. What was in service is kept to go back to.
 */
export async function rebuild(options: RebuildOptions): Promise<Rebuilt> {
  const name = `rebuild ${options.projection.name}`;
  const rebuilt = await asRunner({ ...options, name }, (signal) => build({ ...options, signal }));
  return rebuilt ?? { outcome: 'aborted' };
}

async function build(options: RebuildOptions): Promise<Rebuilt> {
  const { store, pool, projection, signal, onProgress = () => {} } = options;
  await prepareNext(pool, projection);
  const target = targetAt(pool, projection, 'next');
  const of = await store.count(null, await store.head(), { categories: projection.categories });
  let events = 0;
  let reached: Position | null = null;
  const upTo = async (position: Position | null): Promise<Failure | 'aborted' | null> => {
    if (position === null) return null;
    const onPage = (more: number): void => onProgress({ phase: 'reading', events: (events += more), of });
    const got = await catchUp(store, target, reached, position, { signal, onPage });
    if (got === 'overtaken') throw new Error(`something else wrote to the new rows of ${projection.name}`);
    if (!('reached' in got)) return got;
    reached = got.reached;
    return signal.aborted ? 'aborted' : null;
  };
  const ending = (end: Failure | 'aborted'): Rebuilt =>
    end === 'aborted' ? { outcome: 'aborted' } : { outcome: 'stopped', failure: end };

  // Rows in service that nobody feeds stand still: the new ones must not run past them before they are compared.
  const service = await checkpointOf(pool, projection.name);
  const early = await upTo(service?.position ?? null);
  if (early) return ending(early);
  const began = performance.now();
  const against = await compareWithService(pool, projection, upTo);
  if (!('differences' in against)) return ending(against.end);
  onProgress({ phase: 'proving', events, of });
  const tables = await compareWithReplay({ store, pool, projection, upTo: reached, signal });
  if (signal.aborted) return { outcome: 'aborted' };
  const proof: Proof = {
    position: reached,
    tables,
    service: against.differences,
    serviceVersion: against.version,
    millis: Math.round(performance.now() - began),
  };
  await keepProof(pool, projection, proof);
  if (!isEqual(projection, proof)) return { outcome: 'unequal', proof };

  const late = await upTo(await store.head());
  if (late) return ending(late);
  const switched = await switchPlaces<Failure | 'aborted'>(pool, projection, async (position) => {
    const end = await upTo(position);
    return end ? { end } : { at: reached };
  });
  return 'end' in switched ? ending(switched.end) : { outcome: 'switched', proof, switchMs: switched.ms };
}

/** Rows of the same version in service that are otherwise were damaged: they are what is to be replaced. */
export const isEqual = ({ version }: Projection, { tables, service, serviceVersion }: Proof): boolean =>
  tables.every(({ wrongCount }) => wrongCount === 0) && (serviceVersion === version || service.length === 0);

const keepProof = (pool: Pool, projection: Projection, proof: Proof): Promise<unknown> =>
  ask(
    pool,
    `insert into read.proof (name, version, position, millis, verdict, tables) values ($1, $2, $3, $4, $5, $6)`,
    [
      projection.name,
      projection.version,
      proof.position,
      proof.millis,
      isEqual(projection, proof) ? 'equal' : 'unequal',
      JSON.stringify({ replay: proof.tables, service: proof.service }),
    ],
  );
