import { endOfDay, readEraDate, type Instant } from '@ayumi/kernel';
import { problem } from './problem';
import { ProblemException } from './problem.filter';

/** A moment from a query: an ISO instant with its offset, or a day (西暦か和暦), which means until the day's end in Tokyo. */
export function instantIn(text: string | undefined, name: string): Instant | null {
  if (text === undefined || text === '') return null;
  const day = readEraDate(text);
  if (day) return new Date(Date.parse(endOfDay(day)) - 1).toISOString();
  const instant = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(instant)) {
    const detail = `${name} には、2025-06-30、R7.6.30 のような日付か、2025-06-30T23:59:00+09:00 のような日時を付けてください。`;
    throw new ProblemException(problem(400, 'bad-instant', detail));
  }
  return new Date(instant).toISOString();
}
