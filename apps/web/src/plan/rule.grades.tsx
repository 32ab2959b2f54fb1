import { Choice } from '../parts/choice';
import { Field } from '../parts/field';
import { useWords } from '../words/language';

interface LimitsParameters {
  /** The best first; the last needs nothing. */
  readonly letters: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (values: Readonly<Record<string, string>>) => void;
}

/** From how many per cent a grade is given. */
export function Limits({ letters, values, onChange }: LimitsParameters) {
  const { rule: words } = useWords().plan;
  return (
    <div>
      <div className="grid grid-cols-2 gap-3">
        {letters.slice(0, -1).map((grade) => (
          <Field
            key={grade}
            label={words.atLeast(grade)}
            inputMode="decimal"
            value={values[grade] ?? ''}
            onChange={(value) => onChange({ ...values, [grade]: value })}
          />
        ))}
      </div>
      <p className="mt-1 text-sm">{words.otherwise(letters.at(-1) ?? '')}</p>
    </div>
  );
}

interface ChoicesParameters<Name extends string> {
  readonly names: readonly Name[];
  readonly labels: Readonly<Record<Name, string>>;
  readonly letters: readonly string[];
  readonly values: Readonly<Partial<Record<Name, string>>>;
  readonly onChange: (values: Readonly<Partial<Record<Name, string>>>) => void;
}

/** Which grade each case has; the worst one until another is chosen. */
export function GradeChoices<Name extends string>({
  names,
  labels,
  letters,
  values,
  onChange,
}: ChoicesParameters<Name>) {
  return (
    <div className="grid gap-2">
      {names.map((name) => (
        <Choice
          key={name}
          label={labels[name]}
          value={values[name] ?? letters.at(-1) ?? ''}
          options={letters.map((letter) => [letter, letter])}
          onChange={(letter) => onChange({ ...values, [name]: letter })}
        />
      ))}
    </div>
  );
}
