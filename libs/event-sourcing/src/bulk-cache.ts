import type { Row } from './projection';

/** A row as it is to be, whatever stands in its table. */
interface Kept {
  /** Null: it goes. */
  row: Row | null;
  /** Its key stands in the table, with what it was before. */
  readonly stored: boolean;
  /** It is not what stands there. */
  changed: boolean;
  /** Since somebody last looked for rows that may leave. */
  touched: boolean;
}

/** What a table is to be brought to: keys that go out of it, and then rows that are added. */
export interface Leaving {
  readonly gone: readonly string[];
  readonly rows: ReadonlyMap<string, Row>;
}

/**
 * The rows of one table that are being folded, as many as have their place in memory. The others were written, and are
 * asked for again when something touches them. What is deleted before it was ever written never reaches the table.
 */
export class BulkCache {
  private readonly kept = new Map<string, Kept>();
  /**
   * Those that left last. They may still be on their way, so that the table cannot be asked for them, and stay here
   * until others leave: by then they have arrived.
   */
  private leaving: ReadonlyMap<string, Kept> = new Map();
  /** No key after it was ever written. Rows whose keys ascend, such as those of the history, are never asked for. */
  private greatest = '';

  get size(): number {
    return this.kept.size;
  }

  /** Of these keys those that must be loaded before they are folded. */
  missing(keys: Iterable<string>): Set<string> {
    const missing = new Set<string>();
    for (const key of keys) if (key <= this.greatest && !this.kept.has(key) && !this.leaving.has(key)) missing.add(key);
    return missing;
  }

  /** As it stands in the table. */
  add(key: string, row: Row): void {
    this.kept.set(key, { row, stored: true, changed: false, touched: true });
  }

  get(key: string): Row | undefined {
    return (this.kept.get(key) ?? this.leaving.get(key))?.row ?? undefined;
  }

  set(key: string, row: Row | null): void {
    const known = this.kept.get(key);
    if (known) {
      known.changed ||= known.row !== row;
      known.row = row;
      known.touched = true;
      if (row === null && !known.stored) this.kept.delete(key);
      return;
    }
    const left = this.leaving.get(key);
    const stored = left !== undefined && left.row !== null;
    if (row !== null || stored) this.kept.set(key, { row, stored, changed: true, touched: true });
  }

  /** Takes out so many of those that were not touched for longest. To be called again only when they are written. */
  leave(count: number): Leaving {
    const leaving = new Map<string, Kept>();
    const isAll = count >= this.size;
    let left = count;
    for (const [key, kept] of this.kept) {
      if (left === 0) break;
      this.kept.delete(key);
      if (kept.touched && !isAll) {
        // A second chance, behind those that came since. Maps go on over what is added meanwhile.
        kept.touched = false;
        this.kept.set(key, kept);
        continue;
      }
      left--;
      if (kept.changed) leaving.set(key, kept);
      if (key > this.greatest) this.greatest = key;
    }
    this.leaving = leaving;
    const all = [...leaving];
    return {
      gone: all.flatMap(([key, { stored }]) => (stored ? [key] : [])),
      rows: new Map(all.flatMap(([key, { row }]) => (row ? [[key, row] as const] : []))),
    };
  }
}
