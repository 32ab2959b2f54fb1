import type { ReactNode } from 'react';
import { useWords } from '../words/language';
import { useChecks } from './checks';
import { FieldLine } from './field.line';
import { isChanged, pairsOf, type Line } from './pairs';
import { DiffLegend } from './word-diff';

interface Parameters {
  /** Null where there is nothing to compare with: then everything is shown as it is. */
  readonly before: readonly Line[] | null;
  readonly now: readonly Line[];
  /** What is said where there is nothing to compare with. */
  readonly alone: string;
  /** The content that the ticks are about. */
  readonly about: string;
  /** What stands beside a field: its comments. */
  readonly renderBeside: (field: string) => ReactNode;
}

/** What changed, field by field, and what did not, folded away but there. */
export function FieldList({ before, now, alone, about, renderBeside }: Parameters) {
  const { difference: words } = useWords();
  const { checked, check } = useChecks(about);
  const pairs = pairsOf(before ?? [], now).filter((pair) => pair.before !== '' || pair.now !== '');
  const shown = before ? pairs.filter(isChanged) : pairs;
  const same = before ? pairs.filter((pair) => !isChanged(pair)) : [];
  const done = shown.filter(({ key }) => checked.includes(key)).length;
  const besideLast = (list: typeof pairs, n: number) =>
    list[n]!.field === list[n + 1]?.field ? null : renderBeside(list[n]!.field);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
        <p>{before ? (shown.length > 0 ? words.changed(shown.length) : words.none) : alone}</p>
        {before && shown.length > 0 && <DiffLegend />}
        {shown.length > 0 && (
          <p role="status" className="font-bold tabular-nums print:hidden" title={words.checkHint}>
            {words.checked(done, shown.length)}
          </p>
        )}
      </div>
      {shown.map((pair, n) => (
        <FieldLine
          key={pair.key}
          pair={pair}
          plain={before === null}
          isChecked={checked.includes(pair.key)}
          onCheck={(on) => check(pair.key, on)}
        >
          {besideLast(shown, n)}
        </FieldLine>
      ))}
      {same.length > 0 && (
        <details className="py-2">
          <summary className="inline-block min-h-11 py-2 underline underline-offset-4">
            {words.same(same.length)}
          </summary>
          {same.map((pair, n) => (
            <FieldLine key={pair.key} pair={pair} plain isChecked={false} onCheck={null}>
              {besideLast(same, n)}
            </FieldLine>
          ))}
        </details>
      )}
    </>
  );
}
