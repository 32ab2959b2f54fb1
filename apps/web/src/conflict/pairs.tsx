import { useFieldName } from '../difference/field-name';
import { isChanged, type Pair } from '../difference/pairs';
import { DiffLegend } from '../difference/word-diff';
import { useWords } from '../words/language';
import { PairTable } from './pair.table';

interface Parameters {
  readonly pairs: readonly Pair[];
  /** What the two columns are called, where it is not "seen" and "now". */
  readonly titles?: readonly [before: string, now: string];
}

/** Two contents side by side: what differs with its words marked, what is equal folded away. */
export function Pairs({ pairs, titles }: Parameters) {
  const { conflict: words } = useWords();
  const nameOf = useFieldName();
  const [beforeTitle, nowTitle] = titles ?? [words.seen, words.now];
  const changed = pairs.filter(isChanged);
  const same = pairs.filter((pair) => !isChanged(pair) && pair.now !== '');
  return (
    <>
      {changed.length === 0 ? <p className="py-2">{words.nothing}</p> : <DiffLegend />}
      {changed.length > 0 && (
        <PairTable
          titles={[words.field, beforeTitle, nowTitle]}
          rows={changed.map((pair) => ({ key: pair.key, name: nameOf(pair), before: pair.before, now: pair.now }))}
        />
      )}
      {same.length > 0 && <Same pairs={same} />}
    </>
  );
}

function Same({ pairs }: { readonly pairs: readonly Pair[] }) {
  const { conflict: words } = useWords();
  const nameOf = useFieldName();
  return (
    <details className="py-2">
      <summary className="inline-block min-h-11 py-2 underline underline-offset-4">{words.same(pairs.length)}</summary>
      <dl className="grid gap-2">
        {pairs.map((pair) => (
          <div key={pair.key}>
            <dt className="font-bold">{nameOf(pair)}</dt>
            <dd lang="ja" className="max-w-[44rem] whitespace-pre-wrap">
              {pair.now}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
