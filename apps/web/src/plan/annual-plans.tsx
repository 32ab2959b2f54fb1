import { useState } from 'react';
import { Button } from '../parts/button';
import { fiscalYear } from '../parts/dates';
import { Dialog } from '../parts/dialog';
import { Field } from '../parts/field';
import { ProblemOf } from '../parts/problem';
import { useWho } from '../session/session';
import { useLanguage, useWords } from '../words/language';
import { useSetAnnualPlan, type Item } from './plan';

interface Parameters {
  readonly item: Item;
  readonly years: readonly number[];
}

/** 年度計画: what is planned for each year; the planning office writes it. */
export function AnnualPlans({ item, years }: Parameters) {
  const { plan: words } = useWords();
  const { language } = useLanguage();
  const { planning } = useWho();
  const [edited, setEdited] = useState<number | null>(null);
  const textOf = (year: number) => item.annualPlan.find((each) => each.year === year)?.text ?? '';
  return (
    <>
      <dl className="grid gap-3">
        {years.map((year) => (
          <div key={year} className="border-l-4 border-solid-gray-400 pl-3">
            <dt className="font-bold">{fiscalYear(year, language)}</dt>
            <dd lang="ja" className="max-w-prose whitespace-pre-wrap">
              {textOf(year) || words.notPlanned}
            </dd>
            {planning && (
              <dd>
                <Button kind="text" onPress={() => setEdited(year)}>
                  {words.writePlan(fiscalYear(year, language))}
                </Button>
              </dd>
            )}
          </div>
        ))}
      </dl>
      {edited !== null && (
        <PlanDialog
          key={edited}
          item={item.item}
          year={edited}
          before={textOf(edited)}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

interface DialogParameters {
  readonly item: string;
  readonly year: number;
  readonly before: string;
  readonly onClose: () => void;
}

function PlanDialog({ item, year, before, onClose }: DialogParameters) {
  const { plan: words } = useWords();
  const { language } = useLanguage();
  const [text, setText] = useState(before);
  const save = useSetAnnualPlan(item);
  const title = words.writePlan(fiscalYear(year, language));
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <Field label={words.annualPlan} rows={6} value={text} onChange={setText} />
        {save.error && <ProblemOf error={save.error} />}
        <Button
          kind="solid"
          busy={save.isPending}
          refusal={text.trim() === '' ? words.planEmpty : null}
          onPress={() => save.mutate({ years: [{ year, text }] }, { onSuccess: onClose })}
        >
          {words.savePlan}
        </Button>
      </div>
    </Dialog>
  );
}
