import type { Day } from './clock';
import { addDays } from './tokyo-day';

/**
 * 国民の祝日に関する法律, as it stands since the Emperor's birthday moved in 2019, with the days that special laws moved
 * for the accession (2019) and the Olympic Games (2020, 2021). Computed, so that it does not run out; proven for
 * 2019–2030. The two equinoxes become official only in the February before: the formula has never missed so far.
 */
export const isPublicHoliday = (day: Day): boolean => holidaysIn(Number(day.slice(0, 4))).has(day);

const known = new Map<number, ReadonlySet<Day>>();

function holidaysIn(year: number): ReadonlySet<Day> {
  const holidays = known.get(year) ?? withSubstitutes(namedDays(year));
  known.set(year, holidays);
  return holidays;
}

function namedDays(year: number): ReadonlySet<Day> {
  const on = (monthAndDay: string): Day => `${year}-${monthAndDay}`;
  return new Set([
    on('01-01'),
    mondayIn(year, '01', 2),
    on('02-11'),
    ...(year >= 2020 ? [on('02-23')] : []),
    on(`03-${vernalEquinox(year)}`),
    ...['04-29', '05-03', '05-04', '05-05'].map(on),
    ...(movedForTheGames[year]?.map(on) ?? [mondayIn(year, '07', 3), on('08-11'), mondayIn(year, '10', 2)]),
    mondayIn(year, '09', 3),
    on(`09-${autumnalEquinox(year)}`),
    on('11-03'),
    on('11-23'),
    ...(year === 2019 ? [on('05-01'), on('10-22')] : []),
  ]);
}

/** 海の日, スポーツの日, 山の日 in the two years of the Olympic special measures. */
const movedForTheGames: Readonly<Record<number, readonly string[]>> = {
  2020: ['07-23', '07-24', '08-10'],
  2021: ['07-22', '07-23', '08-08'],
};

/** Article 3: (2) a holiday on a Sunday moves to the next free day; (3) a day between two holidays is one as well. */
function withSubstitutes(named: ReadonlySet<Day>): ReadonlySet<Day> {
  const substitutes = [...named].filter((day) => weekday(day) === 0).map((sunday) => nextFree(sunday, named));
  const between = [...named].map((day) => addDays(day, 1)).filter((day) => named.has(addDays(day, 1)));
  return new Set([...named, ...substitutes, ...between]);
}

const nextFree = (day: Day, named: ReadonlySet<Day>): Day => {
  const next = addDays(day, 1);
  return named.has(next) ? nextFree(next, named) : next;
};

const mondayIn = (year: number, month: string, nth: number): Day => {
  const first = `${year}-${month}-01`;
  return addDays(first, ((8 - weekday(first)) % 7) + 7 * (nth - 1));
};

/** 0 is Sunday. */
export const weekday = (day: Day): number => new Date(Date.parse(day)).getUTCDay();

/** The usual approximation, good for 1980–2099. */
const vernalEquinox = (year: number): number => equinox(20.8431, year);
const autumnalEquinox = (year: number): number => equinox(23.2488, year);
const equinox = (in1980: number, year: number): number =>
  Math.floor(in1980 + 0.242194 * (year - 1980) - Math.floor((year - 1980) / 4));
