import type { Day, Instant } from './clock';
import { compact, type EraId, eraYearOf, readYear } from './era';
import { dayOf } from './tokyo-day';

/** The 年度 of a moment, named by the western year of its 1 April in Tokyo: 31 March 2025, 23:59 is still 2024. */
export function fiscalYearOf(moment: Instant | Day): number {
  const day = dayOf(moment);
  const year = Number(day.slice(0, 4));
  return day.slice(5) < '04-01' ? year - 1 : year;
}

export const firstDayOfFiscalYear = (year: number): Day => `${year}-04-01`;

export const lastDayOfFiscalYear = (year: number): Day => `${year + 1}-03-31`;

/** 令和6年度. A year that saw two eras is called after the later one: 2019 is 令和元年度, though it began in 平成31年. */
export const fiscalYearLabel = (year: number): string => `${eraYearOf(year)}年度`;

/**
 * A typed or printed 年度: 令和3年度, 令和元年度, R3, 2021, 2021年度, full width or not, as its western year.
 * 3年度 alone says nothing: whoever knows the era from the surroundings hands it over. 令和3年 is a calendar year: null.
 */
export function readFiscalYear(text: string, era?: EraId): number | null {
  const [, named, year] = /^(令和|平成|昭和|[RHS])?(元|\d{1,4})(?:年度)?$/i.exec(compact(text)) ?? [];
  if (year === undefined) return null;
  return readYear(named, year) ?? (named ? null : readYear(era, year));
}
