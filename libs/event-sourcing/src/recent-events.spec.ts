import { comparePositions, type Position, type RecordedEvent } from './event';
import type { Batch, EventFilter } from './event-store';
import { RecentEvents } from './recent-events';
import { anEvent } from './testing';
import { Wakeup } from './wakeup';

/** A log that says what it was asked for, and answers when told to. */
class Log {
  readonly looks: (Position | null)[] = [];
  readonly events: RecordedEvent[] = [];
  private held: (() => void)[] | null = null;

  append(stream: string): void {
    const position = String(this.events.length + 1) as Position;
    this.events.push({ ...anEvent('Commented', {}), stream, revision: 0, position });
  }

  hold(): void {
    this.held = [];
  }

  async answer(): Promise<void> {
    const held = this.held ?? [];
    this.held = null;
    held.forEach((answer) => answer());
    await new Promise(setImmediate);
  }

  readonly readOn = async (after: Position | null, limit: number, filter?: EventFilter): Promise<Batch> => {
    this.looks.push(after);
    const later = this.events.filter(({ position }) => !after || comparePositions(position, after) > 0);
    const wanted = later.filter(({ stream }) => filter?.categories.includes(stream.split('-')[0]!) ?? true);
    const events = wanted.slice(0, limit);
    const head = this.events.at(-1)?.position ?? null;
    const checkpoint = events.length < limit ? head : events.at(-1)!.position;
    const { held } = this;
    if (held) await new Promise<void>((resolve) => void held.push(resolve));
    return { events, checkpoint, caughtUp: checkpoint === head };
  };
}

describe('Subscriptions at the end of the log', () => {
  let log: Log;
  let wakeup: Wakeup;
  let recent: RecentEvents;
  const at = (position: number): Position => String(position) as Position;
  const items = { categories: ['item'] };
  const positions = ({ events, checkpoint, caughtUp }: Batch) => ({
    events: events.map(({ position }) => position),
    checkpoint,
    caughtUp,
  });

  beforeEach(async () => {
    log = new Log();
    wakeup = new Wakeup();
    recent = new RecentEvents(log.readOn, wakeup, 60_000);
    for (const stream of ['item-a', 'plan-a', 'item-b']) log.append(stream);
    await recent.read(null, 500, items);
  });

  const happens = (...streams: string[]): void => {
    streams.forEach((stream) => log.append(stream));
    wakeup.ring();
  };

  it('read new events once, and each gets its own of them', async () => {
    happens('item-a', 'plan-a');
    const [board, plans] = await Promise.all([
      recent.read(at(3), 500, items),
      recent.read(at(3), 500, { categories: ['plan'] }),
    ]);
    expect(positions(board)).toEqual({ events: ['4'], checkpoint: '5', caughtUp: true });
    expect(positions(plans)).toEqual({ events: ['5'], checkpoint: '5', caughtUp: true });
    expect(positions(await recent.read(at(4), 500))).toEqual({ events: ['5'], checkpoint: '5', caughtUp: true });
    expect(log.looks).toEqual([null, '3']);
  });

  it('read for themselves where they are further back, in pieces as large as they asked for', async () => {
    expect(positions(await recent.read(at(1), 1))).toEqual({ events: ['2'], checkpoint: '2', caughtUp: false });
    happens('item-a', 'item-b');
    expect(positions(await recent.read(at(3), 1))).toEqual({ events: ['4'], checkpoint: '4', caughtUp: false });
    expect(positions(await recent.read(at(4), 1))).toEqual({ events: ['5'], checkpoint: '5', caughtUp: true });
    expect(log.looks).toEqual([null, '1', '3']);
  });

  it('do not trust a look that began before they were woken', async () => {
    happens('item-a');
    log.hold();
    const early = recent.read(at(3), 500, items);
    happens('item-b');
    const late = recent.read(at(3), 500, items);
    await log.answer();
    expect(positions(await early).events).toEqual(['4']);
    expect(positions(await late)).toEqual({ events: ['4', '5'], checkpoint: '5', caughtUp: true });
  });

  it('look again where nothing rang for too long', async () => {
    recent = new RecentEvents(log.readOn, wakeup, 0);
    await recent.read(null, 500);
    log.append('item-c');
    expect(positions(await recent.read(at(3), 500)).events).toEqual(['4']);
    log.append('item-c');
    expect(positions(await recent.read(at(4), 500)).events).toEqual(['5']);
  });

  it('miss nothing where more came than is kept', async () => {
    happens(...Array.from({ length: 1_200 }, (_, n) => `item-${n}`));
    const seen: string[] = [];
    let after = at(3);
    for (let caughtUp = false; !caughtUp;) {
      const batch = await recent.read(after, 300, items);
      seen.push(...batch.events.map(({ position }) => position));
      after = batch.checkpoint!;
      ({ caughtUp } = batch);
    }
    expect(seen).toEqual(Array.from({ length: 1_200 }, (_, n) => String(n + 4)));
  });

  it('are told that the log is away, and go on when it is back', async () => {
    const away = new RecentEvents((after, limit) => (broken ? Promise.reject(new Error('away')) : log.readOn(after, limit)), wakeup, 0); // prettier-ignore
    let broken = false;
    await away.read(null, 500);
    broken = true;
    await expect(away.read(at(3), 500)).rejects.toThrow('away');
    broken = false;
    log.append('item-c');
    expect(positions(await away.read(at(3), 500)).events).toEqual(['4']);
  });
});
