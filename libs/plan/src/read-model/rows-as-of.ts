import {
  foldRows,
  type EventStore,
  type Position,
  type Projection,
  type RecordedEvent,
  type Rows,
} from '@ayumi/event-sourcing';
import type { Instant } from '@ayumi/kernel';

const PAGE = 1000;

/**
 * The rows of one plan as they were at a moment (inclusive): its events up to then, folded by the projection itself.
 * Reads the log of its categories from the beginning; the tables hold the present only.
 */
export async function rowsAsOf(store: EventStore, projection: Projection, plan: string, asOf: Instant): Promise<Rows> {
  const until = new Date(asOf).toISOString();
  const kept: RecordedEvent[] = [];
  for (let after: Position | null = null; ;) {
    const page: RecordedEvent[] = await store.readAll(after, PAGE, { categories: projection.categories });
    kept.push(...page.filter(({ stream, meta }) => meta.at <= until && isOfPlan(stream, plan)));
    if (page.length < PAGE) return foldRows(projection, kept);
    after = page.at(-1)!.position;
  }
}

/** Of the plan itself or of one of its items. */
export const isOfPlan = (stream: string, plan: string): boolean =>
  stream === `plan-${plan}` || stream.startsWith(`item-${plan}.`);

/** All rows of a table, as its projection folded them. */
export const tableOf = <Row>(rows: Rows, table: string): Row[] =>
  [...(rows.get(table)?.values() ?? [])] as unknown as Row[];
