import { fiscalYear } from '../parts/dates';
import { useLanguage, useWords } from '../words/language';
import type { ProgressForm } from './progress';

/** 年度計画, and the direction of last year's report, from which it comes where nobody wrote another. */
export function PlanOfTheYear({ form: { annualPlan, directionBefore, cycle } }: { readonly form: ProgressForm }) {
  const { progress: words } = useWords();
  const { language } = useLanguage();
  return (
    <dl className="mb-4 grid gap-2 md:grid-cols-2 md:gap-x-6">
      <div>
        <dt className="text-sm font-bold">{words.plan}</dt>
        <dd lang="ja" className="whitespace-pre-wrap">
          {annualPlan ?? words.noPlan}
        </dd>
      </div>
      {directionBefore !== null && (
        <div>
          <dt className="text-sm font-bold">{words.directionBefore(fiscalYear(cycle.fiscalYear - 1, language))}</dt>
          <dd lang="ja" className="whitespace-pre-wrap">
            {directionBefore === annualPlan ? words.sameAsPlan : directionBefore}
          </dd>
        </div>
      )}
    </dl>
  );
}
