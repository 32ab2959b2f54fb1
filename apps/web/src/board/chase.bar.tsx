import { Link } from 'wouter';
import { useAddress } from '../frame/address';
import { useWords } from '../words/language';
import { extension, type Board, type BoardItem } from './board';
import { chaseAddress } from './chase';

interface Parameters {
  readonly board: Board;
  readonly selected: readonly BoardItem[];
}

const LINK = 'inline-flex min-h-11 items-center rounded-8 border border-blue-900 px-4 font-bold no-underline';

/** What the planning office does with the rows that it ticked, and with the cycle as a whole; done on pages of their own. */
export function ChaseBar({ board, selected }: Parameters) {
  const { board: words } = useWords();
  const { parameters } = useAddress();
  const whole = extension(board);
  if (!board.cycle || !whole) return null;
  const items = selected.map(({ item }) => item);
  return (
    <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-4 gap-y-2 border-t-2 border-blue-900 bg-white px-2 py-3 print:hidden">
      <span role="status" className="font-bold">
        {words.selected(selected.length)}
      </span>
      {selected.length > 0 && (
        <>
          <Link
            to={chaseAddress('remind', board, items, parameters)}
            className={`${LINK} bg-blue-900 text-white hover:bg-blue-1000 hover:text-white`}
          >
            {words.toRemind}
          </Link>
          <Link
            to={chaseAddress('extend', board, items, parameters)}
            className={`${LINK} text-blue-900 hover:bg-blue-50`}
          >
            {words.toExtend}
          </Link>
        </>
      )}
      <span className="ml-auto">
        {whole.allowed ? (
          <Link to={chaseAddress('extend-cycle', board, [], parameters)}>{words.toExtendCycle}</Link>
        ) : (
          <span className="text-sm">{whole.detail}</span>
        )}
      </span>
    </div>
  );
}
