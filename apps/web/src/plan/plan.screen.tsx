import { Link } from 'wouter';
import { fiscalYear } from '../parts/dates';
import { useLanguage, useWords } from '../words/language';
import type { Plan } from './plan';
import { PlanPage } from './plan.page';

/** 計画の枠: years, chapters, how many items, what is still missing. */
export function PlanScreen() {
  const { plan: words } = useWords();
  return <PlanPage title={words.title}>{(plan) => <Frame plan={plan} />}</PlanPage>;
}

function Frame({ plan }: { readonly plan: Plan }) {
  const { plan: words, parts } = useWords();
  const { language } = useLanguage();
  const { items, years, chapters } = plan;
  const without = (lacks: (item: Plan['items'][number]) => boolean) => items.filter(lacks).length;
  const missing = [
    [words.withoutLead, without(({ lead }) => lead === null)],
    [words.withoutIndicator, without(({ indicators }) => indicators === 0)],
    [words.withoutPlan, without(({ plannedYears }) => years.some((year) => !plannedYears.includes(year)))],
  ] as const;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <div>
        <h2 lang="ja" className="text-std-20B-150">
          {plan.title}
        </h2>
        <p>{parts.listed(years.map((year) => fiscalYear(year, language)))}</p>
      </div>
      <ul className="grid gap-2">
        {chapters.map(({ no, title }) => (
          <li key={no} className="border-l-4 border-blue-900 pl-3">
            <span lang="ja" className="font-bold">
              {no} {title}
            </span>
            <span className="ml-3">{words.count(items.filter(({ chapter }) => chapter === no).length)}</span>
          </li>
        ))}
      </ul>
      <dl className="flex flex-wrap gap-x-8 gap-y-1">
        {[[words.allItems, items.length] as const, ...missing].map(([word, count]) => (
          <div key={word} className="flex gap-2">
            <dt>{word}</dt>
            <dd className="font-bold tabular-nums">{count}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Link to="/plan/items">{words.toItems}</Link>
      </p>
    </div>
  );
}
