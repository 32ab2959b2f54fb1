import type { Fact, RecordedEvent, Touch } from '@ayumi/event-sourcing';

export type Recorded<F extends Fact> = F & RecordedEvent;

/** One handler for every type of event, each with its own data: to forget one does not compile. */
export type Handlers<F extends Fact> = {
  readonly [T in F['type']]: (event: Recorded<Extract<F, { type: T }>>) => readonly Touch<never>[];
};

/** The row of an entity as the projector writes it: the same members, but plain data. */
export type RowOf<Entity> = { [Column in keyof Entity]: Entity[Column] };

/** `item-kodaira-r3.10` → `kodaira-r3.10`. */
export const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
