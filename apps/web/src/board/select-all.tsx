import { Button } from '../parts/button';
import { useWords } from '../words/language';
import { isToChase, type BoardItem } from './board';
import type { Selection } from './selection';

interface Parameters {
  readonly shown: readonly BoardItem[];
  readonly selection: Selection;
}

/** All that the filter shows, on every page of it: 33 ticks by hand would be no chasing. */
export function SelectAll({ shown, selection: { selected, selectOnly } }: Parameters) {
  const { board: words } = useWords();
  const open = shown.filter(isToChase);
  return (
    <p className="flex flex-wrap gap-x-6 print:hidden">
      {open.length > 0 && (
        <Button kind="text" onPress={() => selectOnly(open)}>
          {words.selectShown(open.length)}
        </Button>
      )}
      {selected.length > 0 && (
        <Button kind="text" onPress={() => selectOnly([])}>
          {words.selectNone}
        </Button>
      )}
    </p>
  );
}
