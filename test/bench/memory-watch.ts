const LOOK_MS = 50;

/** Resident memory of this process in MB, looked at so often that the looking does not count. */
export class MemoryWatch {
  readonly begun = megabytes();
  private peak = this.begun;
  private readonly looking = setInterval(() => (this.peak = Math.max(this.peak, megabytes())), LOOK_MS);

  /** Since it was asked last. */
  most(): number {
    const most = Math.max(this.peak, megabytes());
    this.peak = 0;
    return most;
  }

  stop(): void {
    clearInterval(this.looking);
  }
}

const megabytes = (): number => process.memoryUsage.rss() / 1e6;
