import { useState } from 'react';
import { LOOKS } from '../scorecard/scorecard';
import { Button } from '../parts/button';
import { fiscalYear } from '../parts/dates';
import { Mark } from '../parts/mark';
import { useWho } from '../session/session';
import { useLanguage, useWords } from '../words/language';
import type { Plan } from './plan';
import { PlanPage } from './plan.page';
import { ScaleDialog } from './scale.dialog';

/** 評価区分: which grades there are, from which year on. */
export function ScalesScreen() {
  const { plan: words } = useWords();
  return <PlanPage title={words.tabs.scales}>{(plan) => <Scales plan={plan} />}</PlanPage>;
}

function Scales({ plan }: { readonly plan: Plan }) {
  const { plan: words } = useWords();
  const { language } = useLanguage();
  const { planning } = useWho();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {plan.scales.map(({ fromYear, grades, ruleWords }) => (
        <section key={fromYear}>
          <h2 className="mb-1 font-bold">{words.scaleFrom(fiscalYear(fromYear, language))}</h2>
          <ul lang="ja">
            {grades.map(({ grade, label, meaning, definition }) => (
              <li key={grade} className="flex flex-wrap gap-x-4 border-b border-solid-gray-300 py-1">
                <span className={LOOKS[meaning][1]}>
                  <Mark shape={LOOKS[meaning][0]} /> <strong>{grade}</strong>
                </span>
                <span>{label}</span>
                <span className="text-sm text-solid-gray-700">{words.meanings[meaning]}</span>
                {definition && <span className="basis-full text-sm">{definition}</span>}
              </li>
            ))}
          </ul>
          <p className="mt-2 max-w-prose text-sm">
            <strong className="mr-2">{words.ruleOf}</strong>
            {ruleWords === null ? words.noRule : <span lang="ja">{ruleWords}</span>}
          </p>
        </section>
      ))}
      <p className="max-w-prose text-sm">{words.scaleHint}</p>
      {planning && (
        <div>
          <Button onPress={() => setOpen(true)}>{words.adoptScale}</Button>
          {isOpen && <ScaleDialog plan={plan} onClose={() => setOpen(false)} />}
        </div>
      )}
    </div>
  );
}
