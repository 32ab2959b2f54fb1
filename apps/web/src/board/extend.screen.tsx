import { useWords } from '../words/language';
import { useExtensions } from './chase';
import { ChaseList } from './chase.list';
import { ChasePage, type Chased } from './chase.page';
import { ExtendForm } from './extend.form';

/** 期限を延ばす: for the ticked items alone, with the reason. */
export function ExtendScreen() {
  const { chase: words } = useWords();
  return (
    <ChasePage title={words.extendTitle} doneWords={words.extended}>
      {(chased) => <Extend {...chased} />}
    </ChasePage>
  );
}

function Extend({ board, items, onDone }: Chased) {
  const { chase: words } = useWords();
  const extensions = useExtensions();
  const cycle = board.cycle!.cycle;
  return (
    <>
      <p className="mb-4 max-w-[44rem]">{words.extendMeans}</p>
      <ChaseList items={items} />
      <ExtendForm
        about={`${board.plan}/extend`}
        dues={items.map(({ due }) => due ?? board.cycle!.dueOn)}
        act={words.extend(items.length)}
        busy={extensions.isPending}
        error={extensions.error}
        onSend={async (dueOn, reason) => {
          const parts = items.map(({ item }) => ({ item, cycle, dueOn, reason }));
          onDone((await extensions.mutateAsync({ extensions: parts })).results);
        }}
      />
    </>
  );
}
