import { Link } from 'wouter';
import { itemAddress } from '../inbox/inbox';
import { Asked } from '../parts/asked';
import { Day } from '../parts/moment';
import { Mark } from '../parts/mark';
import { Names } from '../parts/names';
import { useWords } from '../words/language';
import { isSpan, useAbsenceEffect, type Effect, type Trip } from './absence';

/** What would happen meanwhile to everything that waits now: told before anything is registered. */
export function EffectPanel({ trip }: { readonly trip: Trip }) {
  const { absence: words } = useWords();
  const query = useAbsenceEffect(trip);
  if (!isSpan(trip.from, trip.until)) return null;
  return (
    <div className="rounded-8 border-2 border-solid-gray-300 p-4" aria-live="polite">
      <h3 className="font-bold">{words.effect}</h3>
      <Asked query={query}>
        {({ matters }) => (
          <>
            <p className="text-sm">{trip.delegate ? words.arrivingWithDelegate : words.arriving}</p>
            {matters.length === 0 && <p className="mt-2">{words.nothingWaits}</p>}
            <ul className="mt-2 grid gap-3">
              {matters.map((matter) => (
                <Line key={`${matter.item}/${matter.matter}`} matter={matter} trip={trip} />
              ))}
            </ul>
          </>
        )}
      </Asked>
    </div>
  );
}

function Line({ matter, trip }: { readonly matter: Effect; readonly trip: Trip }) {
  const { absence: words, inbox } = useWords();
  const { no, title, kind, step, due, ways } = matter;
  const warning = due === null || due > trip.until ? null : due < trip.from ? words.dueBefore : words.dueMeanwhile;
  return (
    <li className="border-l-4 border-solid-gray-400 pl-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Link to={itemAddress(matter)} lang="ja" className="font-bold">
          No.{no} {title}
        </Link>
        <span className="text-sm">
          {inbox.kinds[kind]} <span lang="ja">{step}</span>
        </span>
        {due && (
          <span className={`text-sm ${warning ? 'text-warning-orange-2' : ''}`}>
            {warning && <Mark shape="warning" />} {words.due} <Day iso={due} short />
            {warning && ` ${warning}`}
          </span>
        )}
      </p>
      <ul className="text-sm">
        {ways.map(({ way, people }, index) => (
          <li key={way}>
            {index > 0 && `${words.orElse} `}
            <strong>{words.ways[way]}</strong>{' '}
            {way !== 'pass-over' && <Names names={people.map(({ name }) => name)} most={3} />}
          </li>
        ))}
      </ul>
    </li>
  );
}
