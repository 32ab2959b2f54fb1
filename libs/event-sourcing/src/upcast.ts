import type { Decider } from './decider';
import type { Fact, RecordedEvent, Told } from './event';

/** Events are kept as they were written; here an old one is read as if it had been written today. */
export function upcast<S, F extends Fact>(decider: Decider<S, F>, event: RecordedEvent): Told<F> & RecordedEvent {
  const steps = decider.upcasters?.[event.type] ?? [];
  const data = steps.slice(event.meta.schema - 1).reduce<unknown>((older, step) => step(older as never), event.data);
  return { ...event, data } as Told<F> & RecordedEvent;
}

/** The schema version that new events of this type are written with. */
export const schemaOf = <S, F extends Fact>(decider: Decider<S, F>, type: string): number =>
  (decider.upcasters?.[type]?.length ?? 0) + 1;
