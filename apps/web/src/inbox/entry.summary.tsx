import { fiscalYear } from '../parts/dates';
import { useLanguage, useWords } from '../words/language';
import type { Entry } from './inbox';
import { ReturnedLine } from './returned.line';

/** The result in one line, and what was remarked: enough to know whether it must be opened now. */
export function EntrySummary({ entry: { progress, revision, returned, why } }: { readonly entry: Entry }) {
  const { inbox: words } = useWords();
  const { language } = useLanguage();
  const results = progress?.results.filter(({ actual }) => actual !== null) ?? [];
  return (
    <div className="text-sm">
      {progress && (
        <p>
          <span className="mr-3">{words.rating(progress.label)}</span>{' '}
          {results.slice(0, 1).map(({ indicator, name, actual, target }) => (
            <span key={indicator}>{words.actual(name, actual!.text, target.text)}</span>
          ))}
        </p>
      )}
      {revision && (
        <p>
          <span className="mr-3">{revision.indicator}</span>{' '}
          {revision.changes.map(({ year, from, to }) => (
            <span key={year} className="mr-3">
              {words.change(fiscalYear(year, language), from.text, to.text)}
            </span>
          ))}
        </p>
      )}
      <ReturnedLine returned={returned} why={why} />
    </div>
  );
}
