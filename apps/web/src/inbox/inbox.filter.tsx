import { useAddress } from '../frame/address';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { FilterText } from '../parts/filter-text';
import { useWords } from '../words/language';

export function InboxFilter() {
  const { inbox: words } = useWords();
  const { parameters, change } = useAddress();
  const isFiltered = ['q', 'kind', 'overdue'].some((name) => parameters.has(name));
  return (
    <search aria-label={words.filter} className="flex flex-wrap items-end gap-x-6 gap-y-3 py-4 print:hidden">
      <FilterText
        label={words.filterText}
        value={parameters.get('q') ?? ''}
        onChange={(q) => change({ q, page: null })}
      />
      <Choice
        isStacked
        label={words.kind}
        value={parameters.get('kind') ?? ''}
        options={[
          ['', words.all],
          ['progress', words.kinds.progress],
          ['revision', words.kinds.revision],
          ['review', words.kinds.review],
          ['opinion', words.kinds.opinion],
        ]}
        onChange={(kind) => change({ kind, page: null })}
      />
      <label className="inline-flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          className="size-6 accent-blue-900"
          checked={parameters.has('overdue')}
          onChange={(event) => change({ overdue: event.target.checked, page: null })}
        />
        {words.overdueOnly}
      </label>
      {isFiltered && (
        <Button kind="text" onPress={() => change({ q: null, kind: null, overdue: null, page: null })}>
          {words.clear}
        </Button>
      )}
    </search>
  );
}
