import { memo } from 'react';
import { Link } from 'wouter';
import { itemAddress } from '../inbox/inbox';
import { Due, Waited } from '../parts/due';
import { StatusMark } from '../parts/status-mark';
import { useWords } from '../words/language';
import type { BoardItem, Column } from './board';
import { StepCell } from './step.cell';

interface Parameters {
  readonly item: BoardItem;
  readonly columns: readonly Column[];
}

/** One item. The roles are written out: on a narrow page the row is laid out as a block, and would lose them. */
export const BoardRow = memo(function BoardRow({ item, columns }: Parameters) {
  const { board: words } = useWords();
  const { no, title, leadName, steps, status, step, rating, daysWaiting, due, overdue, returns, unchanged } = item;
  return (
    <tr role="row" data-row>
      <th role="rowheader" scope="row" className="text-left font-normal">
        <Link to={itemAddress(item)} data-open lang="ja" className="font-bold">
          {no} {title}
        </Link>
        <span className="block text-sm">
          <span lang="ja">{leadName ?? words.noLead}</span>{' '}
          {returns > 0 && <span className="ml-3 text-warning-orange-2">{words.returns(returns)}</span>}{' '}
          {unchanged === true && <span className="ml-3">{words.unchanged}</span>}{' '}
          {!item.hasIndicator && <span className="ml-3">{words.withoutIndicator}</span>}
        </span>
      </th>
      {columns.map(({ id }) => (
        <td role="cell" key={id} className="steps text-center">
          <StepCell step={steps.find((each) => each.id === id)} />
        </td>
      ))}
      <td role="cell" className="wide">
        <StatusMark status={status} step={step?.title} />
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
        </span>
      </td>
    </tr>
  );
});

function Holders({ item: { holders, status } }: { readonly item: BoardItem }) {
  const { board: words } = useWords();
  if (status === 'settled' || holders.length === 0) return null;
  return (
    <span lang="ja" className="block text-sm">
      {holders
        .map(
          ({ title, people, vacant }) =>
            `${title} ${vacant ? words.vacant : people[0]!.name}${people.length > 1 ? '…' : ''}`,
        )
        .join('、')}
    </span>
  );
}
