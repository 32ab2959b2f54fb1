import { useWords } from '../words/language';
import type { Frozen } from './approval';

/** What the frozen set comes to, in ten numbers. */
export function Numbers({ facts }: { readonly facts: Frozen['facts'] }) {
  const { reviewApproval: words } = useWords();
  const { headline, settled, items, unsettled, late, grades, notEvaluable, ungraded, evaluated } = facts;
  return (
    <section className="grid gap-2">
      <h3 className="font-bold">{words.numbers}</h3>
      <p lang="ja">{headline}</p>
      <dl className="flex flex-wrap gap-x-8 gap-y-1">
        <Fact word={words.settledOf} value={`${settled}/${items}`} />
        <Fact word={words.unsettled} value={`${unsettled}`} />
        <Fact word={words.late} value={`${late}`} />
        <Fact word={words.notEvaluable} value={`${notEvaluable}`} />
        {ungraded > 0 && <Fact word={words.ungraded} value={`${ungraded}`} />}
      </dl>
      <table className="plain max-w-md border-collapse">
        <caption className="text-left text-sm">
          {words.grades} ({words.evaluated} {evaluated})
        </caption>
        <thead>
          <tr>
            <th scope="col" className="text-left">
              {words.grade}
            </th>
            <th scope="col" className="text-right">
              {words.count}
            </th>
            <th scope="col" className="text-right">
              {words.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {grades.map(({ grade, label, count, share }) => (
            <tr key={grade}>
              <th scope="row" lang="ja" className="text-left font-normal">
                <strong>{grade}</strong> {label}
              </th>
              <td className="text-right tabular-nums">{count}</td>
              <td className="text-right tabular-nums">{share === null ? '—' : `${share.toFixed(1)}%`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Fact({ word, value }: { readonly word: string; readonly value: string }) {
  return (
    <div className="flex items-baseline gap-2">
      <dt className="text-sm">{word}</dt>
      <dd className="text-std-20B-150 tabular-nums">{value}</dd>
    </div>
  );
}
