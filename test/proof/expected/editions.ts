import { fold } from '../fold';
import type { Logged } from '../log';
import type { Year } from './year';

/** One version of a year's review, from the log up to where it was frozen; version 0 is the draft of the whole log. */
export function yearOf(log: readonly Logged[], year: number, version: number): Year {
  const own = log.filter(({ stream }) => stream === `review-kodaira-r3.${year}`);
  const is = (type: string) => (event: Logged) => event.type === type && event.data.version === version;
  const frozen = own.findLast(is('ReviewFrozen')) ?? null;
  const published = own.find(is('ReviewPublished')) ?? null;
  const end = frozen ? Number(frozen.data.position) : log.length;
  const known = log.slice(0, end);
  return {
    office: fold(known),
    year,
    version,
    cut: known.at(-1)!,
    editorial: own.filter(({ position }) => position <= end),
    approved: frozen ? own.filter(({ type, position }) => type === 'StepApproved' && position > frozen.position && position < published!.position) : [], // prettier-ignore
    frozen,
    published,
    before: version > 1 ? yearOf(log, year, version - 1) : null,
  };
}
