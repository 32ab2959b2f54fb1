import type { Fields } from '../draft/fields';
import { ComparisonMark } from '../figure/comparison';
import type { Reading } from '../figure/reading';
import { fiscalYear } from '../parts/dates';
import { StatusMark } from '../parts/status-mark';
import { useLanguage, useWords } from '../words/language';
import { changedIn, resultOf, targetOf, type FormYear, type RevisionForm } from './revision';

interface Parameters {
  readonly form: RevisionForm;
  readonly fields: Fields;
  readonly readings: ReadonlyMap<string, Reading>;
}

/** What the new targets would do to results and ratings that are there already. */
export function Effects({ form, fields, readings }: Parameters) {
  const { revision: words } = useWords();
  const { language } = useLanguage();
  const changed = changedIn(form, fields).map(({ year }) => year);
  const settled = form.years.filter((each) => each.settled);
  const reported = form.years.filter((each) => each.result !== null);
  return (
    <section aria-labelledby="effects">
      <h2 id="effects" className="mb-2 font-bold">
        {words.effects}
      </h2>
      {settled.length > 0 && (
        <p className="mb-2 text-sm">{words.keep(settled.map(({ year }) => fiscalYear(year, language)))}</p>
      )}
      {reported.length === 0 ? (
        <p>{words.noResults}</p>
      ) : (
        <ul>
          {reported.map((each) => (
            <li key={each.year} className="grid gap-1 border-t border-solid-gray-300 py-2">
              <Result
                year={each}
                isChanged={changed.includes(each.year)}
                target={readings.get(targetOf(each.year))?.shown ?? fields[targetOf(each.year)] ?? ''}
                after={readings.get(resultOf(each.year))?.comparison ?? null}
                isNumber={form.kind === 'number'}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface ResultParameters {
  readonly year: FormYear;
  readonly isChanged: boolean;
  readonly target: string;
  readonly after: Reading['comparison'];
  readonly isNumber: boolean;
}

function Result({
  year: { year, settled, target: inForce, result },
  isChanged,
  target,
  after,
  isNumber,
}: ResultParameters) {
  const { revision: words } = useWords();
  const { language } = useLanguage();
  if (!result) return null;
  const { actual, comparison, rating, ratingLabel, status } = result;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-4">
        <strong>{fiscalYear(year, language)}</strong>
        <span>
          {words.actual} <span lang="ja">{actual.text}</span>
        </span>
        <span>
          {words.rating} <span lang="ja">{`${rating} ${ratingLabel}`}</span>
        </span>
        <StatusMark status={status} />
      </p>
      {isNumber && (
        <p className="flex flex-wrap gap-x-2 text-sm">
          <span>
            {settled ? words.againstThen : words.against} <span lang="ja">{inForce.text || '—'}</span>
          </span>
          <ComparisonMark comparison={comparison} />
          {!settled && isChanged && after && (
            <>
              <span aria-hidden="true">→</span>
              <span>
                {words.againstNew} <span lang="ja">{target}</span>
              </span>
              <ComparisonMark comparison={after} />
            </>
          )}
        </p>
      )}
      {!settled && isChanged && after !== null && isNumber && after !== comparison && (
        <p className="text-sm font-bold text-warning-orange-2">{words.turns}</p>
      )}
    </>
  );
}
