import { memo } from 'react';
import { Link } from 'wouter';
import { useFieldName } from '../difference/field-name';
import { WordDiff } from '../difference/word-diff';
import { itemAddress } from '../inbox/inbox';
import { Mark } from '../parts/mark';
import { useWords } from '../words/language';
import { isTickable, type Row } from './bulk';

interface Parameters {
  readonly row: Row;
  readonly isTicked: boolean;
  /** Its content changed while it was shown. */
  readonly hasMoved: boolean;
  readonly onTick: (row: Row, on: boolean) => void;
}

/** One matter in one line of change; memoised, so that a tick among three hundred draws one row. */
export const BulkRow = memo(function BulkRow({ row, isTicked, hasMoved, onTick }: Parameters) {
  const {
    bulk: words,
    inbox: { kinds },
  } = useWords();
  const { kind, no, title, leadName, oddities, refusal, detail } = row;
  return (
    <tr role="row" data-row>
      <th role="rowheader" scope="row" className="text-left font-normal">
        <span className="flex items-start gap-3">
          {isTickable(row) && (
            <span className="relative z-10 pt-1 print:hidden">
              <input
                type="checkbox"
                className="size-6 accent-blue-900"
                checked={isTicked}
                onChange={(event) => onTick(row, event.target.checked)}
                aria-label={words.select(no, title)}
              />
            </span>
          )}
          <span>
            <Link to={itemAddress(row)} data-open lang="ja" className="font-bold">
              No.{no} {title}
            </Link>
            <span lang="ja" className="block text-sm">
              {kind === 'revision' && <strong className="mr-2">{kinds.revision}</strong>}
              {leadName}
            </span>
          </span>
        </span>
      </th>
      <td role="cell" className="text-sm">
        <Change row={row} />
        {refusal !== null && (
          <p className="font-bold">
            <Mark shape="cross" /> {words.cannot}: {detail}
          </p>
        )}
        {hasMoved && (
          <p className="font-bold text-warning-orange-2">
            <Mark shape="warning" /> {words.changedMeanwhile}
          </p>
        )}
        {oddities.map((code) => (
          <p key={code} className="text-warning-orange-2">
            <Mark shape="triangle" /> {words.oddities[code]}
          </p>
        ))}
      </td>
      <td role="cell" className="text-sm">
        <State row={row} />
      </td>
    </tr>
  );
});

/** The first thing that changed, with its words, and how much more there is. */
function Change({ row: { changes, round } }: { readonly row: Row }) {
  const { bulk: words } = useWords();
  const nameOf = useFieldName();
  const [first, ...others] = changes;
  if (!first) return <p>{round > 1 ? words.noChange : words.first}</p>;
  return (
    <p className="line-clamp-2 print:line-clamp-none">
      <strong>{nameOf(first)}</strong>{' '}
      {others.length > 0 && <span className="mr-1">({words.moreChanges(others.length)})</span>}
      <WordDiff before={first.before} now={first.now} />
    </p>
  );
}

function State({ row: { rating, lastRating, results } }: { readonly row: Row }) {
  const { bulk: words } = useWords();
  return (
    <span lang="ja">
      {rating} {lastRating && <span className="ml-2 text-solid-gray-700">{words.lastRating(lastRating)}</span>}
      {results
        .filter(({ actual }) => actual !== null)
        .map(({ indicator, name, actual, target }) => (
          <span key={indicator} className="block">
            {words.result(name, actual!.text, target.text)}
          </span>
        ))}
    </span>
  );
}
