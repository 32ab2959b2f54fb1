import type { Fields } from '../draft/fields';
import { FigureField } from '../figure/figure.field';
import type { Reading } from '../figure/reading';
import { useWords } from '../words/language';
import { FieldRow } from './field-row';
import type { ProgressForm } from './progress';
import { Radios } from './radios';

interface Parameters {
  readonly before: ProgressForm['before'];
  readonly fields: Fields;
  readonly errorOf: (field: string) => string | null;
  readonly reading: Reading | undefined;
  readonly set: (changes: Fields) => void;
}

/** 財政効果額: none, or revenue or saving, how much in thousand yen, and what that is known from. */
export function EffectField({ before, fields, errorOf, reading, set }: Parameters) {
  const { progress: words } = useWords();
  const last = before?.financialEffect;
  return (
    <FieldRow
      before={
        before && (
          <p>
            <span className="block font-bold">{words.effect}</span>
            {last
              ? words.effectOf(words.effectKinds[last.kind], last.typed || null, words.bases[last.basis])
              : words.effectNone}
          </p>
        )
      }
    >
      <Radios
        id="effectKind"
        legend={words.effect}
        value={fields.effectKind ?? ''}
        options={[
          ['', words.effectNone],
          ['revenue', words.effectKinds.revenue],
          ['saving', words.effectKinds.saving],
        ]}
        error={errorOf('effectKind')}
        onChange={(effectKind) => set({ effectKind })}
      />
      {fields.effectKind && (
        <div className="grid gap-3 border-l-4 border-solid-gray-300 pl-4">
          <FigureField
            id="field-effectAmount"
            label={words.amount}
            hint={words.amountHint}
            value={fields.effectAmount ?? ''}
            error={errorOf('effectAmount')}
            reading={reading}
            onChange={(effectAmount) => set({ effectAmount })}
          />
          <Radios
            id="effectBasis"
            legend={words.basis}
            value={fields.effectBasis ?? ''}
            options={[
              ['settlement', words.bases.settlement],
              ['budget', words.bases.budget],
              ['estimate', words.bases.estimate],
            ]}
            error={errorOf('effectBasis')}
            onChange={(effectBasis) => set({ effectBasis })}
          />
        </div>
      )}
    </FieldRow>
  );
}
