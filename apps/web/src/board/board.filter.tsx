import { useMemo } from 'react';
import { useAddress } from '../frame/address';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { FilterText } from '../parts/filter-text';
import { useWords } from '../words/language';
import { FILTERS, type Board } from './board';

export function BoardFilter({ board }: { readonly board: Board }) {
  const { board: words } = useWords();
  const { parameters, change } = useAddress();
  const units = useMemo(
    () => new Map(board.items.flatMap(({ lead, leadName }) => (lead === null ? [] : [[lead, leadName ?? lead]]))),
    [board.items],
  );
  const isFiltered = FILTERS.some((name) => name !== 'page' && parameters.has(name));
  return (
    <search aria-label={words.filter} className="flex flex-wrap items-end gap-x-6 gap-y-3 py-4 print:hidden">
      <FilterText
        label={words.filterText}
        value={parameters.get('q') ?? ''}
        onChange={(q) => change({ q, page: null })}
      />
      <Choice
        isStacked
        label={words.chapter}
        value={parameters.get('chapter') ?? ''}
        options={[
          ['', words.all],
          ...board.chapters.map(({ no, title }) => [String(no), words.chapterNo(no, title)] as const),
        ]}
        onChange={(chapter) => change({ chapter, page: null })}
      />
      <Choice
        isStacked
        label={words.unit}
        value={parameters.get('unit') ?? ''}
        options={[['', words.all], ...units]}
        onChange={(unit) => change({ unit, page: null })}
      />
      {isFiltered && (
        <Button kind="text" onPress={() => change(Object.fromEntries(FILTERS.map((name) => [name, null])))}>
          {words.clear}
        </Button>
      )}
    </search>
  );
}
