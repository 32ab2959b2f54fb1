import { Fragment, memo } from 'react';
import { Link } from 'wouter';
import { itemAddress } from '../inbox/inbox';
import { Due, Waited } from '../parts/due';
import { Moment } from '../parts/moment';
import { Names } from '../parts/names';
import { StatusMark } from '../parts/status-mark';
import { useWords } from '../words/language';
import { isToChase, type BoardItem, type Column } from './board';
import { StepCell } from './step.cell';

interface Parameters {
  readonly item: BoardItem;
  readonly columns: readonly Column[];
  readonly isSelected: boolean;
  /** Null where nobody chases. */
  readonly onSelect: ((item: string, on: boolean) => void) | null;
}

/** One item. The roles are written out: on a narrow page the row is laid out as a block, and would lose them. */
export const BoardRow = memo(function BoardRow({ item, columns, isSelected, onSelect }: Parameters) {
  const { board: words } = useWords();
  const { no, title, leadName, steps, status, step, rating, daysWaiting, due, overdue, returns, unchanged, drafting } =
    item;
  return (
    <tr role="row" data-row>
      <th role="rowheader" scope="row" className="text-left font-normal">
        <span className="flex gap-2">
          {onSelect && (
            <span className="relative z-10 min-w-6 shrink-0 max-lg:empty:hidden print:hidden">
              {isToChase(item) && (
                <input
                  type="checkbox"
                  className="size-6 align-middle accent-blue-900"
                  checked={isSelected}
                  onChange={(event) => onSelect(item.item, event.target.checked)}
                  aria-label={words.select(no, title)}
                />
              )}
            </span>
          )}
          <span>
            <Link to={itemAddress(item)} data-open lang="ja" className="font-bold">
              {no} {title}
            </Link>
            <span className="flex flex-wrap gap-x-3 text-sm">
              <span lang="ja">{leadName ?? words.noLead}</span>{' '}
              {returns > 0 && <span className="text-warning-orange-2">{words.returns(returns)}</span>}{' '}
              {unchanged === true && <span>{words.unchanged}</span>}{' '}
              {!item.hasIndicator && <span>{words.withoutIndicator}</span>}
            </span>
          </span>
        </span>
      </th>
      {columns.map(({ id }) => (
        <td role="cell" key={id} className="steps text-center">
          <StepCell step={steps.find((each) => each.id === id)} />
        </td>
      ))}
      <td role="cell" className="wide">
        <StatusMark status={status} step={step?.title} drafting={drafting} />
        <Holders item={item} />
      </td>
      <td role="cell">
        {rating !== null && (
          <>
            <span className="narrow">{words.rating} </span>
            {rating}
          </>
        )}
      </td>
      <td role="cell">
        <span className="flex flex-wrap gap-x-3">
          <Waited days={daysWaiting} />
          <Due due={due} overdue={overdue} />
          <Reminded reminded={item.reminded} />
        </span>
      </td>
    </tr>
  );
});

/** 督促済: as long as whoever was reminded still has it. */
function Reminded({ reminded }: Pick<BoardItem, 'reminded'>) {
  const { board: words } = useWords();
  if (!reminded) return null;
  return (
    <span title={reminded.message ?? undefined}>
      {words.reminded} <Moment iso={reminded.at} short />
    </span>
  );
}

function Holders({ item: { holders, status } }: { readonly item: BoardItem }) {
  const { board: words } = useWords();
  if (status === 'settled' || holders.length === 0) return null;
  return (
    <span lang="ja" className="block text-sm">
      {holders.map(({ post, title, people, vacant }, n) => (
        <Fragment key={post}>
          {n > 0 && '、'}
          {title} {vacant ? words.vacant : <Names names={people.map(({ name }) => name)} most={1} />}
        </Fragment>
      ))}
    </span>
  );
}
