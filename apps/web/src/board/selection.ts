import { useCallback, useState } from 'react';
import { extension, isToChase, type Board, type BoardItem } from './board';

export interface Selection {
  /** Those that still wait for somebody; what moved to its end meanwhile is selected no more. */
  readonly selected: readonly BoardItem[];
  readonly has: (item: string) => boolean;
  readonly select: (item: string, on: boolean) => void;
  readonly selectOnly: (items: readonly BoardItem[]) => void;
}

/** What the planning office has ticked on the board; null for whoever may not chase. */
export function useSelection(board: Board): Selection | null {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const select = useCallback((item: string, on: boolean) => {
    setTicked((before) => {
      const next = new Set(before);
      if (on) next.add(item);
      else next.delete(item);
      return next;
    });
  }, []);
  const selectOnly = useCallback(
    (items: readonly BoardItem[]) => setTicked(new Set(items.filter(isToChase).map(({ item }) => item))),
    [],
  );
  if (!extension(board)) return null;
  const selected = board.items.filter((item) => ticked.has(item.item) && isToChase(item));
  return { selected, has: (item) => ticked.has(item), select, selectOnly };
}
