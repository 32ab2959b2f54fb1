import { isTransient } from '@ayumi/event-sourcing/runtime';
import type { Pool } from 'pg';
import type { Signer } from './note';
import type { Tree } from './proofs';
import { sealOf } from './seal';
import { introduceKey, keepSeal, newestSeal } from './stored-seals';

export interface SealingOptions {
  readonly pool: Pool;
  readonly signer: Signer;
  readonly everyMs: number;
  readonly report: (line: string) => void;
  /** The tree as far as it is stored. */
  readonly tree: () => Tree;
}

/** Seals when the log has moved: not more often than every so many milliseconds, and at the end. */
export class Sealing {
  private readonly timer: NodeJS.Timeout;
  private working: Promise<void> = Promise.resolve();
  private sealed = 0;
  private due = 0;

  private constructor(private readonly options: SealingOptions) {
    const lookMs = Math.min(options.everyMs, 10_000);
    this.timer = setInterval(() => this.look(), lookMs);
  }

  static async begin(options: SealingOptions): Promise<Sealing> {
    const { pool, signer, everyMs, report } = options;
    if (await introduceKey(pool, signer.vkey))
      report(`A new key seals the evidence. Write it down elsewhere, whoever verifies needs it: ${signer.vkey}`);
    const { size, ageMs } = await newestSeal(pool);
    const sealing = new Sealing(options);
    sealing.sealed = size;
    sealing.due = Date.now() + Math.max(0, everyMs - ageMs);
    return sealing;
  }

  /** @param last whether to seal what is there, because nobody will look again for a while */
  async end(last: boolean): Promise<void> {
    clearInterval(this.timer);
    await this.working;
    if (last) await this.seal();
  }

  private look(): void {
    if (Date.now() < this.due || this.options.tree().size <= this.sealed) return;
    this.due = Date.now() + this.options.everyMs;
    this.working = this.working.then(() => this.seal());
  }

  private async seal(): Promise<void> {
    const { pool, signer, report, tree } = this.options;
    const now = tree();
    if (now.size <= this.sealed) return;
    try {
      await keepSeal(pool, { size: now.size, note: sealOf(now, signer) });
      this.sealed = now.size;
    } catch (error) {
      report(`The evidence could not be sealed${isTransient(error) ? ' yet' : ''}: ${(error as Error).message}`);
    }
  }
}
