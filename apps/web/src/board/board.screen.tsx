import { Page } from '../frame/page';
import { useChosen, usePlans, type Chosen } from '../frame/plans';
import { Asked, Empty } from '../parts/asked';
import { useWords } from '../words/language';
import { useBoard } from './board';
import { BoardFilter } from './board.filter';
import { BoardTable } from './board.table';
import { Counts } from './counts';

/** 進行管理: where every item of a cycle stands; finds the one that is stuck. */
export function BoardScreen() {
  const { board: words } = useWords();
  const plans = usePlans();
  const chosen = useChosen();
  return (
    <Page title={words.title}>
      <Asked query={plans}>
        {() => (chosen ? <Items chosen={chosen} /> : <Empty title={words.noPlan}>{words.noPlanHint}</Empty>)}
      </Asked>
    </Page>
  );
}

function Items({ chosen: { plan, cycle } }: { readonly chosen: Chosen }) {
  const query = useBoard(plan.plan, cycle?.cycle);
  return (
    <Asked query={query}>
      {(board) => (
        <>
          <Counts counts={board.counts} />
          <BoardFilter board={board} />
          <BoardTable board={board} />
        </>
      )}
    </Asked>
  );
}
