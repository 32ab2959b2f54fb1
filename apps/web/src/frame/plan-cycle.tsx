import { Choice } from '../parts/choice';
import { useWords } from '../words/language';
import { useAddress } from './address';
import { useCycleName } from './cycle-name';
import { useChosen, usePlans } from './plans';

interface Parameters {
  /** Whether the screen shows one cycle; elsewhere they are only named. */
  readonly choosable: boolean;
}

/** Which plan and which cycle this is about: 令和6年度 年度末. */
export function PlanCycle({ choosable }: Parameters) {
  const { frame: words } = useWords();
  const nameOf = useCycleName();
  const { change } = useAddress();
  const plans = usePlans().data?.plans ?? [];
  const chosen = useChosen();
  if (!chosen) return null;
  const { plan, cycle } = chosen;
  if (!choosable)
    return (
      <p className="text-sm">
        <span lang="ja">{plan.title}</span> {cycle && nameOf(cycle)}
      </p>
    );
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1">
      <Choice
        label={words.plan}
        value={plan.plan}
        options={plans.map((each) => [each.plan, each.title])}
        onChange={(id) => change({ plan: id, cycle: null })}
      />
      {cycle && (
        <Choice
          label={words.cycle}
          value={cycle.cycle}
          options={plan.cycles.map((each) => [each.cycle, `${nameOf(each)}${each.open ? '' : words.closed}`])}
          onChange={(id) => change({ cycle: id })}
        />
      )}
    </div>
  );
}
