import { useState } from 'react';
import { useCycleName } from '../frame/cycle-name';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { Mark } from '../parts/mark';
import { Day, Moment } from '../parts/moment';
import { ProblemOf } from '../parts/problem';
import { useWho } from '../session/session';
import { useWords } from '../words/language';
import { useBoard } from '../board/board';
import { OpenCycleForm } from './open-cycle.form';
import { useCloseCycle, type Plan } from './plan';
import { PlanPage } from './plan.page';

/** 照会: those that were, the one that runs, the next in one press. */
export function CyclesScreen() {
  const { plan: words } = useWords();
  const { planning } = useWho();
  return (
    <PlanPage title={words.tabs.cycles}>
      {(plan) => (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
          {planning && <OpenCycleForm key={plan.cycles.length} plan={plan} />}
          <Cycles plan={plan} />
        </div>
      )}
    </PlanPage>
  );
}

type Cycle = Plan['cycles'][number];

function Cycles({ plan }: { readonly plan: Plan }) {
  const { plan: words, frame } = useWords();
  const { planning } = useWho();
  const nameOf = useCycleName();
  const [closing, setClosing] = useState<Cycle | null>(null);
  return (
    <section>
      <h2 className="mb-2 text-std-20B-150">{words.allCycles}</h2>
      <ul>
        {plan.cycles.map((cycle) => (
          <li
            key={cycle.cycle}
            className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-solid-gray-300 py-2"
          >
            <span className="font-bold">{nameOf({ ...cycle, open: cycle.closedAt === null })}</span>
            {cycle.closedAt === null ? (
              <span className="font-bold text-blue-900">
                <Mark shape="half" /> {words.running}
              </span>
            ) : (
              <span className="text-solid-gray-700">
                <Mark shape="check" /> {frame.closed} <Moment iso={cycle.closedAt} />
              </span>
            )}
            <span>
              {words.due} <Day iso={cycle.dueOn} />
            </span>
            <span className="text-sm">
              {words.opened} <Moment iso={cycle.openedAt} />
            </span>
            {planning && cycle.closedAt === null && (
              <span className="ml-auto">
                <Button onPress={() => setClosing(cycle)}>{words.close}</Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {closing && <CloseDialog plan={plan.plan} cycle={closing} onClose={() => setClosing(null)} />}
    </section>
  );
}

interface CloseParameters {
  readonly plan: string;
  readonly cycle: Cycle;
  readonly onClose: () => void;
}

/** Says what is still open before it closes. */
function CloseDialog({ plan, cycle, onClose }: CloseParameters) {
  const { plan: words } = useWords();
  const nameOf = useCycleName();
  const close = useCloseCycle(plan);
  const board = useBoard(plan, cycle.cycle).data;
  const open = board?.items.filter(({ status }) => status !== 'settled').length;
  return (
    <Dialog title={words.closeTitle(nameOf({ ...cycle, open: true }))} isOpen onClose={onClose}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {open !== undefined && <p className="font-bold">{words.stillOpen(open)}</p>}
        <p>{words.closeHint}</p>
        {close.error && <ProblemOf error={close.error} />}
        <Button
          kind="solid"
          busy={close.isPending}
          onPress={() => close.mutate({ cycle: cycle.cycle }, { onSuccess: onClose })}
        >
          {words.closeNow}
        </Button>
      </div>
    </Dialog>
  );
}
