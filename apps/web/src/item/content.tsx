import { useState } from 'react';
import { useAddress } from '../frame/address';
import { Difference } from '../difference/difference';
import { useWords } from '../words/language';
import { AgainstTarget } from './against.target';
import { FieldComments } from './field.comments';
import { lastYearsFields, presentFields, previousFields, type Fields, type ItemOfPlan, type Matter } from './item';

interface Parameters {
  readonly item: ItemOfPlan;
  readonly matter: Matter;
  readonly onRefused: (error: unknown) => void;
}

const VIEWS = ['text', 'submission', 'year', 'target'] as const;
type View = (typeof VIEWS)[number];

/** The three differences: since the last submission, since last year, against the target. Or simply what is written. */
export function Content({ item, matter, onRefused }: Parameters) {
  const { item: words } = useWords();
  const { parameters, change } = useAddress();
  const now = presentFields(matter);
  const before = { submission: previousFields(matter), year: lastYearsFields(item, matter) };
  const there = VIEWS.filter((view) => view === 'text' || view === 'target' || before[view] !== null);
  const usual: View = before.submission ? 'submission' : 'text';
  const view = there.find((each) => each === parameters.get('view')) ?? usual;
  const [checked, check] = useState<ReadonlySet<string>>(new Set());
  const written = now.filter(({ text }) => text !== '');
  return (
    <section aria-label={words.content}>
      <div role="group" aria-label={words.compareWith} className="mb-4 flex flex-wrap items-center gap-2 print:hidden">
        {there.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === view}
            onClick={() => change({ view: each === usual ? null : each })}
            className="min-h-11 rounded-8 border border-solid-gray-600 px-3 py-1 aria-pressed:border-blue-900 aria-pressed:bg-blue-50 aria-pressed:font-bold"
          >
            {words.views[each]}
          </button>
        ))}
        {view !== 'target' && (
          <span className="ml-auto text-sm tabular-nums">{words.checked(checked.size, written.length)}</span>
        )}
      </div>
      {view === 'target' ? (
        <AgainstTarget item={item} matter={matter} />
      ) : (
        <dl className="border-t border-solid-gray-300">
          {now.map(({ field, text }) => (
            <div
              key={field}
              className="grid gap-x-4 border-b border-solid-gray-300 py-3 sm:grid-cols-[9rem_minmax(0,1fr)_auto]"
            >
              <dt className="font-bold">{words.fields[field as keyof typeof words.fields] ?? field}</dt>
              <dd>
                <Written text={text} before={view === 'text' ? null : textOf(before[view], field)} />
                <FieldComments item={item} matter={matter} field={field} onRefused={onRefused} />
              </dd>
              {text !== '' && (
                <dd className="print:hidden">
                  <label className="flex items-center gap-1 text-sm">
                    <input
                      type="checkbox"
                      className="size-6 accent-blue-900"
                      checked={checked.has(field)}
                      onChange={() => check(toggled(checked, field))}
                    />
                    {words.seen}
                  </label>
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function Written({ text, before }: { readonly text: string; readonly before: string | null }) {
  const { difference: words } = useWords();
  if (before !== null) return <Difference before={before} now={text} />;
  if (text === '') return <p className="text-solid-gray-700">{words.nothing}</p>;
  return (
    <p lang="ja" className="max-w-[48rem] break-words whitespace-pre-wrap">
      {text}
    </p>
  );
}

const textOf = (fields: Fields | null, field: string): string =>
  fields?.find((each) => each.field === field)?.text ?? '';

function toggled(set: ReadonlySet<string>, field: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(field)) next.add(field);
  return next;
}
