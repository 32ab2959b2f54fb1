import { useLocation } from 'wouter';
import { useAddress } from '../frame/address';
import { useWords } from '../words/language';
import { extension, type Board } from './board';
import { boardAddress, useCycleExtension } from './chase';
import { ChaseBoard } from './chase.page';
import { ExtendForm } from './extend.form';

/** 照会の期限を延ばす: a later day for everybody whom the cycle asks. */
export function ExtendCycleScreen() {
  const { chase: words } = useWords();
  return <ChaseBoard title={words.extendCycleTitle}>{(board) => <ExtendCycle board={board} />}</ChaseBoard>;
}

function ExtendCycle({ board }: { readonly board: Board }) {
  const { chase: words } = useWords();
  const [, go] = useLocation();
  const { parameters } = useAddress();
  const command = useCycleExtension(board.plan);
  const { cycle } = board;
  const may = extension(board);
  if (!cycle || !may?.allowed) return <p>{may?.detail}</p>;
  return (
    <>
      <p className="mb-4 max-w-[44rem]">{words.extendCycleMeans(board.items.length)}</p>
      <ExtendForm
        about={`${board.plan}/extend-cycle`}
        dues={[cycle.dueOn]}
        act={words.extendCycle}
        busy={command.isPending}
        error={command.error}
        onSend={async (dueOn, reason) => {
          await command.mutateAsync({ cycle: cycle.cycle, dueOn, reason });
          go(boardAddress(board, parameters));
        }}
      />
    </>
  );
}
