import { Button } from '../parts/button';
import { Empty } from '../parts/asked';
import { ProblemOf } from '../parts/problem';
import { useWho } from '../session/session';
import { useWords } from '../words/language';
import { useRevoke, type Absences } from './absence';
import { Days } from './days';

/** 代理: who acts for which post on which days. */
export function DelegationList({ delegations }: Pick<Absences, 'delegations'>) {
  const { absence: words } = useWords();
  const who = useWho();
  const revoke = useRevoke();
  return (
    <section aria-labelledby="delegations">
      <h2 id="delegations" className="mb-2 text-std-20B-150">
        {words.delegations}
      </h2>
      {revoke.error && <ProblemOf error={revoke.error} />}
      {delegations.length === 0 && <Empty title={words.noDelegations} />}
      <ul>
        {delegations.map(({ delegation, postTitle, principal, principalName, delegateName, from, until, inForce }) => (
          <li
            key={delegation}
            className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-solid-gray-300 py-2"
          >
            <span lang="ja" className="font-bold">
              {postTitle} {principalName} → {delegateName}
            </span>
            <Days from={from} until={until} />
            <span className="text-sm">{inForce ? words.delegatedNow : words.ahead}</span>
            {(principal === who.person || who.planning) && (
              <span className="ml-auto">
                <Button
                  kind="text"
                  busy={revoke.isPending && revoke.variables.delegation === delegation}
                  onPress={() => revoke.mutate({ delegation })}
                >
                  {words.revoke(delegateName)}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
