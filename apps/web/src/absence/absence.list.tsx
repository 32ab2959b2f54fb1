import { Button } from '../parts/button';
import { Empty } from '../parts/asked';
import { Mark } from '../parts/mark';
import { ProblemOf } from '../parts/problem';
import { useWho } from '../session/session';
import { useWords } from '../words/language';
import { useCancelAbsence, type Absences } from './absence';
import { Days } from './days';

/** Who is away, today and later. */
export function AbsenceList({ absences: { absences } }: { readonly absences: Absences }) {
  const { absence: words } = useWords();
  const who = useWho();
  const cancel = useCancelAbsence();
  return (
    <section aria-labelledby="away">
      <h2 id="away" className="mb-2 text-std-20B-150">
        {words.away}
      </h2>
      {cancel.error && <ProblemOf error={cancel.error} />}
      {absences.length === 0 && <Empty title={words.nobodyAway} />}
      <ul>
        {absences.map(({ absence, person, name, from, until, note, inForce }) => (
          <li key={absence} className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-solid-gray-300 py-2">
            <span lang="ja" className="min-w-40 font-bold">
              {name}
            </span>
            <Days from={from} until={until} />
            {inForce ? (
              <span className="font-bold text-warning-orange-2">
                <Mark shape="dot" /> {words.today}
              </span>
            ) : (
              <span className="text-solid-gray-700">
                <Mark shape="ring" /> {words.ahead}
              </span>
            )}
            {note && (
              <span lang="ja" className="text-sm">
                {note}
              </span>
            )}
            {(person === who.person || who.planning) && (
              <span className="ml-auto">
                <Button
                  kind="text"
                  busy={cancel.isPending && cancel.variables.absence === absence}
                  onPress={() => cancel.mutate({ absence })}
                >
                  {words.cancel(name)}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
