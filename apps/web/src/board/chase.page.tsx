import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useAddress } from '../frame/address';
import { useCycleName } from '../frame/cycle-name';
import { NotFound } from '../frame/not-found';
import { Page } from '../frame/page';
import { useChosen, usePlans } from '../frame/plans';
import { Asked, Empty } from '../parts/asked';
import { useWords } from '../words/language';
import { extension, useBoard, type Board, type BoardItem } from './board';
import { boardAddress, chosenItems, type Result } from './chase';
import { ChaseResults } from './chase.results';

export interface Chased {
  readonly board: Board;
  readonly items: readonly BoardItem[];
  readonly onDone: (results: readonly Result[]) => void;
}

interface Parameters {
  readonly title: string;
  readonly doneWords: (done: number, refused: number) => string;
  readonly children: (chased: Chased) => ReactNode;
}

/** What is done to the ticked rows of the board: asked once more, and at the end a result for each. */
export function ChasePage({ title, doneWords, children }: Parameters) {
  const { chase: words } = useWords();
  const [done, setDone] = useState<{ results: readonly Result[]; items: readonly BoardItem[] } | null>(null);
  return (
    <ChaseBoard title={done ? words.resultTitle(title) : title}>
      {(board, parameters) => {
        const items = chosenItems(board, parameters);
        if (done) return <ChaseResults {...done} summary={doneWords} />;
        if (items.length === 0) return <Empty title={words.none}>{words.noneHint}</Empty>;
        return children({ board, items, onDone: (results) => setDone({ results, items }) });
      }}
    </ChaseBoard>
  );
}

interface BoardParameters {
  readonly title: string;
  readonly children: (board: Board, parameters: URLSearchParams) => ReactNode;
}

/** The board of the address, for whoever may chase; for others there is no such page. */
export function ChaseBoard({ title, children }: BoardParameters) {
  const plans = usePlans();
  const chosen = useChosen();
  return (
    <Asked query={plans}>
      {() =>
        chosen ? (
          <Known plan={chosen.plan.plan} cycle={chosen.cycle?.cycle} title={title} show={children} />
        ) : (
          <NotFound />
        )
      }
    </Asked>
  );
}

interface KnownParameters {
  readonly plan: string;
  readonly cycle: string | undefined;
  readonly title: string;
  readonly show: BoardParameters['children'];
}

function Known({ plan, cycle, title, show }: KnownParameters) {
  const { chase: words } = useWords();
  const { parameters } = useAddress();
  const nameOf = useCycleName();
  const query = useBoard(plan, cycle);
  return (
    <Asked query={query}>
      {(board) =>
        extension(board) ? (
          <Page title={title} beside={<Link to={boardAddress(board, parameters)}>{words.toBoard}</Link>}>
            <p className="mb-4">
              <span lang="ja">{board.title}</span> {board.cycle && nameOf(board.cycle)}
            </p>
            {show(board, parameters)}
          </Page>
        ) : (
          <NotFound />
        )
      }
    </Asked>
  );
}
