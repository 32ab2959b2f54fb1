import type { Schema } from '@ayumi/api-client';
import { useState } from 'react';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { fiscalYear } from '../parts/dates';
import { Dialog } from '../parts/dialog';
import { Field } from '../parts/field';
import { ProblemOf } from '../parts/problem';
import { useLanguage, useWords } from '../words/language';
import { useDefineIndicator, type Item } from './plan';

type Definition = Schema<'DefineIndicator'>;

interface Parameters {
  readonly item: Item;
  readonly years: readonly number[];
}

/** 指標を定める: once; afterwards its targets change by a revision only. */
export function IndicatorForm({ item, years }: Parameters) {
  const { plan: words } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="mt-2">
      <Button onPress={() => setOpen(true)}>{words.defineIndicator}</Button>
      <Dialog title={words.defineIndicator} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Definer item={item} years={years} onDone={() => setOpen(false)} />
      </Dialog>
    </div>
  );
}

function Definer({ item, years, onDone }: Parameters & { readonly onDone: () => void }) {
  const { plan: words } = useWords();
  const { language } = useLanguage();
  const define = useDefineIndicator(item.item);
  const [definition, setDefinition] = useState<Definition>({
    indicator: `indicator-${item.indicators.length + 1}`,
    name: '',
    kind: 'number',
    unit: '',
    decimals: 1,
    direction: 'more-is-better',
    targetKind: 'each-year',
    baseline: { year: (years[0] ?? 2000) - 1, value: '' },
    targets: years.map((year) => ({ year, value: '' })),
  });
  const [order, setOrder] = useState('');
  const change = (part: Partial<Definition>) => setDefinition((before) => ({ ...before, ...part }));
  const { name, kind, unit, decimals, direction, targetKind, firstYear, baseline, targets } = definition;
  const choices = <Value extends string>(named: Readonly<Record<Value, string>>) =>
    Object.entries(named) as [Value, string][];
  return (
    <form
      className="grid grid-cols-[minmax(0,1fr)] gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const given = targets.filter(({ value }) => value.trim() !== '');
        const milestones = order.split('\n').filter((each) => each.trim() !== '');
        define.mutate(
          {
            ...definition,
            targets: given,
            ...(targetKind === 'cumulative-part' && { firstYear: firstYear ?? years[0] }),
            ...(kind === 'milestone' && milestones.length > 0 && { milestones }),
          },
          { onSuccess: onDone },
        );
      }}
    >
      <Field label={words.indicatorName} isRequired value={name} onChange={(next) => change({ name: next })} />
      <Choice
        label={words.kind}
        value={kind}
        options={choices(words.kinds)}
        onChange={(next) => change({ kind: next as Definition['kind'] })}
      />
      <div className="grid grid-cols-2 gap-4">
        <Field label={words.unitLabel} value={unit} onChange={(next) => change({ unit: next })} />
        <Field
          label={words.decimals}
          inputMode="numeric"
          value={String(decimals)}
          onChange={(next) => change({ decimals: Number(next.normalize('NFKC')) || 0 })}
        />
      </div>
      <Choice
        label={words.direction}
        value={direction}
        options={choices(words.directions)}
        onChange={(next) => change({ direction: next as Definition['direction'] })}
      />
      <Choice
        label={words.targetKind}
        value={targetKind}
        options={choices(words.targetKinds)}
        onChange={(next) => change({ targetKind: next as Definition['targetKind'], firstYear: undefined })}
      />
      {targetKind === 'cumulative-part' && (
        <Choice
          label={words.firstYear}
          value={String(firstYear ?? years[0] ?? '')}
          options={years.map((year) => [String(year), fiscalYear(year, language)])}
          onChange={(next) => change({ firstYear: Number(next) })}
        />
      )}
      {kind === 'milestone' && (
        <Field
          label={words.milestoneOrder}
          hint={words.milestoneOrderHint}
          rows={4}
          value={order}
          onChange={setOrder}
        />
      )}
      <Field
        label={words.baselineOf(fiscalYear(baseline.year, language))}
        isRequired
        value={baseline.value}
        onChange={(value) => change({ baseline: { ...baseline, value } })}
      />
      <div className="grid grid-cols-2 gap-4">
        {targets.map(({ year, value }) => (
          <Field
            key={year}
            label={words.targetOf(fiscalYear(year, language))}
            value={value}
            onChange={(next) =>
              change({ targets: targets.map((each) => (each.year === year ? { year, value: next } : each)) })
            }
          />
        ))}
      </div>
      {define.error && <ProblemOf error={define.error} />}
      <Button kind="solid" type="submit" busy={define.isPending}>
        {words.defineIndicator}
      </Button>
    </form>
  );
}
