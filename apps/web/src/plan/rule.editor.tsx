import { Choice } from '../parts/choice';
import { Field } from '../parts/field';
import { useWords } from '../words/language';
import { BANDS, computable, STONES, type Grade, type RuleFields } from './rule.fields';
import { GradeChoices, Limits } from './rule.grades';

interface Parameters {
  readonly grades: readonly Grade[];
  readonly fields: RuleFields;
  readonly set: (changes: Partial<RuleFields>) => void;
}

/** 評価の算定方法: how a grade follows from the figures; only the fields of the chosen way are there. */
export function RuleEditor({ grades, fields, set }: Parameters) {
  const { rule: words } = useWords().plan;
  const letters = computable(grades).map(({ grade }) => grade);
  const { by, milestones, combination } = fields;
  return (
    <fieldset className="grid grid-cols-[minmax(0,1fr)] gap-3 rounded-8 border border-solid-gray-500 p-3">
      <legend className="px-1 font-bold">{words.title}</legend>
      <p className="text-sm">{words.hint}</p>
      <Choice
        label={words.numbers}
        value={by}
        options={Object.entries(words.by)}
        onChange={(next) => set({ by: next as RuleFields['by'] })}
      />
      {by === 'achievement' && (
        <>
          <Choice
            label={words.measured}
            value={fields.measured}
            options={Object.entries(words.measures)}
            onChange={(next) => set({ measured: next as RuleFields['measured'] })}
          />
          <Limits letters={letters} values={fields.thresholds} onChange={(thresholds) => set({ thresholds })} />
          <Field
            label={words.shares}
            hint={words.sharesHint}
            value={fields.shares}
            onChange={(shares) => set({ shares })}
          />
        </>
      )}
      {by === 'comparison' && (
        <>
          <div className="grid grid-cols-2 gap-3">
            <Field
              label={words.targetTolerance}
              inputMode="decimal"
              value={fields.targetTolerance}
              onChange={(targetTolerance) => set({ targetTolerance })}
            />
            <Field
              label={words.baselineTolerance}
              inputMode="decimal"
              value={fields.baselineTolerance}
              onChange={(baselineTolerance) => set({ baselineTolerance })}
            />
          </div>
          <GradeChoices
            names={BANDS}
            labels={words.bands}
            letters={letters}
            values={fields.bands}
            onChange={(bands) => set({ bands })}
          />
        </>
      )}
      <Choice
        label={words.milestones}
        value={milestones}
        options={Object.entries(words.uses)}
        onChange={(next) => set({ milestones: next as RuleFields['milestones'] })}
      />
      {milestones === 'yes' && (
        <GradeChoices
          names={STONES}
          labels={words.stones}
          letters={letters}
          values={fields.stones}
          onChange={(stones) => set({ stones })}
        />
      )}
      <Choice
        label={words.combination}
        value={combination}
        options={Object.entries(words.combinations)}
        onChange={(next) => set({ combination: next as RuleFields['combination'] })}
      />
      {combination === 'share-met' && (
        <Limits letters={letters} values={fields.metThresholds} onChange={(metThresholds) => set({ metThresholds })} />
      )}
    </fieldset>
  );
}
