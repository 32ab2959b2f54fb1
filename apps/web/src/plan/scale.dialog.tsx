import { useState } from 'react';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { fiscalYear } from '../parts/dates';
import { Dialog } from '../parts/dialog';
import { Field } from '../parts/field';
import { ProblemOf } from '../parts/problem';
import { useLanguage, useWords } from '../words/language';
import { useAdoptScale, type Plan } from './plan';
import { RuleEditor } from './rule.editor';
import { fieldsOf, ruleIn, type Grade, type RuleDraft } from './rule.fields';

interface Parameters {
  readonly plan: Plan;
  readonly onClose: () => void;
}

/** Begins with the grades in use; the best stands first. */
export function ScaleDialog({ plan, onClose }: Parameters) {
  const { plan: words } = useWords();
  const { language } = useLanguage();
  const adopt = useAdoptScale(plan.plan);
  const [fromYear, setFromYear] = useState(plan.years.at(-1) ?? 2000);
  const [grades, setGrades] = useState<readonly Grade[]>(plan.scales[0]?.grades ?? []);
  const [rule, setRule] = useState(() => fieldsOf((plan.scales[0]?.rule ?? null) as RuleDraft | null));
  const change = (index: number, part: Partial<Grade>) =>
    setGrades((old) => old.map((each, at) => (at === index ? { ...each, ...part } : each)));
  return (
    <Dialog title={words.adoptScale} isOpen onClose={onClose}>
      <form
        className="grid grid-cols-[minmax(0,1fr)] gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          adopt.mutate({ fromYear, grades: [...grades], rule: ruleIn(rule, grades) }, { onSuccess: onClose });
        }}
      >
        <Choice
          label={words.fromYear}
          value={String(fromYear)}
          options={plan.years.map((year) => [String(year), fiscalYear(year, language)])}
          onChange={(year) => setFromYear(Number(year))}
        />
        <ol className="grid gap-3">
          {grades.map(({ grade, label, meaning, definition }, index) => (
            // A grade has no other name than its place while its letter is being typed.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} className="grid grid-cols-[5rem_1fr] gap-2 border-l-4 border-solid-gray-400 pl-2">
              <Field label={words.grade} value={grade} onChange={(next) => change(index, { grade: next })} />
              <Field label={words.label} value={label} onChange={(next) => change(index, { label: next })} />
              <div className="col-span-2">
                <Field
                  label={words.definition}
                  rows={2}
                  value={definition ?? ''}
                  onChange={(next) => change(index, { definition: next })}
                />
              </div>
              <span className="col-span-2 flex flex-wrap items-center justify-between gap-2">
                <Choice
                  label={words.meaning}
                  value={meaning}
                  options={Object.entries(words.meanings)}
                  onChange={(next) => change(index, { meaning: next as Grade['meaning'] })}
                />
                <Button kind="text" onPress={() => setGrades((old) => old.filter((_, at) => at !== index))}>
                  {words.removeGrade(grade)}
                </Button>
              </span>
            </li>
          ))}
        </ol>
        <div>
          <Button
            kind="text"
            onPress={() => setGrades((old) => [...old, { grade: '', label: '', meaning: 'on-schedule' }])}
          >
            {words.addGrade}
          </Button>
        </div>
        <RuleEditor grades={grades} fields={rule} set={(changes) => setRule((old) => ({ ...old, ...changes }))} />
        {adopt.error && <ProblemOf error={adopt.error} />}
        <Button kind="solid" type="submit" busy={adopt.isPending}>
          {words.adoptFrom(fiscalYear(fromYear, language))}
        </Button>
      </form>
    </Dialog>
  );
}
