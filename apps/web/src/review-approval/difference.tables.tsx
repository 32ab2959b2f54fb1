import { PairTable } from '../difference/pair.table';
import { DiffLegend } from '../difference/word-diff';
import { useWords } from '../words/language';
import type { Difference } from './approval';
import { grouped } from './difference-groups';

interface Parameters {
  readonly differences: readonly Difference[];
  /** What the two columns are called, where they are not 誤 and 正. */
  readonly titles?: readonly [before: string, after: string];
}

/** 正誤表: 誤 and 正 side by side under the item or table that they belong to, their words marked. */
export function DifferenceTables({ differences, titles }: Parameters) {
  const { reviewApproval: words } = useWords();
  const [wrong, right] = titles ?? [words.wrong, words.right];
  return (
    <>
      <DiffLegend />
      {grouped(differences).map(({ heading, rows }) => (
        <section key={heading} className="mt-4 break-inside-auto">
          <h3 lang="ja" className="break-after-avoid font-bold">
            {heading}
          </h3>
          <PairTable
            label={heading}
            titles={[words.place, wrong, right]}
            rows={rows.map(({ pointer, place, before, after }) => ({
              key: pointer,
              name: place === '' ? words.whole : <span lang="ja">{place}</span>,
              before,
              now: after,
            }))}
          />
        </section>
      ))}
    </>
  );
}
