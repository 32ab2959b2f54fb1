import { DiffLegend, WordDiff } from '../difference/word-diff';
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
          <table role="table" aria-label={heading} className="pairs w-full table-fixed border-collapse">
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col" className="w-[11rem] text-left">
                  {words.place}
                </th>
                <th role="columnheader" scope="col" className="text-left">
                  {wrong}
                </th>
                <th role="columnheader" scope="col" className="text-left">
                  {right}
                </th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              {rows.map(({ pointer, place, before, after }) => (
                <tr role="row" key={pointer}>
                  <th role="rowheader" scope="row" className="text-left font-normal">
                    {place === '' ? words.whole : <span lang="ja">{place}</span>}
                  </th>
                  <td role="cell">
                    <span className="narrow font-bold">{wrong}</span>
                    <WordDiff before={before} now={after} side="before" />
                  </td>
                  <td role="cell">
                    <span className="narrow font-bold">{right}</span>
                    <WordDiff before={before} now={after} side="now" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
}
