import type { Batch, EventStore, Position } from '@ayumi/event-sourcing';
import {
  asRunner,
  checkpointOf,
  isTransient,
  LogUnavailable,
  messageOf,
  startFrom,
  stepCheckpoint,
  Wakeup,
  withConnection,
} from '@ayumi/event-sourcing/runtime';
import type { Pool } from 'pg';
import { leafOf } from './leaf';
import type { Frontier, Node } from './merkle';
import type { Signer } from './note';
import type { Tree } from './proofs';
import { Sealing } from './sealing';
import { addNodes, storedFrontier, storedHashes, storedSize } from './stored-tree';

/** Name of the checkpoint; the version would be raised if leaves were ever made otherwise. */
export const EVIDENCE = { name: 'evidence', version: 1 } as const;

export interface KeeperOptions {
  readonly store: EventStore;
  /** In a role that may write evidence. */
  readonly pool: Pool;
  readonly signal: AbortSignal;
  /** Null: leaves are kept and nothing is sealed. */
  readonly signer: Signer | null;
  /** Between two batches at the end of the log; nobody waits for evidence. 1 000 by default. */
  readonly paceMs?: number;
  /** Shortest time between two seals. Ten minutes by default. */
  readonly sealEveryMs?: number;
  readonly report?: (line: string) => void;
}

const RETRY_MS = 1_000;

/**
 * Adds every event to the tree until the signal aborts: one runner over all processes, nodes and checkpoint in one
 * statement. Where leaves are stored already (after a restore, in front of another store) it compares. Leaves that
 * contradict the log stop it visibly, in front of the event; nothing is ever written over.
 */
export const keepEvidence = async (options: KeeperOptions): Promise<'aborted' | 'stopped'> =>
  (await asRunner({ ...options, name: `automation ${EVIDENCE.name}` }, (signal) => run(options, signal))) ?? 'aborted';

async function run(options: KeeperOptions, signal: AbortSignal): Promise<'aborted' | 'stopped'> {
  const { report = () => {} } = options;
  while (!signal.aborted) {
    try {
      if ((await follow(options, signal)) === 'stopped') return 'stopped';
    } catch (error) {
      if (!isTransient(error) && !(error instanceof LogUnavailable)) {
        await stop(
          options.pool,
          (await checkpointOf(options.pool, EVIDENCE.name))?.position ?? null,
          messageOf(error),
          report,
        );
        return 'stopped';
      }
      report(`evidence is kept again in ${RETRY_MS} ms: ${messageOf(error)}`);
      await new Wakeup().next(0, RETRY_MS, signal);
    }
  }
  return 'aborted';
}

/** Ends with the signal, where it was overtaken, or where evidence and log contradict each other. */
async function follow(options: KeeperOptions, signal: AbortSignal): Promise<'over' | 'stopped'> {
  const { store, pool, signer, paceMs = 1_000, sealEveryMs = 600_000, report = () => {} } = options;
  const from = await startFrom(pool, EVIDENCE);
  if ('version' in from) {
    report(`evidence is kept by another version of Ayumi (${from.version}) and is left alone`);
    return 'stopped';
  }
  const size = (await checkpointOf(pool, EVIDENCE.name))!.applied;
  const frontier = await storedFrontier(pool, size);
  if (!frontier) {
    const message = `nodes of the first ${size} leaves are missing`;
    await stop(pool, from.position, message, report);
    return 'stopped';
  }
  let kept: Tree = { size, root: frontier.root() };
  let position = from.position;
  const sealing = signer && (await Sealing.begin({ pool, signer, everyMs: sealEveryMs, report, tree: () => kept }));
  try {
    for await (const batch of store.subscribe({ after: position, signal })) {
      const done = await add(pool, frontier, position, batch);
      if (done !== 'added') {
        if (done !== 'overtaken') report(`evidence stopped: ${done.contradiction}`);
        return done === 'overtaken' ? 'over' : 'stopped';
      }
      kept = { size: frontier.size, root: frontier.root() };
      position = batch.checkpoint;
      if (batch.caughtUp) await new Wakeup().next(0, paceMs, signal);
    }
  } finally {
    await sealing?.end(options.signal.aborted);
  }
  return 'over';
}

type Added = 'added' | 'overtaken' | { readonly contradiction: string };

async function add(pool: Pool, frontier: Frontier, from: Position | null, batch: Batch): Promise<Added> {
  const begun = frontier.size;
  const made = batch.events.map((event) => frontier.append(leafOf(event)));
  const known = Math.min(made.length, Math.max(0, (await storedSize(pool)) - begun));
  const stored = await storedHashes(
    pool,
    made.slice(0, known).map(([leaf]) => leaf!),
  );
  const at = stored.findIndex((hash, n) => !hash?.equals(made[n]![0]!.hash));
  const event = batch.events[at];
  if (event) {
    const contradiction = `leaf ${begun + at} is not that of ${event.type} in ${event.stream}, revision ${event.revision}, at ${event.position}`;
    const failure = { position: event.position, event: event.type, message: contradiction };
    const step = { from, to: from, events: 0, failure };
    const told = await withConnection(pool, (client) => stepCheckpoint(client, EVIDENCE, step));
    return told ? { contradiction } : 'overtaken';
  }
  const nodes: Node[] = made.slice(known).flat();
  const step = { from, to: batch.checkpoint, events: batch.events.length, failure: null };
  const moved = await withConnection(pool, (client) =>
    stepCheckpoint(client, EVIDENCE, step, nodes.length > 0 ? [addNodes(nodes)] : []),
  );
  return moved ? 'added' : 'overtaken';
}

async function stop(pool: Pool, at: Position | null, message: string, report: (line: string) => void): Promise<void> {
  const failure = { position: at ?? ('0' as Position), event: 'none', message };
  await withConnection(pool, (client) => stepCheckpoint(client, EVIDENCE, { from: at, to: at, events: 0, failure }));
  report(`evidence stopped: ${message}`);
}
