import { pageIn, useAddress } from '../frame/address';
import { useRowKeys } from '../keyboard/rows';
import { Empty } from '../parts/asked';
import { pageOf, Pager } from '../parts/pager';
import { useWords } from '../words/language';
import { columnsOf, filtered, type Board } from './board';
import { BoardRow } from './board.row';
import { ChaseBar } from './chase.bar';
import { SelectAll } from './select-all';
import { StepLegend } from './step.cell';
import { useSelection } from './selection';

export function BoardTable({ board }: { readonly board: Board }) {
  const { board: words } = useWords();
  const { parameters, addressWith } = useAddress();
  const selection = useSelection(board);
  const table = useRowKeys<HTMLTableSectionElement>({ selects: selection !== null });
  const columns = columnsOf(board.items);
  const shown = filtered(board.items, parameters);
  const page = pageIn(parameters);
  if (shown.length === 0) return <Empty title={board.items.length === 0 ? words.empty : words.noMatch} />;
  return (
    <>
      <div className="flex flex-wrap justify-between gap-x-6">
        <p role="status" className="py-2">
          {words.shown(shown.length, board.items.length)}
        </p>
        <StepLegend />
      </div>
      {selection && <SelectAll shown={shown} selection={selection} />}
      <table role="table" className="board w-full border-collapse">
        <caption className="sr-only">{words.caption(board.title)}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <Heading word={words.item} />
            {columns.map(({ id, title }) => (
              <Heading key={id} word={title} isStep />
            ))}
            {[words.state, words.rating, words.waits].map((word) => (
              <Heading key={word} word={word} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" ref={table}>
          {pageOf(shown, page).map((item) => (
            <BoardRow
              key={item.item}
              item={item}
              columns={columns}
              isSelected={selection?.has(item.item) ?? false}
              onSelect={selection?.select ?? null}
            />
          ))}
        </tbody>
      </table>
      <Pager count={shown.length} page={page} addressOf={(to) => addressWith({ page: to === 1 ? null : to })} />
      {selection && <ChaseBar board={board} selected={selection.selected} />}
    </>
  );
}

function Heading({ word, isStep = false }: { readonly word: string; readonly isStep?: boolean }) {
  return (
    <th role="columnheader" scope="col" className={`text-sm break-keep ${isStep ? 'text-center' : 'text-left'}`}>
      {word}
    </th>
  );
}
