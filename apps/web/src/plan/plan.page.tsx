import type { ReactNode } from 'react';
import { Page } from '../frame/page';
import { useChosen, usePlans } from '../frame/plans';
import { Asked, Empty } from '../parts/asked';
import { useWho } from '../session/session';
import { useWords } from '../words/language';
import { usePlan, type Plan } from './plan';
import { PlanTabs } from './plan.tabs';

interface Parameters {
  readonly title: string;
  readonly children: (plan: Plan) => ReactNode;
}

/** A page about the plan that the header names; everybody may read it, the planning office may change it. */
export function PlanPage({ title, children }: Parameters) {
  const { board: words, plan } = useWords();
  const { planning } = useWho();
  const chosen = useChosen();
  return (
    <Page title={title}>
      <PlanTabs />
      {!planning && <p className="mb-4 text-sm print:hidden">{plan.readOnly}</p>}
      <Asked query={usePlans()}>
        {() =>
          chosen ? <One id={chosen.plan.plan}>{children}</One> : <Empty title={words.noPlan}>{words.noPlanHint}</Empty>
        }
      </Asked>
    </Page>
  );
}

function One({ id, children }: { readonly id: string; readonly children: (plan: Plan) => ReactNode }) {
  return <Asked query={usePlan(id)}>{children}</Asked>;
}
