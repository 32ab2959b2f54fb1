import { InMemoryEventStore, LIMITS } from '@ayumi/event-sourcing';
import { isRefusal } from '@ayumi/kernel';
import { performance } from 'node:perf_hooks';
import { freeze } from '../../libs/plan/src/review/review.decider';
import { as, unbegun } from '../../libs/plan/src/review/review.stream.examples';
import { exampleEdition } from '../../libs/publishing/src/testing/example-edition';

export interface FreezeFigures {
  readonly items: number;
  /** Of the decision: canonical text, fingerprint, pieces. Of the append: to a log in memory, which has the same limits. */
  readonly decideMs: number;
  readonly appendMs: number;
  readonly events: number;
  readonly largestKilobytes: number;
  readonly kilobytes: number;
}

/** What is appended when a set is frozen: example items of 4 years, every thirteenth with texts of 4,000 characters. */
export async function reviewFreeze(items: number): Promise<FreezeFigures> {
  const { set } = exampleEdition({ items, years: 4, version: 2 });
  const review = unbegun.state;
  const context = as('sato')(review);
  const begin = performance.now();
  const decided = freeze({}, review, { ...context, facts: { editorial: review.editorial, set } });
  const decideMs = performance.now() - begin;
  if (isRefusal(decided)) throw new Error(decided.refused);
  const { events } = decided;
  const sizes = events.map(({ data }) => Buffer.byteLength(JSON.stringify(data)));
  const at = '2026-01-01T00:00:00.000Z';
  const stored = events.map((event, n) => ({ ...event, id: `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`, at, meta: {} })); // prettier-ignore
  const appending = performance.now();
  const appended = await new InMemoryEventStore().append('review-kodaira-r3.2024', -1, stored as never);
  if (appended.outcome !== 'appended') throw new Error(JSON.stringify(appended));
  return {
    items,
    decideMs,
    appendMs: performance.now() - appending,
    events: events.length,
    largestKilobytes: Math.max(...sizes) / 1000,
    kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1000,
  };
}

export const FREEZE_HEADING = '## Freezing a review';

export const freezeSection = (figures: readonly FreezeFigures[]): string => `${FREEZE_HEADING}

From the gathered set to the events of its freezing: canonical text, fingerprint and pieces (ADR 0020), then one append.
An event may have ${LIMITS.eventBytes / 1000} kB and an append ${LIMITS.eventsPerAppend} events; the append is to a log in memory, which refuses what is over
these limits as the real ones do.

| items | decision | append | events | largest event | all of them |
| --- | --- | --- | --- | --- | --- |
${figures.map((each) => `| ${each.items} | ${Math.round(each.decideMs)} ms | ${Math.round(each.appendMs)} ms | ${each.events} | ${Math.round(each.largestKilobytes)} kB | ${Math.round(each.kilobytes)} kB |`).join('\n')}
`;
