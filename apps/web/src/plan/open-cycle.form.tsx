import { useState } from 'react';
import { useCycleName } from '../frame/cycle-name';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { DayField } from '../parts/day-field';
import { ProblemOf } from '../parts/problem';
import { useWords } from '../words/language';
import { useOpenCycle, type Plan } from './plan';

/** 次の照会を始める: year, stage and due day are proposed; one press, if they are right. */
export function OpenCycleForm({ plan: { plan, nextCycle, openable } }: { readonly plan: Plan }) {
  const { plan: words } = useWords();
  const nameOf = useCycleName();
  const open = useOpenCycle(plan);
  const [chosen, setChosen] = useState(nextCycle ?? openable.at(-1) ?? null);
  if (!chosen) return <p>{words.allOpened}</p>;
  const named = (cycle: typeof chosen) =>
    nameOf({ ...cycle, cycle: `${cycle.fiscalYear}-${cycle.stage}`, open: false });
  const keyOf = ({ fiscalYear, stage }: typeof chosen) => `${fiscalYear}-${stage}`;
  return (
    <section className="rounded-12 border border-solid-gray-400 p-4 sm:p-6 print:hidden">
      <h2 className="mb-2 text-std-20B-150">{words.openNext}</h2>
      {!nextCycle && <p className="mb-2 text-sm">{words.planIsThrough}</p>}
      <form
        className="grid grid-cols-[minmax(0,1fr)] gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          open.mutate(chosen);
        }}
      >
        <div className="flex flex-wrap items-start gap-x-8 gap-y-4">
          <Choice
            isStacked
            label={words.cycle}
            value={keyOf(chosen)}
            options={openable.map((each) => [keyOf(each), named(each)])}
            onChange={(key) => setChosen(openable.find((each) => keyOf(each) === key) ?? chosen)}
          />
          <DayField label={words.due} value={chosen.dueOn} onChange={(dueOn) => setChosen({ ...chosen, dueOn })} />
        </div>
        <p className="text-sm">{words.openHint}</p>
        {open.error && <ProblemOf error={open.error} />}
        <div>
          <Button
            kind="solid"
            type="submit"
            busy={open.isPending}
            refusal={chosen.dueOn === '' ? words.dueMissing : null}
          >
            {words.open(named(chosen))}
          </Button>
        </div>
      </form>
    </section>
  );
}
