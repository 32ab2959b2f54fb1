import type { ReactNode } from 'react';
import { useWords } from '../words/language';
import { useFieldName } from './field-name';
import { PairTable, type Side } from './pair.table';
import { isChanged, type Pair } from './pairs';
import { DiffLegend } from './word-diff';

interface Parameters {
  readonly pairs: readonly Pair[];
  /** What the two columns are called, where it is not "seen" and "now". */
  readonly titles?: readonly [before: ReactNode, now: ReactNode];
  /** Stands above a text, in place of the column's title on a narrow page: the way to choose it. */
  readonly renderChoice?: (pair: Pair, side: Side) => ReactNode;
  /** Stands under the name of a field: what holds for both texts. */
  readonly renderBeside?: (pair: Pair) => ReactNode;
}

/** Two contents side by side: what differs with its words marked, what is equal folded away. */
export function Pairs({ pairs, titles, renderChoice, renderBeside }: Parameters) {
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
          rows={changed.map((pair) => ({
            key: pair.key,
            name: (
              <>
                {nameOf(pair)}
                {renderBeside?.(pair)}
              </>
            ),
            before: pair.before,
            now: pair.now,
            ...(renderChoice && { renderChoice: (side: Side) => renderChoice(pair, side) }),
          }))}
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
