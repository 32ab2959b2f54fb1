import { anEvent, someEvents } from './an-event';
import { comparePositions } from '../event';
import type { EventStore } from '../event-store';
import { freshCategory } from './fresh-category';

const ids = (events: readonly { id: string }[]): string[] => events.map((event) => event.id);

export function appendContract(present: () => EventStore): void {
  let stream: string;
  beforeEach(() => {
    stream = `${freshCategory()}-kodaira-r3.01`;
  });

  it('starts a stream at revision 0 and goes on from there', async () => {
    const first = await present().append(stream, -1, someEvents(1));
    const next = await present().append(stream, 0, someEvents(2));
    expect(first).toMatchObject({ outcome: 'appended', revision: 0 });
    expect(next).toMatchObject({ outcome: 'appended', revision: 2 });
    const written = await present().readStream(stream);
    expect(written.map((event) => event.revision)).toEqual([0, 1, 2]);
    expect(next).toMatchObject({ position: written[2]!.position });
  });

  it('tells who is too late where the stream is', async () => {
    await present().append(stream, -1, someEvents(3));
    expect(await present().append(stream, -1, someEvents(1))).toEqual({ outcome: 'conflict', actual: 2 });
    expect(await present().append(stream, 1, someEvents(1))).toEqual({ outcome: 'conflict', actual: 2 });
    expect(await present().readStream(stream)).toHaveLength(3);
  });

  it('does not start a stream that was expected to exist', async () => {
    expect(await present().append(stream, 4, someEvents(1))).toEqual({ outcome: 'conflict', actual: -1 });
    expect(await present().append(stream, 2 ** 40, someEvents(1))).toEqual({ outcome: 'conflict', actual: -1 });
    expect(await present().readStream(stream)).toEqual([]);
  });

  it('answers a repeated append with the first result, also after others went on', async () => {
    const events = someEvents(3);
    const first = await present().append(stream, -1, events);
    await present().append(stream, 2, someEvents(2));
    const { revision, position } = first as Extract<typeof first, { outcome: 'appended' }>;
    expect(await present().append(stream, -1, events)).toEqual({ outcome: 'repeated', revision, position });
    expect(await present().append(stream, 4, events)).toEqual({ outcome: 'repeated', revision, position });
    expect(await present().readStream(stream)).toHaveLength(5);
  });

  it('refuses an id that belongs to another stream', async () => {
    const events = someEvents(2);
    await present().append(stream, -1, events);
    expect(await present().append(`${stream}2`, -1, [events[1]!])).toEqual({ outcome: 'id-taken', id: events[1]!.id });
    expect(await present().readStream(`${stream}2`)).toEqual([]);
  });

  it('refuses ids that stand at other places of the same stream', async () => {
    const [a, b, c] = someEvents(3);
    await present().append(stream, -1, [a!, b!, c!]);
    expect(await present().append(stream, 2, [b!, a!])).toMatchObject({ outcome: 'id-taken' });
    expect(await present().append(stream, 2, [a!, c!])).toMatchObject({ outcome: 'id-taken' });
    expect(await present().append(stream, 2, [c!, anEvent()])).toEqual({ outcome: 'id-taken', id: c!.id });
    expect(await present().append(stream, 2, [anEvent(), a!])).toEqual({ outcome: 'id-taken', id: a!.id });
    expect(ids(await present().readStream(stream))).toEqual(ids([a!, b!, c!]));
  });

  it('lets exactly one of fifty writers win each revision', async () => {
    const writers = Array.from({ length: 50 }, () => anEvent());
    const results = await Promise.all(writers.map((event) => present().append(stream, -1, [event])));
    const winners = results.filter(({ outcome }) => outcome === 'appended');
    expect(winners).toHaveLength(1);
    expect(results.filter(({ outcome }) => outcome === 'conflict')).toHaveLength(49);

    await Promise.all(writers.map((event) => appendAnyhow(present(), stream, event.id)));
    const written = await present().readStream(stream);
    expect(written.map((event) => event.revision)).toEqual(Array.from({ length: 51 }, (_, index) => index));
  });

  it('judges each of many appends that come at once for itself', async () => {
    const known = someEvents(2);
    await present().append(stream, -1, known);
    const results = await Promise.all([
      present().append(`${stream}.a`, -1, someEvents(2)),
      present().append(stream, 7, someEvents(1)),
      present().append(stream, -1, known),
      present().append(`${stream}.b`, -1, [known[0]!]),
      present().append(stream, 1, someEvents(1)),
      present().append(`${stream}.a`, 1, someEvents(1)),
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual([
      'appended',
      'conflict',
      'repeated',
      'id-taken',
      'appended',
      'appended',
    ]);
  });

  it('gives later appends later positions', async () => {
    const positions = [];
    for (let revision = -1; revision < 9; revision++) {
      const result = await present().append(stream, revision, someEvents(1));
      if (result.outcome === 'appended') positions.push(result.position);
    }
    expect(positions).toHaveLength(10);
    expect(positions).toEqual(positions.toSorted(comparePositions));
  });
}

/** As a caller does that lost: at the revision that the conflict told. */
async function appendAnyhow(store: EventStore, stream: string, correlation: string): Promise<void> {
  const event = anEvent('Commented', { text: 'また' }, { correlation });
  let expected = 0;
  for (;;) {
    const result = await store.append(stream, expected, [event]);
    if (result.outcome !== 'conflict') return;
    expected = result.actual;
  }
}
