import { comparePositions, type EventStore, type Position, type RecordedEvent } from '@ayumi/event-sourcing';
import type { Pool } from 'pg';
import { leafOf } from './leaf';
import { Frontier, type Node } from './merkle';
import { readVerifier } from './note';
import { collectSeals, type CheckedSeal } from './seals-to-check';
import { placeOfLeaf, storedHashes, storedSize } from './stored-tree';
import { knownKeys, storedSeals } from './stored-seals';

export interface VerifyOptions {
  readonly store: EventStore;
  readonly pool: Pool;
  /** A seal that was kept elsewhere. */
  readonly kept?: string | null;
  /** The only keys that are believed; without them those that the installation itself names. */
  readonly keys?: readonly string[];
}

export interface Verdict {
  readonly events: number;
  readonly streams: number;
  /** Seals that were compared, the kept one included. */
  readonly seals: number;
  /** Events that the keeper has not read yet: he is about a second behind. */
  readonly pending: number;
  readonly root: Buffer;
  readonly keys: readonly string[];
  /** The newest stored seal, to be kept elsewhere. */
  readonly newest: string | null;
  /** What is wrong, in plain English; empty where everything is as it was recorded. */
  readonly findings: readonly string[];
}

const PAGE = 2_000;
const FINDINGS_AT_MOST = 20;

/**
 * Reads the whole log and makes the evidence anew from the events alone, then compares: leaves and nodes, revisions,
 * seals. In memory are one page, the frontier of the tree, the seals and one number for each stream.
 */
export async function verifyEvidence({ store, pool, kept = null, keys }: VerifyOptions): Promise<Verdict> {
  const findings: string[] = [];
  const find = (finding: string): void => void (findings.length < FINDINGS_AT_MOST && findings.push(finding));
  // Before the head is asked for: the log only grows, so every leaf that is stored by now has its event below it.
  const stored = await storedSize(pool);
  const notes = await storedSeals(pool);
  const head = await store.head();
  const believed = keys ?? (await knownKeys(pool));
  const verifiers = believed.flatMap((vkey) => readVerifier(vkey) ?? []);
  const seals = collectSeals(notes, kept, verifiers, find);

  const frontier = new Frontier();
  const revisions = new Map<string, number>();
  const comparing = new Comparing(pool, stored, find);
  for await (const page of pagesUpTo(store, head)) {
    const nodes: (readonly Node[])[] = [];
    for (const event of page) {
      const due = revisions.get(event.stream) ?? 0;
      if (event.revision !== due) find(`${placed(event)} stands where revision ${due} of its stream is due`);
      revisions.set(event.stream, event.revision + 1);
      nodes.push(frontier.append(leafOf(event)));
      for (const seal of seals.get(frontier.size) ?? []) compareRoot(seal, frontier, find);
    }
    await comparing.compare(page, nodes);
  }
  const events = frontier.size;
  if (stored > events)
    find(`the log ends after ${events} events, but ${stored} were recorded: ${stored - events} are missing`);
  for (const [size, ahead] of seals)
    if (size > events)
      find(
        `${ahead[0]!.what} was made over ${size} events, but the log ends after ${events}: ${size - events} are missing`,
      );
  return {
    events,
    streams: revisions.size,
    seals: [...seals.values()].flat().length,
    pending: Math.max(0, events - stored),
    root: frontier.root(),
    keys: believed,
    newest: notes.at(-1)?.note ?? null,
    findings,
  };
}

function compareRoot({ what, root }: CheckedSeal, frontier: Frontier, find: (finding: string) => void): void {
  if (!root.equals(frontier.root()))
    find(`${what} does not fit the first ${frontier.size} events: one of them is another now`);
}

async function* pagesUpTo(store: EventStore, head: Position | null): AsyncGenerator<readonly RecordedEvent[]> {
  if (head === null) return;
  for (let after: Position | null = null; ;) {
    const page: RecordedEvent[] = await store.readAll(after, PAGE);
    const wanted = page.filter(({ position }) => comparePositions(position, head) <= 0);
    if (wanted.length > 0) yield wanted;
    if (wanted.length < PAGE) return;
    after = page.at(-1)!.position;
  }
}

/** What is stored against what the events give. After the first difference every later leaf stands elsewhere: it is the one to name. */
class Comparing {
  private differs = false;

  constructor(
    private readonly pool: Pool,
    private readonly stored: number,
    private readonly find: (finding: string) => void,
  ) {}

  async compare(page: readonly RecordedEvent[], made: readonly (readonly Node[])[]): Promise<void> {
    if (this.differs) return;
    const nodes = made.filter(([leaf]) => leaf!.place < this.stored).flat();
    const hashes = await storedHashes(this.pool, nodes);
    const at = nodes.findIndex(({ hash }, n) => !hashes[n]?.equals(hash));
    if (at < 0) return;
    this.differs = true;
    const { level, place } = nodes[at]!;
    if (level > 0) return this.find(`the stored node ${place} of level ${level} is not that of its leaves`);
    const n = made.findIndex(([leaf]) => leaf!.place === place);
    this.find(await this.reason(page[n]!, made[n]![0]!, made[n + 1]?.[0]));
  }

  private async reason(event: RecordedEvent, leaf: Node, next: Node | undefined): Promise<string> {
    const recordedAt = await placeOfLeaf(this.pool, leaf.hash);
    if (recordedAt === null) {
      const [here] = await storedHashes(this.pool, [leaf]);
      if (!here) return `the stored leaf ${leaf.place} is missing: that of ${placed(event)}`;
      return next?.hash.equals(here)
        ? `${placed(event)} was put in afterwards: it is not in the evidence`
        : `${placed(event)} is not what was recorded: it was altered (leaf ${leaf.place})`;
    }
    const inOrder = next ? [next] : [];
    const [after] = await storedHashes(
      this.pool,
      inOrder.map(() => ({ level: 0, place: recordedAt + 1 })),
    );
    const missing = recordedAt > leaf.place && (!next || after?.equals(next.hash));
    return missing
      ? `${recordedAt - leaf.place} of the events recorded in front of ${placed(event)} are missing (from leaf ${leaf.place} on)`
      : `${placed(event)} stands in another order than it was recorded: at ${leaf.place} instead of ${recordedAt}`;
  }
}

const placed = ({ type, stream, revision, position }: RecordedEvent): string =>
  `${type} in ${stream}, revision ${revision}, at position ${position}`;
