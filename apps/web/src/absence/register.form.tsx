import { useState } from 'react';
import { peopleIn, type Directory } from '../frame/directory';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { DayField } from '../parts/day-field';
import { Field } from '../parts/field';
import { ProblemOf } from '../parts/problem';
import { useWho } from '../session/session';
import { useWords } from '../words/language';
import { dayAfter, isSpan, useRegister, type Trip } from './absence';
import { EffectPanel } from './effect.panel';

interface Parameters {
  readonly today: string;
  readonly directory: Directory;
}

/** Days, who acts meanwhile, and what that does to what waits: then one press. */
export function RegisterForm({ today, directory }: Parameters) {
  const { absence: words } = useWords();
  const who = useWho();
  const register = useRegister();
  const tomorrow = dayAfter(today);
  const fresh: Trip = { person: null, from: tomorrow, until: tomorrow, delegate: '', note: '' };
  const [trip, setTrip] = useState(fresh);
  const change = (part: Partial<Trip>) => {
    register.reset();
    setTrip((before) => ({ ...before, ...part }));
  };
  const people = peopleIn(directory);
  const whose = trip.person ?? who.person;
  const posts = directory.posts.filter(({ holders }) => holders.some(({ person }) => person === whose));
  const nameOf = (person: string) => people.find(([each]) => each === person)?.[1] ?? person;
  const isReady = isSpan(trip.from, trip.until);
  return (
    <section aria-labelledby="register" className="rounded-12 border border-solid-gray-400 p-4 sm:p-6 print:hidden">
      <h2 id="register" className="mb-4 text-std-20B-150">
        {words.register}
      </h2>
      <form
        className="grid grid-cols-[minmax(0,1fr)] gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isReady) return;
          register.mutate({ ...trip, posts: posts.map(({ post }) => post) });
        }}
      >
        {who.planning && (
          <Choice
            isStacked
            label={words.person}
            value={trip.person ?? ''}
            options={[['', words.myself], ...people.filter(([person]) => person !== who.person)]}
            onChange={(person) => change({ person: person || null, delegate: '' })}
          />
        )}
        <div className="flex flex-wrap gap-x-6 gap-y-4">
          <DayField
            label={words.from}
            value={trip.from}
            onChange={(from) => change({ from, ...(from > trip.until && { until: from }) })}
          />
          <DayField
            label={words.until}
            value={trip.until}
            error={trip.until !== '' && trip.until < trip.from ? words.endsBefore : null}
            onChange={(until) => change({ until })}
          />
        </div>
        <Choice
          isStacked
          label={words.delegate}
          value={trip.delegate}
          options={[['', words.noDelegate], ...people.filter(([person]) => person !== whose)]}
          onChange={(delegate) => change({ delegate })}
        />
        <div className="max-w-xl">
          <Field label={words.note} hint={words.noteHint} value={trip.note} onChange={(note) => change({ note })} />
        </div>
        <EffectPanel trip={trip} />
        {register.error && <ProblemOf error={register.error} />}
        <div>
          <Button kind="solid" type="submit" busy={register.isPending} refusal={isReady ? null : words.endsBefore}>
            {trip.delegate === '' ? words.confirm : words.confirmWith(nameOf(trip.delegate))}
          </Button>
        </div>
        <p role="status" className="text-success-2">
          {register.isSuccess && words.registered}
        </p>
      </form>
    </section>
  );
}
