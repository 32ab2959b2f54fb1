import { Mark, type Shape } from '../parts/mark';
import { useWords } from '../words/language';
import { Computed } from './computed';
import type { FormGrade } from './computed-grade';
import { FieldRow } from './field-row';
import type { ProgressForm } from './progress';

interface Parameters {
  readonly form: ProgressForm;
  readonly value: string;
  readonly error: string | null;
  readonly grade: FormGrade | null;
  readonly onChange: (value: string) => void;
}

const SHAPES: Readonly<Record<ProgressForm['grades'][number]['meaning'], Shape>> = {
  ahead: 'triangle',
  'on-schedule': 'dot',
  behind: 'warning',
  'not-evaluable': 'dash',
};

/** The scale of that year, with what each grade means. */
export function RatingField({ form, value, error, grade: computed, onChange }: Parameters) {
  const { grades, before } = form;
  const { progress: words } = useWords();
  return (
    <FieldRow
      before={
        before && (
          <p>
            <span className="block font-bold">{words.rating}</span>
            <span lang="ja">
              {before.rating} {before.label}
            </span>
          </p>
        )
      }
    >
      <fieldset aria-describedby={error ? 'rating-error' : undefined}>
        <legend className="mb-1 font-bold">
          {words.rating} <span className="ml-2 text-sm font-normal text-solid-gray-700">{words.required}</span>
        </legend>
        {grades.map(({ grade, label, meaning, definition }, index) => (
          <label key={grade} className="grid min-h-11 grid-cols-[auto_1fr] items-start gap-x-3 py-1">
            <input
              type="radio"
              name="rating"
              id={index === 0 ? 'field-rating' : undefined}
              aria-labelledby={`rating-${index}`}
              aria-describedby={`rating-${index}-means`}
              checked={value === grade}
              onChange={() => onChange(grade)}
              className="size-6 shrink-0 accent-blue-900"
            />
            <span>
              <span id={`rating-${index}`} lang="ja" className="mr-3">
                <span className="mr-3 font-bold">{grade}</span> {label}
              </span>{' '}
              <span id={`rating-${index}-means`}>
                <span className="text-sm whitespace-nowrap text-solid-gray-800">
                  <Mark shape={SHAPES[meaning]} /> {words.meanings[meaning]}
                </span>
                <span lang="ja" className="block text-sm text-solid-gray-700">
                  {definition}
                </span>
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <Computed form={form} grade={computed} />
      {error && (
        <p id="rating-error" className="text-error-2">
          {error}
        </p>
      )}
    </FieldRow>
  );
}
