import { useWords } from '../words/language';
import type { Item } from './item';
import { Drawing } from './drawing';
import { cycleOf, yearOf } from './item';

/** The years of the plan: the strip, and beside it what was planned and how it was rated. */
export function Years({ item }: { readonly item: Item }) {
  const { item: words } = useWords();
  return (
    <section aria-label={words.years} className="mb-6">
      <h2 className="mb-2 font-bold">{words.years}</h2>
      <Drawing src={`/api/v1/items/${item.item}/years.svg`} alt={words.yearsAlt(item.title)} />
      <details className="text-sm">
        <summary className="inline-block min-h-11 py-2 underline underline-offset-4">{words.yearPlan}</summary>
        <table className="plain w-full border-collapse">
          <thead>
            <tr>
              <th scope="col" className="text-left whitespace-nowrap">
                {words.year}
              </th>
              <th scope="col" className="text-left">
                {words.yearPlan}
              </th>
              <th scope="col" className="text-left whitespace-nowrap">
                {words.yearRating}
              </th>
            </tr>
          </thead>
          <tbody>
            {item.annualPlan.map(({ year, label, text }) => (
              <tr key={year}>
                <th scope="row" lang="ja" className="text-left font-normal whitespace-nowrap">
                  {label}
                </th>
                <td lang="ja">{text}</td>
                <td>{ratingIn(item, year) ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** Of the last report of that year that was settled. */
function ratingIn({ matters }: Item, year: number): string | null {
  const settled = matters.filter(
    (each) => yearOf(each) === year && each.status === 'settled' && cycleOf(each) !== null,
  );
  return settled.toSorted((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1)).at(-1)?.rating ?? null;
}
