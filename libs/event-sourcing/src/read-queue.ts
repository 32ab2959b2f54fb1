import { isLost } from './postgres.connection';

/** Reads together, in one statement; the answers come in the same order. */
export type ReadTogether<Read, Answer> = (reads: readonly Read[]) => Promise<readonly Answer[]>;

const LANES = 4;
const MOST = 200;
/** Whoever reads longer keeps the others waiting no more. */
const PATIENCE_MS = 20;

interface Waiting<Read, Answer> {
  readonly read: Read;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A decision looks at half a dozen streams at the same moment, and for an earlier effect of its command; many decisions
 * are made at once: what is asked for together is read together, and whoever comes meanwhile shares the next read. Fewer
 * and larger statements cost everybody less than many small ones side by side.
 */
export class ReadQueue<Read, Answer> {
  private readonly waiting: Waiting<Read, Answer>[] = [];
  private running = 0;
  private slow = 0;
  private planned = false;

  constructor(private readonly readAll: ReadTogether<Read, Answer>) {}

  add(read: Read): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ read, resolve, reject });
      this.plan();
    });
  }

  /** Not at once: those who ask in the same turn of the event loop ride along. */
  private plan(): void {
    const free = this.running === this.slow && this.running < LANES;
    if (this.planned || !free || this.waiting.length === 0) return;
    this.planned = true;
    queueMicrotask(() => {
      this.planned = false;
      void this.run(this.waiting.splice(0, MOST));
    });
  }

  private async run(batch: readonly Waiting<Read, Answer>[]): Promise<void> {
    let isSlow = false;
    const patience = setTimeout(() => {
      isSlow = true;
      this.slow++;
      this.plan();
    }, PATIENCE_MS);
    this.running++;
    await this.deliver(batch);
    clearTimeout(patience);
    this.running--;
    if (isSlow) this.slow--;
    this.plan();
  }

  private async deliver(batch: readonly Waiting<Read, Answer>[]): Promise<void> {
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
