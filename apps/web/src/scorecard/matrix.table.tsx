import { useWords } from '../words/language';
import { LOOKS, percent, type Scorecard } from './scorecard';
import { Mark } from '../parts/mark';

interface Parameters {
  readonly matrix: Scorecard['matrix'];
  readonly unsettled: number;
}

/** 章 × 評価: counts and shares; what was not evaluable is counted beside, outside of the denominator. */
export function MatrixTable({ matrix: { grades, rows, total, sharesSumTo100, note }, unsettled }: Parameters) {
  const { scorecard: words } = useWords();
  const cell = 'border border-solid-gray-300 px-2 py-1 text-right tabular-nums';
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <caption className="mb-1 text-left font-bold">{words.matrix}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${cell} text-left`}>
              {words.chapter}
            </th>
            {grades.map(({ grade, label, meaning }) => (
              <th key={grade} scope="col" className={cell}>
                <span lang="ja" className={LOOKS[meaning][1]} title={label}>
                  <Mark shape={LOOKS[meaning][0]} /> {grade}
                </span>
              </th>
            ))}
            <th scope="col" className={cell}>
              {words.evaluated}
            </th>
            <th scope="col" className={cell}>
              {words.notEvaluable}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...rows, total].map(({ chapter, title, cells, evaluated, notEvaluable }) => (
            <tr key={chapter ?? 'total'} className={chapter === null ? 'font-bold' : ''}>
              <th scope="row" lang="ja" className="border border-solid-gray-300 px-2 py-1 text-left font-[inherit]">
                {chapter} {title}
              </th>
              {cells.map(({ grade, count, share }) => (
                <td key={grade} className={cell}>
                  {count} <span className="text-solid-gray-700">({percent(share)})</span>
                </td>
              ))}
              <td className={cell}>{evaluated}</td>
              <td className={cell}>{notEvaluable}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-1 text-sm" lang="ja">
        {!sharesSumTo100 && note}
      </p>
      {unsettled > 0 && <p className="text-sm">{words.unsettledLeftOut(unsettled)}</p>}
    </div>
  );
}
