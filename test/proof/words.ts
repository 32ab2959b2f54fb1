/* Numbers and days in the words of an office, written from the rules alone. */

/** 12345.6 with one decimal: 12,345.6; negatives with ▲. */
export function grouped(value: number, decimals: number): string {
  // Half away from zero, on the decimal digits that were typed: 0.125 is meant as 0.125.
  const scaled = Math.round(Number(`${Math.abs(value)}e${decimals}`));
  const digits = String(scaled).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',');
  const shown = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
  return value < 0 && scaled > 0 ? `▲${shown}` : shown;
}

const REIWA = 2018;
const HEISEI = 1988;

/** 令和元年度 is 2019. */
export const fiscal = (year: number): string =>
  `${era(year > REIWA ? ['令和', year - REIWA] : ['平成', year - HEISEI])}年度`;

/** 2024-10-17 is 令和6年10月17日. All days of a plan of today are after 1 May 2019. */
export function eraDay(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  if (iso < '2019-05-01') throw new Error(`before 令和: ${iso}`);
  return `${era(['令和', year - REIWA])}年${month}月${day}日`;
}

/** R6.10.17, where there is little room. */
export function shortDay(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return `R${year - REIWA}.${month}.${day}`;
}

const era = ([name, year]: readonly [string, number]): string => `${name}${year === 1 ? '元' : year}`;

/** The day in Tokyo, nine hours ahead and without summer time. */
export const tokyoDay = (at: string): string => new Date(Date.parse(at) + 9 * 3_600_000).toISOString().slice(0, 10);

/** 令和7年5月22日 9時15分. */
export function tokyoMoment(at: string): string {
  const [hour, minute] = new Date(Date.parse(at) + 9 * 3_600_000).toISOString().slice(11, 16).split(':') as [
    string,
    string,
  ];
  return `${eraDay(tokyoDay(at))} ${Number(hour)}時${minute}分`;
}

/** The fiscal year begins on 1 April. */
export const fiscalYearOfDay = (iso: string): number => Number(iso.slice(0, 4)) - (iso.slice(5) < '04-01' ? 1 : 0);

/** A share in tenths of a per cent, rounded half up in whole numbers. */
export const tenths = (count: number, of: number): number => Math.floor((count * 2000 + of) / (2 * of));
