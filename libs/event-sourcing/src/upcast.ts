import type { Decider, Upcasters } from './decider';
import { categoryOf, type Fact, type RecordedEvent, type Told } from './event';

/** Events are kept as they were written; here an old one is read as if it had been written today. */
export function upcast<S, F extends Fact>(decider: Decider<S, F>, event: RecordedEvent): Told<F> & RecordedEvent {
  const steps = decider.upcasters?.[event.type] ?? [];
  const data = steps.slice(event.meta.schema - 1).reduce<unknown>((older, step) => step(older as never), event.data);
  return { ...event, data } as Told<F> & RecordedEvent;
}

/** The same for whoever reads several kinds of streams; what is of none of them stays as it is. */
export function upcastBy(
  ...kinds: readonly { readonly category: string; readonly upcasters?: Upcasters }[]
): (event: RecordedEvent) => RecordedEvent {
  const known = new Map(kinds.map((kind) => [kind.category, kind]));
  return (event) => {
    const kind = known.get(categoryOf(event.stream));
    return kind?.upcasters ? upcast(kind as Decider<unknown, Fact>, event) : event;
  };
}

/** The schema version that new events of this type are written with. */
export const schemaOf = <S, F extends Fact>(decider: Decider<S, F>, type: string): number =>
  (decider.upcasters?.[type]?.length ?? 0) + 1;
