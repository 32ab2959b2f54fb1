import { useRowKeys } from '../keyboard/rows';
import { Due } from '../parts/due';
import { Mark } from '../parts/mark';
import { Moment } from '../parts/moment';
import { StatusMark } from '../parts/status-mark';
import { useWords } from '../words/language';
import type { BoardItem } from './board';

/** Each item with whoever will hear of it, by name; who cannot be reached is said before anything is sent. */
export function ChaseList({ items }: { readonly items: readonly BoardItem[] }) {
  const { chase: words } = useWords();
  const list = useRowKeys<HTMLTableSectionElement>();
  return (
    <table role="table" className="bulk mb-6 w-full border-collapse">
      <caption className="sr-only">{words.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {[words.item, words.who, words.state].map((word) => (
            <th role="columnheader" scope="col" key={word} className="text-left text-sm md:w-1/3">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" ref={list}>
        {items.map((item) => (
          <tr role="row" key={item.item}>
            <th role="rowheader" scope="row" className="text-left">
              <span lang="ja">
                No.{item.no} {item.title}
              </span>
            </th>
            <td role="cell">
              <Reached item={item} />
            </td>
            <td role="cell" className="text-sm">
              <span className="flex flex-wrap items-center gap-x-3">
                <StatusMark status={item.status} step={item.step?.title} drafting={item.drafting} />
                <Due due={item.due} overdue={item.overdue} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Reached({ item: { holders, reminded } }: { readonly item: BoardItem }) {
  const { chase: words } = useWords();
  return (
    <>
      {holders.length === 0 && <strong>{words.nobody}</strong>}
      {holders.map(({ address, title, people, vacant }) => (
        <span key={address} className="block">
          <span lang="ja">
            {title} {people.map(({ name }) => name).join('・')}
          </span>
          {vacant && (
            <strong className="text-warning-orange-2">
              {' '}
              <Mark shape="warning" /> {words.vacant}
            </strong>
          )}
        </span>
      ))}
      {reminded && (
        <span className="block text-sm">
          {words.lastReminded} <Moment iso={reminded.at} short /> <span lang="ja">{reminded.byName}</span>
        </span>
      )}
    </>
  );
}
