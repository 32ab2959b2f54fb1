export interface Sized {
  readonly size: number;
}

/** What was made last, up to a number of bytes; what was not asked for longest goes first. */
export class KeptBytes<T extends Sized> {
  private readonly kept = new Map<string, T>();
  private size = 0;

  constructor(private readonly bytesAtMost: number) {}

  get(key: string): T | undefined {
    const found = this.kept.get(key);
    if (!found) return undefined;
    this.kept.delete(key);
    this.kept.set(key, found);
    return found;
  }

  keep(key: string, made: T): void {
    this.size += made.size - (this.kept.get(key)?.size ?? 0);
    this.kept.delete(key);
    this.kept.set(key, made);
    for (const [oldest, { size }] of this.kept) {
      if (this.size <= this.bytesAtMost) return;
      this.kept.delete(oldest);
      this.size -= size;
    }
  }
}
