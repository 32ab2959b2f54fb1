import type { Instant } from '@ayumi/kernel';

/** Why somebody may act for a post: holds it, deputises (代決), is delegated to (代理), is the superior (引上げ), or runs the installation. */
export type Basis = 'self' | 'acting' | 'delegation' | 'pull-up' | 'override' | 'operator';

/** Who acted, and by what authority, with the names of that day: a later reorganisation must not rename the past. */
export interface Signature {
  /** The person who acted (directory id), or `operator` for the command line. */
  readonly actor: string;
  readonly actorName: string;
  readonly basis: Basis;
  readonly post?: string;
  readonly postTitle?: string;
  readonly unit?: string;
  readonly unitName?: string;
  /** The person in whose place the actor acted, where the basis is not `self`. */
  readonly principal?: string;
  readonly principalName?: string;
}

export interface Meta extends Signature {
  readonly command: string;
  readonly commandId: string;
  /** Fingerprint of the request, so that a reused idempotency key with another body is told apart. */
  readonly request: string;
  readonly correlation: string;
  readonly causation: string | null;
  /** Version of the event's data; the upcasters beside the events bring older ones up. */
  readonly schema: number;
  /** When the act happened, by the clock of the installation. */
  readonly at: Instant;
}

/** What a decider says happened. */
export interface Fact<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}

/** What evolve folds: the fact, with who and when. */
export type Told<F extends Fact = Fact> = F & { readonly meta: Meta };

export interface NewEvent extends Fact {
  /** UUID; v5 of (command id, index), so that a retry carries the same ids. */
  readonly id: string;
  readonly meta: Meta;
}

export interface RecordedEvent extends NewEvent {
  readonly stream: string;
  /** 0 for the first event of its stream. */
  readonly revision: number;
  readonly position: Position;
}

/** A place in the log of all events: opaque, ordered by `comparePositions`, a string at the edge. */
export type Position = string & { readonly position: unique symbol };

/** Positions are decimal numbers, or several parted by `/` (commit and prepare position of EventStoreDB). */
export function comparePositions(a: Position, b: Position): number {
  const left = a.split('/').map(BigInt);
  const right = b.split('/').map(BigInt);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0n) - (right[i] ?? 0n);
    if (difference !== 0n) return difference < 0n ? -1 : 1;
  }
  return 0;
}

export const isPosition = (text: string): text is Position => /^\d{1,20}(\/\d{1,20})?$/.test(text);

/** `item-kodaira-r3.10` → `item`: the text before the first hyphen, as KurrentDB takes it. */
export const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));
