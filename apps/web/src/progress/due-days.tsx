import { Due } from '../parts/due';
import { useWords } from '../words/language';
import type { ProgressForm } from './progress';

/** 令和6年度 年度末 期限 5月30日 あと6開庁日. */
export function DueDays({ cycle, name }: { readonly cycle: ProgressForm['cycle']; readonly name: string }) {
  const { progress: words } = useWords();
  return (
    <p className="flex flex-wrap gap-x-4">
      <span>{name}</span>
      <Due due={cycle.dueOn} overdue={cycle.overdue} />
      {!cycle.overdue && <span>{words.daysLeft(cycle.workingDaysLeft)}</span>}
    </p>
  );
}
