import { useWords } from '../words/language';
import { yearOf, type Item } from './item';

type Indicator = Item['indicators'][number];

/** The figures of the drawings: every year's target and actual, in a table. */
export function IndicatorYears({ item: of, indicator }: { readonly item: Item; readonly indicator: Indicator }) {
  const { difference: words, item } = useWords();
  const inForce = indicator.versions.at(-1)?.targets ?? [];
  const rows = inForce.map(({ year, label, text }) => ({ year, label, ...figuresIn(of, indicator, year, text) }));
  return (
    <details className="mt-2 text-sm">
      <summary className="inline-block min-h-11 py-2 underline underline-offset-4">{words.byYear}</summary>
      <table className="plain border-collapse">
        <thead>
          <tr>
            <th scope="col" className="text-left">
              {item.year}
            </th>
            <th scope="col">{words.targetValue}</th>
            <th scope="col">{words.actual}</th>
          </tr>
        </thead>
        <tbody lang="ja">
          <tr>
            <th scope="row" className="text-left font-normal">
              {indicator.baseline.label}
            </th>
            <td className="text-right">－</td>
            <td className="text-right tabular-nums">{indicator.baseline.text}</td>
          </tr>
          {rows.map(({ year, label, target, actual }) => (
            <tr key={year}>
              <th scope="row" className="text-left font-normal">
                {label}
              </th>
              <td className="text-right tabular-nums">{target}</td>
              <td className="text-right tabular-nums">{actual}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** Of the last report of that year; its target is the one that was pinned beside the actual. */
function figuresIn({ matters }: Item, { indicator }: Indicator, year: number, inForce: string) {
  const report = matters
    .filter((each) => yearOf(each) === year && ['settled', 'in-progress'].includes(each.status))
    .toSorted((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1))
    .at(-1);
  const result = report?.results.find((each) => each.indicator === indicator);
  return { target: result?.target.text || inForce, actual: result?.actual?.text ?? '' };
}
