import { randomUUID } from 'node:crypto';

/** One record of the double's log. */
export interface Stored {
  readonly stream: string;
  readonly revision: number;
  readonly commit: bigint;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly meta: Uint8Array;
}

export type Proposed = Pick<Stored, 'id' | 'type' | 'contentType' | 'data' | 'meta'>;

/** -1: no stream; null: any. */
export type Expected = number | null;

export type Written =
  | { readonly ok: true; readonly revision: number; readonly commit: bigint }
  | { readonly ok: false; readonly actual: number };

/**
 * The log of the double, by the rules of EventStoreDB for expected revisions: an append behind the end is repeated
 * where the very same ids stand there, and refused otherwise. The server's own events stand in between, as they do.
 */
export class StoredLog {
  readonly all: Stored[] = [];
  private readonly listeners = new Set<() => void>();
  private place = 0n;

  write(stream: string, expected: Expected, proposed: readonly Proposed[]): Written {
    const present = this.all.filter((event) => event.stream === stream);
    const actual = present.length - 1;
    if (expected === null || expected === actual) return this.append(stream, present.length, proposed);
    const again = present.slice(expected + 1, expected + 1 + proposed.length);
    const same = again.length === proposed.length && again.every(({ id }, index) => id === proposed[index]!.id);
    if (expected > actual || !same) return { ok: false, actual };
    return { ok: true, revision: again.at(-1)!.revision, commit: again.at(-1)!.commit };
  }

  private append(stream: string, from: number, proposed: readonly Proposed[]): Written {
    proposed.forEach((event, index) => this.record({ ...event, stream, revision: from + index }));
    const last = this.all.at(-1)!;
    if (this.all.length % 3 === 0) this.statistics();
    for (const listener of this.listeners) listener();
    return { ok: true, revision: last.revision, commit: last.commit };
  }

  /** As servers write now and then, among everybody's events. */
  private statistics(): void {
    const empty = new Uint8Array();
    const event = {
      id: randomUUID(),
      type: '$statsCollected',
      contentType: 'application/json',
      data: empty,
      meta: empty,
    };
    const stream = '$stats-127.0.0.1:2113';
    this.record({ ...event, stream, revision: this.all.filter((each) => each.stream === stream).length });
  }

  private record(event: Omit<Stored, 'commit'>): void {
    this.place += 128n + BigInt(event.data.length);
    this.all.push({ ...event, commit: this.place });
  }

  onAppend(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
