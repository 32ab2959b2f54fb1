import type { Instant } from '@ayumi/kernel';
import { Command } from '@nestjs/cqrs';
import { v5 as uuid5 } from 'uuid';
import type { Position } from './event';
import type { Refusal } from '@ayumi/kernel';

/** Who asks, when, and of which stream: known at the door, never taken from the body. */
export interface Envelope {
  /** Id of the stream without its category: `kodaira-r3.10`. */
  readonly id: string;
  /** The command's name as in the URL. */
  readonly command: string;
  readonly commandId: string;
  /** Fingerprint of stream and body: a reused idempotency key with another body is refused. */
  readonly request: string;
  readonly correlation: string;
  readonly causation: string | null;
  readonly at: Instant;
  readonly actor: string;
  /** The revision that the caller saw, where it wants to be told if that moved (If-Match). */
  readonly seenRevision?: number;
}

/** Where the effect of a command stands. The same command sent again gets the same receipt. */
export interface Receipt {
  readonly id: string;
  readonly revision: number;
  /** Give it to a query as `after` to read your own write. Null where nothing was ever written to the stream. */
  readonly position: Position | null;
}

/** A command to one stream. Subclasses are the validated body; the envelope is put on by the door. */
export abstract class StreamCommand extends Command<Receipt | Refusal> {
  envelope!: Envelope;
}

const AYUMI = 'b8f2ef34-7c0b-5d5e-9a4e-6d0b6a3f2c11';

/** Id of a command from what makes it the same one: the actor and the idempotency key. */
export const commandIdOf = (actor: string, key: string): string => uuid5(`${actor}\n${key}`, AYUMI);

/** Id of the n-th event of a command (RFC 9562, version 5), so that a retry appends the same ids. */
export const eventIdOf = (commandId: string, index: number): string => uuid5(String(index), commandId);
