import { useMemo } from 'react';
import { pageIn, useAddress } from '../frame/address';
import { useFilter } from '../frame/filter';
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
  const { addressWith } = useAddress();
  const { filter, isFollowing } = useFilter();
  const selection = useSelection(board);
  const table = useRowKeys<HTMLTableSectionElement>({ selects: selection !== null });
  const columns = useMemo(() => columnsOf(board.items), [board.items]);
  const shown = useMemo(() => filtered(board.items, filter), [board.items, filter]);
  const page = pageIn(filter);
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
      <table role="table" aria-busy={isFollowing} className="board w-full border-collapse">
        <caption className="sr-only">{words.caption(board.title)}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <Heading word={words.item} look="item text-left" />
            {columns.map(({ id, title }) => (
              <Heading
                key={id}
                word={title}
                language="ja"
                look={`steps text-center ${columns.length <= FEW_STEPS ? 'few' : ''}`}
              />
            ))}
            <Heading word={words.state} look="wide text-left" />
            <Heading word={words.rating} look="narrowest text-left" />
            <Heading word={words.waits} look="text-left" />
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

/** So many stand beside each other as wide as they would like to be; more of them share what there is. */
const FEW_STEPS = 6;

interface HeadingParameters {
  readonly word: string;
  readonly look: string;
  readonly language?: 'ja';
}

function Heading({ word, look, language }: HeadingParameters) {
  return (
    <th role="columnheader" scope="col" lang={language} className={`text-sm ${look}`}>
      {word}
    </th>
  );
}
