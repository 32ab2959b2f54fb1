import { Mark } from '../parts/mark';
import { ProblemOf } from '../parts/problem';
import { useWords } from '../words/language';
import type { Step, useCheck } from './route';

interface Parameters {
  readonly query: ReturnType<typeof useCheck>;
  readonly steps: readonly Step[];
}

/** Whether it could be published as it stands, and everything that keeps it from that. */
export function Findings({ query, steps }: Parameters) {
  const { route: words } = useWords();
  if (query.error) return <ProblemOf error={query.error} />;
  const problems = query.data?.problems;
  return (
    <div role="status" className="max-w-prose">
      {problems?.length === 0 && (
        <p className="font-bold text-success-2">
          <Mark shape="check" /> {words.sound}
        </p>
      )}
      {problems && problems.length > 0 && (
        <div className="rounded-8 border-2 border-error-2 p-4">
          <p className="font-bold text-error-2">
            <Mark shape="warning" /> {words.unsound(problems.length)}
          </p>
          <ul lang="ja" className="mt-2 list-disc pl-6">
            {problems.map(({ problem, step, about, detail }) => (
              <li key={`${problem} ${step} ${about}`}>
                {steps.some(({ id }) => id === step) ? <a href={`#step-${step}`}>{detail}</a> : detail}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
