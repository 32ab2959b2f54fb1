import type { Fields } from '../draft/fields';
import { FigureField } from '../figure/figure.field';
import type { Reading } from '../figure/reading';
import { Mark } from '../parts/mark';
import { fiscalYear } from '../parts/dates';
import { useLanguage, useWords } from '../words/language';
import { changedIn, targetOf, type RevisionForm } from './revision';

interface Parameters {
  readonly form: RevisionForm;
  readonly fields: Fields;
  readonly readings: ReadonlyMap<string, Reading>;
  readonly set: (changes: Fields) => void;
}

/** Old → new for every year of the plan; a settled year keeps what it was measured against. */
export function Targets({ form, fields, readings, set }: Parameters) {
  const { revision: words, progress } = useWords();
  const { language } = useLanguage();
  const changed = changedIn(form, fields).map(({ year }) => year);
  return (
    <section aria-labelledby="targets">
      <h2 id="targets" className="mb-2 font-bold">
        {words.targets}
      </h2>
      <ul>
        {form.years.map(({ year, target, settled }) => (
          <li
            key={year}
            className="grid items-start gap-x-4 gap-y-1 border-t border-solid-gray-300 py-3 sm:grid-cols-[7rem_9rem_1.5rem_minmax(0,1fr)]"
          >
            <strong>{fiscalYear(year, language)}</strong>
            <span>
              <span className="text-sm">{words.inForce}</span> <span lang="ja">{target.text || progress.noTarget}</span>
            </span>
            {settled ? (
              <span className="text-solid-gray-800 sm:col-span-2">
                <Mark shape="check" /> {words.settled}
              </span>
            ) : (
              <>
                <span aria-hidden="true">→</span>
                <div>
                  <FigureField
                    id={`field-${targetOf(year)}`}
                    label={words.newTarget(fiscalYear(year, language))}
                    value={fields[targetOf(year)] ?? ''}
                    reading={readings.get(targetOf(year))}
                    onChange={(value) => set({ [targetOf(year)]: value })}
                  />
                  {!changed.includes(year) && <p className="text-sm text-solid-gray-700">{words.unchanged}</p>}
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
