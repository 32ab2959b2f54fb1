import type { Position, RecordedEvent } from './event';

/** Somebody asked for a place at which the log holds no event: what he has it from belongs to another log. */
export class NotInLog extends Error {
  override readonly name = 'NotInLog';

  constructor(position: Position) {
    super(`the log holds no event at position ${position}`);
  }
}

/** These events in the order in which their places were asked for. */
export function inOrderOf(positions: readonly Position[], events: readonly RecordedEvent[]): RecordedEvent[] {
  const found = new Map(events.map((event) => [event.position, event]));
  return positions.map((position) => {
    const event = found.get(position);
    if (!event) throw new NotInLog(position);
    return event;
  });
}
