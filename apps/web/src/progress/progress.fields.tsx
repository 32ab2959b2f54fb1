import { Link } from 'wouter';
import { NextTurn } from '../check/next-turn';
import { useRouteAhead } from '../check/route';
import { Voids } from '../check/voids';
import { Discard } from '../draft/discard';
import type { Writing } from '../draft/draft-gate';
import { YES } from '../draft/fields';
import { SaveMark } from '../draft/save-mark';
import { useReadings } from '../figure/reading';
import { fiscalYear } from '../parts/dates';
import { useLanguage, useWords } from '../words/language';
import { ActualField } from './actuals';
import { EffectField } from './effect.field';
import { differs, useComputedGrade } from './computed-grade';
import { useFieldInAddress } from './field-focus';
import { FieldRow } from './field-row';
import { labelIn } from './labels';
import { PlanOfTheYear } from './plan-of-the-year';
import { Preview } from './preview';
import { actualOf, figuresOf, isBehind, TEXTS, type ProgressForm } from './progress';
import { RatingField } from './rating.field';
import { Remarks } from './remarks';
import { TextField } from './text.field';

interface Parameters {
  readonly form: ProgressForm;
  readonly writing: Writing;
}

/** Last year, this year, and how it will look: what is typed is kept with every key. */
export function ProgressFields({ form, writing }: Parameters) {
  const { progress: words } = useWords();
  const { language } = useLanguage();
  const { fields, set, saving, draft } = writing;
  const readings = useReadings(figuresOf(form, fields));
  const grade = useComputedGrade(form, fields);
  const labelOf = labelIn(form, words);
  useFieldInAddress();
  const preview = <Preview form={form} fields={fields} readings={readings} />;
  return (
    <div
      className="xl:grid xl:grid-cols-[minmax(0,1fr)_22rem] xl:gap-8"
      onCompositionStart={() => draft.hold(true)}
      onCompositionEnd={() => draft.hold(false)}
    >
      <div>
        <Remarks head={form} labelOf={labelOf} />
        <Voids head={form} />
        <PlanOfTheYear form={form} />
        <div aria-hidden="true" className="hidden gap-x-6 font-bold md:grid md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
          <span>{form.before ? words.beforeTitle(fiscalYear(form.before.year, language)) : words.noBefore}</span>
          <span>{words.nowTitle(fiscalYear(form.cycle.fiscalYear, language))}</span>
        </div>
        <RatingField
          form={form}
          value={fields.rating ?? ''}
          error={null}
          grade={grade}
          onChange={(rating) => set({ rating })}
        />
        {differs(grade, fields) && (
          <TextField
            id="field-reasonToDiffer"
            label={words.reasonToDiffer}
            hint={words.reasonToDifferHint(grade?.computed?.grade ?? '')}
            value={fields.reasonToDiffer ?? ''}
            isRequired
            rows={3}
            before={form.before?.reasonToDiffer || null}
            onChange={(reasonToDiffer) => set({ reasonToDiffer })}
          />
        )}
        {isBehind(form, fields) && (
          <TextField
            id="field-lateReason"
            label={words.lateReason}
            hint={words.lateReasonHint}
            value={fields.lateReason ?? ''}
            isRequired
            rows={4}
            before={form.before?.lateReason || null}
            onChange={(lateReason) => set({ lateReason })}
          />
        )}
        {form.indicators.map((indicator) => {
          const field = actualOf(indicator.indicator);
          return (
            <ActualField
              key={field}
              indicator={indicator}
              value={fields[field] ?? ''}
              error={null}
              reading={readings.get(field)}
              onChange={(value) => set({ [field]: value })}
            />
          );
        })}
        {TEXTS.map((name) => (
          <TextField
            key={name}
            id={`field-${name}`}
            label={words[name]}
            hint={words.hints[name]}
            value={fields[name] ?? ''}
            isRequired={name === 'done'}
            before={form.before ? form.before[name] : null}
            onChange={(value) => set({ [name]: value })}
          />
        ))}
        <EffectField
          before={form.before}
          fields={fields}
          errorOf={() => null}
          reading={readings.get('effectAmount')}
          set={set}
        />
        <FieldRow before={null}>
          <label className="flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              id="field-important"
              checked={fields.important === YES}
              onChange={(event) => set({ important: event.target.checked ? YES : '' })}
              className="size-6 shrink-0 accent-blue-900"
            />
            <span>
              {words.important}
              <span className="block text-sm text-solid-gray-700">{words.importantHint}</span>
            </span>
          </label>
        </FieldRow>
      </div>
      <aside aria-label={words.preview} className="hidden xl:block">
        {/* What scrolls by itself must be reachable by the keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className="sticky top-4 grid max-h-[calc(100dvh-9rem)] gap-2 overflow-y-auto" tabIndex={0}>
          <h2 className="font-bold">{words.preview}</h2>
          {preview}
        </div>
      </aside>
      <details className="my-4 xl:hidden print:hidden">
        <summary className="min-h-11 py-2 font-bold">{words.preview}</summary>
        {preview}
      </details>
      <footer
        data-bar
        className="sticky bottom-0 z-10 col-span-full flex flex-wrap items-center gap-x-6 gap-y-1 border-t-2 border-blue-900 bg-white py-3 print:hidden"
      >
        <Link
          to={`/items/${form.item}/progress/${form.cycle.cycle}/check`}
          className="inline-flex min-h-11 items-center rounded-8 bg-blue-900 px-4 font-bold text-white no-underline hover:bg-blue-1000 hover:text-white"
        >
          {words.toCheck}
        </Link>
        <SaveMark saving={saving} />
        <div className="hidden text-sm sm:block">
          <Next form={form} writing={writing} />
        </div>
      </footer>
      {writing.isBegun && (
        <div className="col-span-full mt-4">
          <Discard draft={draft} />
        </div>
      )}
    </div>
  );
}

function Next({ form, writing: { fields } }: Parameters) {
  const important = fields.important === YES ? ('yes' as const) : undefined;
  const query = useRouteAhead(form.item, { kind: 'progress', cycle: form.cycle.cycle, important });
  return query.data ? <NextTurn steps={query.data.steps} /> : null;
}
