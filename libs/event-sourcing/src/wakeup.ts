/**
 * Says that there may be something new. Only ever a hint: whoever waits looks for itself afterwards.
 * Rings are counted, so that one between the look and the wait is not lost.
 */
export class Wakeup {
  private readonly waiting = new Set<() => void>();
  private count = 0;

  get rings(): number {
    return this.count;
  }

  ring(): void {
    this.count++;
    for (const wake of this.waiting) wake();
  }

  /** Ends with the first ring after `seen` rings, with the time, or with the signal: never with an error. */
  next(seen: number, timeoutMs: number, signal: AbortSignal): Promise<void> {
    if (this.count > seen || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, timeoutMs);
      this.waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }
}
