import { useFieldName } from '../difference/field-name';
import { isChanged, type Pair } from '../difference/pairs';
import { DiffLegend, WordDiff } from '../difference/word-diff';
import { useWords } from '../words/language';

interface Parameters {
  readonly pairs: readonly Pair[];
  /** What the two columns are called, where it is not "seen" and "now". */
  readonly titles?: readonly [before: string, now: string];
}

/** Two contents side by side: what differs with its words marked, what is equal folded away. */
export function Pairs({ pairs, titles }: Parameters) {
  const { conflict: words } = useWords();
  const [beforeTitle, nowTitle] = titles ?? [words.seen, words.now];
  const changed = pairs.filter(isChanged);
  const same = pairs.filter((pair) => !isChanged(pair) && pair.now !== '');
  return (
    <>
      {changed.length === 0 ? <p className="py-2">{words.nothing}</p> : <DiffLegend />}
      {changed.length > 0 && (
        <table role="table" className="pairs w-full table-fixed border-collapse">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col" className="w-[9rem] text-left">
                {words.field}
              </th>
              <th role="columnheader" scope="col" className="text-left">
                {beforeTitle}
              </th>
              <th role="columnheader" scope="col" className="text-left">
                {nowTitle}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {changed.map((pair) => (
              <PairRow key={pair.key} pair={pair} titles={[beforeTitle, nowTitle]} />
            ))}
          </tbody>
        </table>
      )}
      {same.length > 0 && <Same pairs={same} />}
    </>
  );
}

function PairRow({ pair, titles }: { readonly pair: Pair; readonly titles: readonly [string, string] }) {
  const nameOf = useFieldName();
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="text-left">
        {nameOf(pair)}
      </th>
      {(['before', 'now'] as const).map((side, n) => (
        <td role="cell" key={side}>
          <span className="narrow font-bold">{titles[n]}</span>
          <WordDiff before={pair.before} now={pair.now} side={side} />
        </td>
      ))}
    </tr>
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
