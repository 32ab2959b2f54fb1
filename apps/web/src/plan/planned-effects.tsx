import { useState } from 'react';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { fiscalYear } from '../parts/dates';
import { Dialog } from '../parts/dialog';
import { Field } from '../parts/field';
import { ProblemOf } from '../parts/problem';
import { useWho } from '../session/session';
import { useLanguage, useWords } from '../words/language';
import { usePlanEffect, type Item } from './plan';

interface Parameters {
  readonly item: Item;
  readonly years: readonly number[];
}

/** 財政効果額(計画), by year and kind; the planning office writes it. */
export function PlannedEffects({ item, years }: Parameters) {
  const { plan: words } = useWords();
  const { language } = useLanguage();
  const { planning } = useWho();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {item.plannedEffects.length === 0 && <p>{words.noEffects}</p>}
      <ul>
        {item.plannedEffects.map(({ year, kind, amountThousandYen }) => (
          <li key={`${year} ${kind}`} className="flex flex-wrap gap-x-4 border-b border-solid-gray-300 py-1">
            <span>{fiscalYear(year, language)}</span>
            <span>{words.effectKinds[kind]}</span>
            <span className="tabular-nums">
              {amountThousandYen === null
                ? words.effectUnknown
                : words.thousandYen(amountThousandYen.toLocaleString('ja-JP'))}
            </span>
          </li>
        ))}
      </ul>
      {planning && (
        <div className="mt-2">
          <Button onPress={() => setOpen(true)}>{words.planEffect}</Button>
          {isOpen && <EffectDialog item={item.item} years={years} onClose={() => setOpen(false)} />}
        </div>
      )}
    </>
  );
}

interface DialogParameters {
  readonly item: string;
  readonly years: readonly number[];
  readonly onClose: () => void;
}

function EffectDialog({ item, years, onClose }: DialogParameters) {
  const { plan: words } = useWords();
  const { language } = useLanguage();
  const plan = usePlanEffect(item);
  const [year, setYear] = useState(years.at(-1) ?? 2000);
  const [kind, setKind] = useState<'revenue' | 'saving'>('revenue');
  const [amountThousandYen, setAmount] = useState('');
  return (
    <Dialog title={words.planEffect} isOpen onClose={onClose}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <Choice
          label={words.year}
          value={String(year)}
          options={years.map((each) => [String(each), fiscalYear(each, language)])}
          onChange={(next) => setYear(Number(next))}
        />
        <Choice
          label={words.effectKind}
          value={kind}
          options={Object.entries(words.effectKinds)}
          onChange={(next) => setKind(next as typeof kind)}
        />
        <Field
          label={words.effectAmount}
          hint={words.effectAmountHint}
          value={amountThousandYen}
          onChange={setAmount}
          lang="ja"
        />
        {plan.error && <ProblemOf error={plan.error} />}
        <Button
          kind="solid"
          busy={plan.isPending}
          onPress={() => plan.mutate({ year, kind, amountThousandYen }, { onSuccess: onClose })}
        >
          {words.planEffect}
        </Button>
      </div>
    </Dialog>
  );
}
