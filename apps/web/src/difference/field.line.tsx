import { useId, type ReactNode } from 'react';
import { useWords } from '../words/language';
import { useFieldName } from './field-name';
import type { Pair } from './pairs';
import { isChanged } from './pairs';
import { Blank, WordDiff } from './word-diff';

interface Parameters {
  readonly pair: Pair;
  /** Nothing to compare with: the text stands as it is. */
  readonly plain: boolean;
  readonly isChecked: boolean;
  readonly onCheck: ((on: boolean) => void) | null;
  /** Comments on the field, and the way to add one. */
  readonly children?: ReactNode;
}

/** One field: its name, how it changed, a tick for whoever reads, what was said about it. */
export function FieldLine({ pair, plain, isChecked, onCheck, children }: Parameters) {
  const { difference: words } = useWords();
  const nameOf = useFieldName();
  const id = useId();
  const name = nameOf(pair);
  return (
    <section aria-labelledby={id} className="break-inside-avoid border-b border-solid-gray-300 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h3 id={id} lang={pair.label === null ? undefined : 'ja'} className="font-bold">
          {name}
        </h3>
        {onCheck && (
          <label className="inline-flex min-h-11 items-center gap-2 text-sm print:hidden">
            <input
              type="checkbox"
              className="size-6 accent-blue-900"
              checked={isChecked}
              onChange={(event) => onCheck(event.target.checked)}
              aria-label={words.check(name)}
            />
            {words.checkWord}
          </label>
        )}
      </div>
      <p className="max-w-[44rem]">
        {plain || !isChanged(pair) ? <Plain text={pair.now} /> : <WordDiff before={pair.before} now={pair.now} />}
      </p>
      {children}
    </section>
  );
}

const Plain = ({ text }: { readonly text: string }) =>
  text === '' ? (
    <Blank />
  ) : (
    <span lang="ja" className="whitespace-pre-wrap">
      {text}
    </span>
  );
