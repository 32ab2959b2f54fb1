import { fiscalYear } from '../parts/dates';
import { Mark } from '../parts/mark';
import { useLanguage, useWords } from '../words/language';
import { LOOKS, type Scorecard } from './scorecard';

/** The year before, and what the grades mean. */
export function Change({ card: { change, grades } }: { readonly card: Scorecard }) {
  const { scorecard: words } = useWords();
  const { language } = useLanguage();
  return (
    <div className="text-sm">
      <h2 className="font-bold">
        {change ? words.comparedWith(fiscalYear(change.fiscalYear, language)) : words.noYearBefore}
      </h2>
      {change && !change.sameScale && <p>{words.otherScale}</p>}
      {change?.sameScale && (
        <p className="flex flex-wrap gap-x-6 text-base">
          <span>
            ↑ {words.moves.up} <strong>{change.improved}</strong>
          </span>
          <span>
            → {words.moves.same} <strong>{change.same}</strong>
          </span>
          <span>
            ↓ {words.moves.down} <strong>{change.worsened}</strong>
          </span>
        </p>
      )}
      <h2 className="mt-3 font-bold">{words.grades}</h2>
      <ul lang="ja">
        {grades.map(({ grade, label, meaning }) => (
          <li key={grade}>
            <span className={LOOKS[meaning][1]}>
              <Mark shape={LOOKS[meaning][0]} /> <strong>{grade}</strong>
            </span>{' '}
            {label}
          </li>
        ))}
      </ul>
    </div>
  );
}
