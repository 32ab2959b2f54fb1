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
  const cell = 'border border-solid-gray-300 px-2 py-1 tabular-nums';
  return (
    <div className="overflow-x-auto">
      <table role="table" className="matrix w-full border-collapse text-sm">
        <caption className="mb-1 text-left font-bold">{words.matrix}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" className={`${cell} text-left`}>
              {words.chapter}
            </th>
            {grades.map(({ grade, label, meaning }) => (
              <th role="columnheader" key={grade} scope="col" className={`${cell} text-right`}>
                <span lang="ja" className={LOOKS[meaning][1]} title={label}>
                  <Mark shape={LOOKS[meaning][0]} /> {grade}
                </span>
              </th>
            ))}
            <th role="columnheader" scope="col" className={`${cell} text-right`}>
              {words.evaluated}
            </th>
            <th role="columnheader" scope="col" className={`${cell} text-right`}>
              {words.notEvaluable}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {[...rows, total].map(({ chapter, title, cells, evaluated, notEvaluable }) => (
            <tr role="row" key={chapter ?? 'total'} className={chapter === null ? 'font-bold' : ''}>
              <th role="rowheader" scope="row" lang="ja" className={`${cell} text-left font-[inherit]`}>
                {chapter} {title}
              </th>
              {cells.map(({ grade, count, share }) => (
                <td role="cell" key={grade} className={`${cell} text-right`}>
                  {count} <span className="whitespace-nowrap text-solid-gray-700">({percent(share)})</span>
                </td>
              ))}
              <td role="cell" className={`${cell} text-right`}>
                {evaluated}
              </td>
              <td role="cell" className={`${cell} text-right`}>
                {notEvaluable}
              </td>
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
