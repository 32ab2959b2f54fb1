import { useCallback, useState } from 'react';
import { isPlain, isTickable, keyOf, type Row } from './bulk';

/** What is ticked, each with the content that was on the screen when it was. */
type Ticks = ReadonlyMap<string, string>;

/**
 * The ticks of the page. They begin with what nothing speaks against. Where content changes while it is shown, its tick
 * is taken away and that is said: nobody approves what he has not seen.
 */
export function useTicks(rows: readonly Row[]) {
  const [shown, setShown] = useState<ReadonlyMap<string, string>>(() => fingerprintsOf(rows));
  const [ticks, setTicks] = useState<Ticks>(() => fingerprintsOf(rows.filter(isPlain)));
  const moved = new Set(
    rows.filter((row) => shown.get(keyOf(row)) !== row.fingerprint && shown.has(keyOf(row))).map(keyOf),
  );
  const ticked = rows.filter((row) => isTickable(row) && ticks.get(keyOf(row)) === row.fingerprint);
  const tick = useCallback((row: Row, on: boolean) => {
    setShown((before) => new Map(before).set(keyOf(row), row.fingerprint));
    setTicks((before) => {
      const next = new Map(before);
      if (on) next.set(keyOf(row), row.fingerprint);
      else next.delete(keyOf(row));
      return next;
    });
  }, []);
  const tickOnly = useCallback((chosen: readonly Row[]) => setTicks(fingerprintsOf(chosen.filter(isTickable))), []);
  return { ticked, moved, tick, tickOnly };
}

const fingerprintsOf = (rows: readonly Row[]): Ticks => new Map(rows.map((row) => [keyOf(row), row.fingerprint]));
