import type { RecordedEvent } from './event';
import { isLost } from './postgres.connection';

/** The events of a stream from a revision on. */
export interface StreamRead {
  readonly stream: string;
  readonly from: number;
}

/** Reads together, in one statement; the answers come in the same order. */
export type ReadStreams = (reads: readonly StreamRead[]) => Promise<readonly RecordedEvent[][]>;

const AT_ONCE = 4;
const MOST = 200;

interface Waiting {
  readonly read: StreamRead;
  readonly resolve: (events: RecordedEvent[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A decision looks at half a dozen streams at the same moment, and many decisions are made at once: what is asked for
 * together is read together. Where so many statements are under way already, the next ones wait and share one.
 */
export class ReadQueue {
  private readonly waiting: Waiting[] = [];
  private running = 0;
  private planned = false;

  constructor(private readonly readAll: ReadStreams) {}

  add(read: StreamRead): Promise<RecordedEvent[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ read, resolve, reject });
      this.plan();
    });
  }

  /** Not at once: those who ask in the same turn of the event loop ride along. */
  private plan(): void {
    if (this.planned || this.running >= AT_ONCE || this.waiting.length === 0) return;
    this.planned = true;
    queueMicrotask(() => {
      this.planned = false;
      void this.run(this.waiting.splice(0, MOST));
      this.plan();
    });
  }

  private async run(batch: readonly Waiting[]): Promise<void> {
    this.running++;
    await this.deliver(batch);
    this.running--;
    this.plan();
  }

  private async deliver(batch: readonly Waiting[]): Promise<void> {
    try {
      const answers = await this.readAll(batch.map(({ read }) => read));
      batch.forEach(({ resolve }, index) => resolve(answers[index]!));
    } catch (error) {
      // Where the database is there, nobody pays for a name that it cannot take.
      if (batch.length === 1 || isLost(error)) batch.forEach(({ reject }) => reject(error));
      else await Promise.all(batch.map((each) => this.deliver([each])));
    }
  }
}
