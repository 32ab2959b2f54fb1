import type { Pool } from 'pg';
import { targetAt } from './apply-batch';
import { bulkFold } from './bulk-fold';
import { Overtaken } from './bulk-load';
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

export interface RebuildOptions extends Omit<RebuildAllOptions, 'projections'> {
  readonly projection: Projection;
}

export interface RebuildAllOptions {
  readonly store: EventStore;
  /** Of the role that projects. */
  readonly pool: Pool;
  readonly projections: readonly Projection[];
  /** Aborted: the rows in service stay as they are. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** As soon as one of them has ended. */
  readonly onRebuilt?: (projection: Projection, rebuilt: Rebuilt) => void;
  /** Between two looks whether another process has ended its own. 1 000 by default. */
  readonly standByMs?: number;
  readonly report?: (line: string) => void;
}

export interface Progress {
  /** Whose: the log is read once for several. */
  readonly projections: readonly string[];
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

/** {@link rebuildAll} of one. */
export const rebuild = async ({ projection, ...options }: RebuildOptions): Promise<Rebuilt> =>
  (await rebuildAll({ ...options, projections: [projection] }))[0]!;

/**
 * Builds the rows of projections anew beside those in service, while these are read and fed: the log is read once for
 * all of them, then each is proven equal, and its tables change names. One process at a time builds a projection. What
 * was in service is kept to go back to. One that stops or is not equal does not keep the others from theirs.
 */
export async function rebuildAll(options: RebuildAllOptions): Promise<Rebuilt[]> {
  const rebuilt = await asRunners(options, options.projections, (signal) => buildAll({ ...options, signal }));
  if (rebuilt) return rebuilt;
  const aborted: Rebuilt = { outcome: 'aborted' };
  for (const projection of options.projections) options.onRebuilt?.(projection, aborted);
  return options.projections.map(() => aborted);
}

/** All locks, always in the same order: two processes that want several never wait for each other. */
const asRunners = <T>(
  options: RebuildAllOptions,
  [first, ...others]: readonly Projection[],
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> =>
  first
    ? asRunner(
        { ...options, name: `rebuild ${first.name}` },
        (signal) => asRunners({ ...options, signal }, others, work) as Promise<T>,
      )
    : work(options.signal);

async function buildAll(options: RebuildAllOptions): Promise<Rebuilt[]> {
  const { projections, onRebuilt = () => {} } = options;
  for (const projection of projections) await prepareNext(options.pool, projection);
  const loaded = await loadAll(options);
  const rebuilt: Rebuilt[] = [];
  for (const [n, projection] of projections.entries()) {
    rebuilt.push(await build({ ...options, projection }, loaded[n]!));
    onRebuilt(projection, rebuilt.at(-1)!);
  }
  return rebuilt;
}

/** How far the new rows have come, or why they go no further. */
type Begun = { readonly reached: Position | null; readonly events: number } | { readonly end: Failure | 'aborted' };

/**
 * The first, long stretch, in bulk: up to where the rows in service are. Those that nobody feeds stand still, and the new
 * ones must not run past them before they are compared.
 */
async function loadAll({ store, pool, projections, signal, onProgress = () => {} }: RebuildAllOptions) {
  const positions = await Promise.all(projections.map(async ({ name }) => (await checkpointOf(pool, name))?.position));
  const begun: Begun[] = projections.map(() => ({ reached: null, events: 0 }));
  const stretches = projections.flatMap((projection, n) => {
    const upTo = positions[n];
    return upTo ? [{ n, projection, upTo }] : [];
  });
  if (stretches.length === 0) return begun;
  const categories = [...new Set(stretches.flatMap(({ projection }) => projection.categories))];
  const of = await store.count(null, await store.head(), { categories });
  const names = stretches.map(({ projection }) => projection.name);
  let events = 0;
  const onEvents = (more: number): void =>
    onProgress({ projections: names, phase: 'reading', events: (events += more), of });
  const ends = await bulkFold(stretches, { store, pool, signal, onEvents });
  for (const [at, end] of ends.entries()) {
    const { n, projection } = stretches[at]!;
    if (end === 'aborted') begun[n] = { end };
    else if ('failure' in end) begun[n] = { end: end.failure };
    else if ('reached' in end) begun[n] = end;
    // A row that its table refuses: live batches find the event that asks for it, and what came before it stands.
    else await prepareNext(pool, projection);
  }
  return begun;
}

async function build(options: RebuildOptions, begun: Begun): Promise<Rebuilt> {
  const { store, pool, projection, signal, onProgress = () => {} } = options;
  if ('end' in begun) return ending(begun.end);
  const target = targetAt(pool, projection, 'next');
  let { reached, events } = begun;
  const tell = (phase: Progress['phase']): void =>
    onProgress({ projections: [projection.name], phase, events, of: events });
  const upTo = async (position: Position | null): Promise<Failure | 'aborted' | null> => {
    if (position === null) return null;
    const onPage = (more: number): void => {
      events += more;
      tell('reading');
    };
    const got = await catchUp(store, target, reached, position, { signal, onPage });
    if (got === 'overtaken') throw new Overtaken(projection.name);
    if (!('reached' in got)) return got;
    reached = got.reached;
    return signal.aborted ? 'aborted' : null;
  };

  const began = performance.now();
  const against = await compareWithService(pool, projection, upTo);
  if (!('differences' in against)) return ending(against.end);
  tell('proving');
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

const ending = (end: Failure | 'aborted'): Rebuilt =>
  end === 'aborted' ? { outcome: 'aborted' } : { outcome: 'stopped', failure: end };

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
