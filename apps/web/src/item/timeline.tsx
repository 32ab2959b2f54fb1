import { Asked } from '../parts/asked';
import { Moment } from '../parts/moment';
import { useWords } from '../words/language';
import { useHistory } from './history';
import type { Owner } from './owner';

type Event = NonNullable<ReturnType<typeof useHistory>['data']>['events'][number];

interface Parameters {
  readonly owner: Pick<Owner, 'of' | 'id'>;
  readonly matter: string | null;
}

/** What happened to this matter, the newest first; what else happened to its owner is folded away. */
export function Timeline({ owner, matter }: Parameters) {
  const { item: words } = useWords();
  return (
    <section aria-label={words.history}>
      <h2 className="mb-2 font-bold">{words.historyOfMatter}</h2>
      <Asked query={useHistory(owner)}>
        {({ events }) => {
          const told = events.filter(({ type }) => type !== 'FrozenTextKept');
          const mine = told.filter((event) => event.matter === matter);
          const rest = told.filter((event) => event.matter !== matter);
          return (
            <>
              {mine.length === 0 ? <p className="text-sm">{words.noHistory}</p> : <Events events={mine} />}
              {rest.length > 0 && (
                <details className="mt-2 print:hidden">
                  <summary className="inline-block min-h-11 py-2 text-sm underline underline-offset-4">
                    {words.historyRest[owner.of](rest.length)}
                  </summary>
                  <Events events={rest} />
                </details>
              )}
            </>
          );
        }}
      </Asked>
    </section>
  );
}

const Events = ({ events }: { readonly events: readonly Event[] }) => (
  <ol className="grid gap-2 border-l-2 border-solid-gray-300 pl-3 text-sm">
    {events.map(({ id, at, summary }) => (
      <li key={id}>
        <p className="text-solid-gray-700">
          <Moment iso={at} />
        </p>
        <p lang="ja" className="break-words whitespace-pre-wrap">
          {summary}
        </p>
      </li>
    ))}
  </ol>
);
