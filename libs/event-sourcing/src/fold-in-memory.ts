import { categoryOf, type RecordedEvent } from './event';
import { foldTouches, planTouches, type Rows } from './fold-touches';
import type { Projection } from './projection';

/**
 * The rows of a projection from events alone, as the projector would write them: for a look at a past day, and for
 * proving the tables. Events of other categories are passed over. Throws where the projector would stop.
 */
export function foldRows(projection: Projection, events: readonly RecordedEvent[]): Rows {
  const own = events.filter((event) => projection.categories.includes(categoryOf(event.stream)));
  const { changes, failure } = foldTouches(planTouches(projection, own), new Map());
  if (failure) {
    const { event, position, message } = failure;
    throw new Error(`projection ${projection.name} stops at ${event} (position ${position}): ${message}`);
  }
  return new Map(
    Object.entries(projection.tables).map(([table, { key: column }]) => {
      const kept = [...(changes.get(table) ?? [])].flatMap(([key, row]) =>
        row ? [[key, { ...row, [column]: key }] as const] : [],
      );
      return [table, new Map(kept)];
    }),
  );
}
