import { Link } from 'wouter';
import { useRowKeys } from '../keyboard/rows';
import { useWords } from '../words/language';
import type { Plan } from './plan';
import { PlanPage } from './plan.page';

/** 項目: all of them by chapter; one press opens its indicators and annual plans. */
export function ItemsScreen() {
  const { plan: words } = useWords();
  return <PlanPage title={words.tabs.items}>{(plan) => <Items plan={plan} />}</PlanPage>;
}

function Items({ plan: { chapters, items, years } }: { readonly plan: Plan }) {
  const { plan: words, board } = useWords();
  const list = useRowKeys<HTMLDivElement>();
  return (
    <div ref={list} className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {chapters.map(({ no: chapter, title }) => (
        <section key={chapter}>
          <h2 lang="ja" className="border-b-2 border-solid-gray-600 font-bold">
            {chapter} {title}
          </h2>
          <ul>
            {items
              .filter((item) => item.chapter === chapter)
              .map(({ item, no, title: name, leadName, indicators, plannedYears }) => (
                <li
                  key={item}
                  data-row
                  className="grid gap-x-6 border-b border-solid-gray-300 px-2 py-2 sm:grid-cols-[minmax(0,5fr)_minmax(0,3fr)_minmax(0,3fr)]"
                >
                  <Link to={`/plan/items/${item}`} data-open lang="ja" className="font-bold">
                    {no} {name}
                  </Link>
                  <span lang="ja">{leadName ?? board.noLead}</span>
                  <span className="text-sm">
                    {indicators === 0 ? board.withoutIndicator : words.indicatorCount(indicators)}
                    <span className="ml-4">{words.planned(plannedYears.length, years.length)}</span>
                  </span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
