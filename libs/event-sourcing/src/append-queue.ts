import { LogUnavailable, OutcomeUnknown } from './append-errors';
import type { EncodedAppend } from './encoded-append';
import type { AppendResult } from './event-store';

/** Sends appends together, in one transaction; the answers come in the same order. */
export type SendBatch = (batch: readonly EncodedAppend[]) => Promise<readonly AppendResult[]>;

const BATCH_EVENTS = 1_000;
const BATCH_BYTES = 8_000_000;

interface Waiting {
  readonly append: EncodedAppend;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit: writers take turns in the log anyway, so those who come while a batch is under way share the next
 * one, its lock and its flush to disk.
 */
export class AppendQueue {
  private readonly waiting: Waiting[] = [];
  private running: Promise<void> | null = null;

  constructor(private readonly send: SendBatch) {}

  add(append: EncodedAppend): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ append, resolve, reject });
      this.running ??= this.run();
    });
  }

  /** Resolves when everything that was added has its answer. */
  async idle(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    // Lets those who append in the same turn of the event loop ride along.
    await Promise.resolve();
    while (this.waiting.length > 0) await this.deliver(this.nextBatch());
    this.running = null;
  }

  private nextBatch(): Waiting[] {
    let events = 0;
    let bytes = 0;
    const full = this.waiting.findIndex(({ append }) => {
      events += append.events.length;
      bytes += append.bytes;
      return events > BATCH_EVENTS || bytes > BATCH_BYTES;
    });
    return this.waiting.splice(0, full === -1 ? this.waiting.length : Math.max(full, 1));
  }

  private async deliver(batch: readonly Waiting[]): Promise<void> {
    try {
      const results = await this.send(batch.map(({ append }) => append));
      batch.forEach(({ resolve }, index) => resolve(results[index]!));
    } catch (error) {
      // Where the database refused the batch as a whole, nobody pays for the append that it could not take.
      const concernsAll = error instanceof OutcomeUnknown || error instanceof LogUnavailable;
      if (batch.length === 1 || concernsAll) batch.forEach(({ reject }) => reject(error));
      else for (const each of batch) await this.deliver([each]);
    }
  }
}
