import type { Fact, Row, Touch } from '@ayumi/event-sourcing';
import type { Handlers, Recorded } from './handlers';

type Touches = readonly Touch<never>[];

/** The same handlers, whose rows carry something more: what it is, after this event, given the row before it. */
export const carrying = <F extends Fact, More extends object>(
  handlers: Handlers<F>,
  more: (row: More | undefined, event: Recorded<F>, folded: Row) => More,
): Handlers<F> =>
  Object.fromEntries(
    Object.entries(handlers).map(([type, handle]) => [
      type,
      (event: Recorded<F>): Touches =>
        ((handle as (event: Recorded<F>) => Touches)(event) as unknown as readonly Touch[]).map((touch) => ({
          ...touch,
          fold: (row: Row | undefined) => {
            const folded = touch.fold(row);
            return folded && { ...folded, ...more(row as More | undefined, event, folded) };
          },
        })) as unknown as Touches,
    ]),
  ) as unknown as Handlers<F>;
