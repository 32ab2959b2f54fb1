import type { Fields } from '../draft/fields';
import { ComparisonMark } from '../figure/comparison';
import type { Reading } from '../figure/reading';
import { fiscalYear } from '../parts/dates';
import { useLanguage, useWords } from '../words/language';
import { actualOf, isBehind, type ProgressForm } from './progress';

interface Parameters {
  readonly form: ProgressForm;
  readonly fields: Fields;
  readonly readings: ReadonlyMap<string, Reading>;
}

/** 報告書での見え方: the item's sheet of the annual review, as it would be with these words. */
export function Preview({ form, fields, readings }: Parameters) {
  const { progress: words, figure } = useWords();
  const { language } = useLanguage();
  const grade = form.grades.find((each) => each.grade === fields.rating);
  const year = fiscalYear(form.cycle.fiscalYear, language);
  return (
    <article className="grid gap-3 rounded-4 border border-solid-gray-500 bg-white p-4 text-sm shadow-1">
      <header>
        <h3 lang="ja" className="font-bold">
          {form.no} {form.title}
        </h3>
        <p>
          {year} <span lang="ja">{form.leadName}</span>
        </p>
      </header>
      <Part title={words.plan} text={form.annualPlan ?? ''} />
      {form.indicators.length > 0 && (
        <table className="w-full table-fixed border-collapse [&_td]:border [&_td]:border-solid-gray-400 [&_td]:p-1 [&_th]:border [&_th]:border-solid-gray-400 [&_th]:p-1 [&_th]:text-left">
          <thead>
            <tr>
              <th scope="col">{words.indicator}</th>
              <th scope="col" className="w-1/4">
                {figure.target}
              </th>
              <th scope="col" className="w-5/12">
                {words.actualShort}
              </th>
            </tr>
          </thead>
          <tbody>
            {form.indicators.map(({ indicator, name, target, kind }) => {
              const field = actualOf(indicator);
              const reading = readings.get(field);
              return (
                <tr key={indicator}>
                  <th scope="row" lang="ja" className="font-normal">
                    {name}
                  </th>
                  <td lang="ja">{target.text || words.noTarget}</td>
                  <td lang="ja">
                    {(reading?.shown ?? fields[field]) || '—'}{' '}
                    {reading?.comparison && kind === 'number' && fields[field] && (
                      <ComparisonMark comparison={reading.comparison} />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <Part title={words.done} text={fields.done ?? ''} />
      <Part title={words.rating} text={grade ? `${grade.grade} ${grade.label}` : ''} />
      {isBehind(form, fields) && <Part title={words.lateReason} text={fields.lateReason ?? ''} />}
      <Part title={words.difficulties} text={fields.difficulties ?? ''} />
      <Part title={words.nextDirection} text={fields.nextDirection ?? ''} />
      {fields.effectKind && <Part title={words.effect} text={effectText(fields, readings, words)} />}
    </article>
  );
}

function effectText(
  { effectKind, effectAmount, effectBasis }: Fields,
  readings: ReadonlyMap<string, Reading>,
  words: ReturnType<typeof useWords>['progress'],
): string {
  const amount = effectAmount ? (readings.get('effectAmount')?.shown?.replace('千円', '') ?? effectAmount) : null;
  const basis = effectBasis ? words.bases[effectBasis as keyof typeof words.bases] : '—';
  return words.effectOf(words.effectKinds[effectKind as keyof typeof words.effectKinds], amount, basis);
}

function Part({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section>
      <h4 className="border-b border-solid-gray-400 font-bold">{title}</h4>
      <p lang="ja" className="break-words whitespace-pre-wrap">
        {text || '—'}
      </p>
    </section>
  );
}
