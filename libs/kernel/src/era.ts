import type { Day, Instant } from './clock';
import { dayOf } from './tokyo-day';

export type EraId = 'reiwa' | 'heisei' | 'showa';

interface Era {
  readonly id: EraId;
  readonly name: string;
  readonly letter: string;
  readonly from: Day;
  /** Its last day; an era that still runs has none. */
  readonly until?: Day;
}

/** Newest first. What lies before is shown with the western year: nothing in a reform plan is that old. */
const eras: readonly Era[] = [
  { id: 'reiwa', name: '令和', letter: 'R', from: '2019-05-01' },
  { id: 'heisei', name: '平成', letter: 'H', from: '1989-01-08', until: '2019-04-30' },
  { id: 'showa', name: '昭和', letter: 'S', from: '1926-12-25', until: '1989-01-07' },
];

/** 令和7年5月22日, as it is written in a document; the first year of an era is 元年. */
export const eraDate = (moment: Day | Instant): string => {
  const { era, year, month, date } = eraParts(moment);
  return `${era?.name ?? ''}${era && year === 1 ? '元' : year}年${month}月${date}日`;
};

/** R7.5.22, for narrow columns; the first year is 1 here. */
export const shortEraDate = (moment: Day | Instant): string => {
  const { era, year, month, date } = eraParts(moment);
  return `${era?.letter ?? ''}${year}.${month}.${date}`;
};

const spelledDate = /^(令和|平成|昭和|[RHS])?(元|\d{1,4})年(\d{1,2})月(\d{1,2})日$/i;
const punctuatedDate = /^(令和|平成|昭和|[RHS])?(元|\d{1,4})([./-])(\d{1,2})\3(\d{1,2})$/i;

/**
 * A typed date: 令和８年11月22日, 令和元年5月1日, R8.11.22, H31.4.30, 2026-11-22, 2026/11/22, full width or not.
 * Null for everything else, also for days that never were: 30 February, H31.5.1, R1.4.30.
 */
export function readEraDate(text: string): Day | null {
  const typed = compact(text);
  const spelled = spelledDate.exec(typed);
  const punctuated = punctuatedDate.exec(typed);
  const [era, year, month, date] = spelled ? spelled.slice(1) : punctuated ? withoutMark(punctuated) : [];
  const westernYear = year === undefined ? null : readYear(era, year);
  if (westernYear === null) return null;
  const day = `${westernYear}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`;
  const known = eraNamed(era);
  if (!isDay(day) || (known && !isWithin(known, day))) return null;
  return day;
}

/** The western year of an era's year (`令和`, `3`), or of four digits without an era; null where that says nothing. */
export function readYear(era: string | undefined, year: string): number | null {
  const known = eraNamed(era);
  if (!known) return /^\d{4}$/.test(year) && year >= '1868' ? Number(year) : null;
  if (!/^(元|[1-9]\d?)$/.test(year)) return null;
  const western = firstYear(known) - 1 + (year === '元' ? 1 : Number(year));
  return known.until && western > Number(known.until.slice(0, 4)) ? null : western;
}

/** The era that a whole year is called after: the one it ends in, so 2019 is 令和元. */
export const eraYearOf = (westernYear: number): string => {
  const era = eras.find((each) => firstYear(each) <= westernYear);
  const year = era ? westernYear - firstYear(era) + 1 : westernYear;
  return `${era?.name ?? ''}${era && year === 1 ? '元' : year}`;
};

/** For matching only: NFKC makes full width narrow and ㋿ 令和; spaces go, unless they part two numbers. */
export const compact = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/(?<!\d)\s+|\s+(?!\d)/g, '');

function eraParts(moment: Day | Instant) {
  const day = dayOf(moment);
  const [western = 0, month, date] = day.split('-').map(Number);
  const era = eras.find((each) => each.from <= day);
  return { era, year: era ? western - firstYear(era) + 1 : western, month, date };
}

const withoutMark = (match: RegExpExecArray) => [match[1], match[2], match[4], match[5]];

const eraNamed = (word: string | undefined): Era | undefined =>
  word === undefined
    ? undefined
    : eras.find(({ id, name, letter }) => name === word || letter === word.toUpperCase() || id === word);

const firstYear = (era: Era): number => Number(era.from.slice(0, 4));

const isWithin = (era: Era, day: Day): boolean => era.from <= day && (!era.until || day <= era.until);

/** `Date` rolls 30 February over into March: only a day that comes back unchanged exists. */
const isDay = (day: string): boolean => {
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
};
