import { Link } from 'wouter';
import { NextTurn } from '../check/next-turn';
import { useRouteAhead } from '../check/route';
import { RouteList } from '../check/route-list';
import { Voids } from '../check/voids';
import { Discard } from '../draft/discard';
import type { Writing } from '../draft/draft-gate';
import { YES } from '../draft/fields';
import { SaveMark } from '../draft/save-mark';
import { useReadings } from '../figure/reading';
import { Field } from '../parts/field';
import { charactersIn } from '../progress/characters';
import { useFieldInAddress } from '../progress/field-focus';
import { LONGEST_TEXT } from '../progress/progress';
import { Remarks } from '../progress/remarks';
import { useLanguage, useWords } from '../words/language';
import { Effects } from './effects';
import { figuresOf, labelIn, type RevisionForm } from './revision';
import { Targets } from './targets';
import { Tick } from './tick';

interface Parameters {
  readonly form: RevisionForm;
  readonly writing: Writing;
}

export function RevisionFields({ form, writing }: Parameters) {
  const { revision: words, check, progress } = useWords();
  const { language } = useLanguage();
  const { fields, set, saving, draft } = writing;
  const readings = useReadings(figuresOf(form, fields));
  const query = useRouteAhead(form.item, {
    kind: 'revision',
    indicator: form.indicator,
    touchesMoney: fields.touchesMoney === YES ? 'yes' : 'no',
    important: fields.important === YES ? 'yes' : 'no',
  });
  const steps = query.data?.steps ?? [];
  const count = charactersIn(fields.reason ?? '');
  useFieldInAddress();
  return (
    <div
      className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem] print:block"
      onCompositionStart={() => draft.hold(true)}
      onCompositionEnd={() => draft.hold(false)}
    >
      <div className="grid content-start gap-6 print:block print:space-y-6">
        <div>
          <Remarks head={form} labelOf={labelIn(words, language)} />
          <Voids head={form} />
          <p>
            <span className="block text-sm font-bold">{words.indicator}</span>
            <span lang="ja">{form.name}</span> <span className="ml-3 text-sm">{words.directions[form.direction]}</span>
          </p>
        </div>
        <Targets form={form} fields={fields} readings={readings} set={set} />
        <div>
          <Field
            id="field-reason"
            label={words.reason}
            hint={words.reasonHint}
            value={fields.reason ?? ''}
            onChange={(reason) => set({ reason })}
            rows={6}
            isRequired
            error={count > LONGEST_TEXT ? progress.overBy(count - LONGEST_TEXT) : null}
            lang="ja"
          />
          <p className="text-right text-sm text-solid-gray-700 tabular-nums">
            {progress.characters(count, LONGEST_TEXT)}
          </p>
        </div>
        <Effects form={form} fields={fields} readings={readings} />
        <div className="grid gap-3">
          <Tick
            name="touchesMoney"
            label={words.touchesMoney}
            hint={words.touchesMoneyHint}
            fields={fields}
            set={set}
          />
          <Tick name="important" label={words.important} hint={words.importantHint} fields={fields} set={set} />
        </div>
      </div>
      <aside aria-label={check.route}>
        <h2 className="mb-2 font-bold">{check.route}</h2>
        <RouteList steps={steps} />
      </aside>
      <footer
        data-bar
        className="sticky bottom-0 z-10 col-span-full flex flex-wrap items-center gap-x-6 gap-y-1 border-t-2 border-blue-900 bg-white py-3 print:hidden"
      >
        <Link
          to={`/items/${form.item}/revise/${form.indicator}/check`}
          className="inline-flex min-h-11 items-center rounded-8 bg-blue-900 px-4 font-bold text-white no-underline hover:bg-blue-1000 hover:text-white"
        >
          {progress.toCheck}
        </Link>
        <SaveMark saving={saving} />
        <div className="hidden text-sm sm:block">
          <NextTurn steps={steps} />
        </div>
      </footer>
      {writing.isBegun && (
        <div className="col-span-full">
          <Discard draft={draft} />
        </div>
      )}
    </div>
  );
}
