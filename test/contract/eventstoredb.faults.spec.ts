import { InvalidAppend, LogUnavailable, OutcomeUnknown } from '@ayumi/event-sourcing/runtime';
import { EventStoreDbEventStore, openEventStoreDb } from '@ayumi/event-sourcing/eventstoredb';
import type { Position } from '@ayumi/event-sourcing';
import { anEvent, eventually, someEvents } from '@ayumi/event-sourcing/testing';
import { EventStoreDbDouble, type DoubleOptions } from './eventstoredb/double';
import { withHttp } from './eventstoredb/http';

const STREAM = 'item-kodaira-r3.10';
const TIMEOUT_MS = 1_000;

describe.each<readonly [string, DoubleOptions]>([
  ['batches appends', { batchAppend: true }],
  ['takes one append a call', { batchAppend: false }],
])('On EventStoreDB that %s', (_, options) => {
  let double: EventStoreDbDouble;
  let store: EventStoreDbEventStore;
  let crashes: unknown[];
  const crash = (reason: unknown) => void crashes.push(reason);
  beforeEach(async () => {
    crashes = [];
    double = await new EventStoreDbDouble(options).start();
    store = new EventStoreDbEventStore(double.url, { pollMs: 50, timeoutMs: TIMEOUT_MS });
    process.on('unhandledRejection', crash);
  });
  afterEach(async () => {
    await store.close();
    double.kill();
    process.off('unhandledRejection', crash);
  });

  it('an append to a server that has gone silent fails after its time, and the store works again afterwards', async () => {
    await store.append(STREAM, -1, someEvents(1));
    double.faults.mute = true;
    const event = anEvent();
    await expect(store.append(STREAM, 0, [event])).rejects.toThrow(OutcomeUnknown);
    double.faults.mute = false;
    expect(await store.append(STREAM, 0, [event])).toMatchObject({ outcome: 'repeated', revision: 1 });
    expect(await store.append(STREAM, 1, someEvents(1))).toMatchObject({ outcome: 'appended', revision: 2 });
  });

  it('a server that hangs altogether is told as one that cannot be reached: nothing was stored', async () => {
    await store.append(STREAM, -1, someEvents(1));
    double.faults.silent = true;
    await expect(store.append(STREAM, 0, someEvents(1))).rejects.toThrow(LogUnavailable);
    double.faults.silent = false;
    expect(await store.append(STREAM, 0, someEvents(1))).toMatchObject({ outcome: 'appended', revision: 1 });
  });

  it('an append to a dead server is told as one that stored nothing, and goes through when it is back', async () => {
    double.kill();
    const event = anEvent();
    await expect(store.append(STREAM, -1, [event])).rejects.toThrow(LogUnavailable);
    await double.start();
    await eventually('the client has found the server again', async () => {
      const result = await store.append(STREAM, -1, [event]).catch(() => null);
      return result?.outcome === 'appended';
    });
    expect(await store.readStream(STREAM)).toHaveLength(1);
  });

  it('an answer that is lost with the connection leaves the outcome open, and the same ids settle it', async () => {
    await store.append(STREAM, -1, someEvents(1));
    const events = someEvents(2);
    double.faults.breaksBeforeAnswer = () => double.kill();
    await expect(store.append(STREAM, 0, events)).rejects.toThrow(OutcomeUnknown);
    double.faults.breaksBeforeAnswer = null;
    await double.start();
    await eventually('the client has found the server again', async () => {
      const result = await store.append(STREAM, 0, events).catch(() => null);
      return result?.outcome === 'repeated';
    });
    expect(await store.readStream(STREAM)).toHaveLength(3);
  });

  it('many appends under way when the server dies each get an answer, and none ends the process', async () => {
    await store.append(STREAM, -1, someEvents(1));
    let seen = 0;
    double.faults.breaksBeforeAnswer = () => void (++seen === 3 && double.kill());
    const text = 'あ'.repeat(20_000);
    const appends = Array.from({ length: 64 }, (__, index) =>
      store.append(`item-kodaira-r3.${100 + index}`, -1, [anEvent('Commented', { text })]),
    );
    const outcomes = await Promise.allSettled(appends);
    const reasons = outcomes.map((each) => (each.status === 'rejected' ? (each.reason as Error).name : 'kept'));
    expect(new Set(reasons)).toEqual(new Set(['OutcomeUnknown', 'LogUnavailable']));
    expect(crashes).toEqual([]);
  });

  it('a subscription goes on where it was when the server comes back, without loss or repetition', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const reading = (async () => {
      for await (const { events } of store.subscribe({ after: null, signal: stop.signal }))
        seen.push(...events.map(({ revision }) => revision));
    })();
    await store.append(STREAM, -1, someEvents(3));
    await eventually('the first were delivered', () => seen.length === 3);
    double.kill();
    await double.start();
    const events = someEvents(2);
    await eventually('the client has found the server again', async () => {
      const result = await store.append(STREAM, 2, events).catch(() => null);
      return result !== null;
    });
    await eventually('the rest was delivered', () => seen.length >= 5);
    stop.abort();
    await reading;
    expect(seen).toEqual([0, 1, 2, 3, 4]);
  });

  it('what another process appended is known before the next append', async () => {
    const other = new EventStoreDbEventStore(double.url, { timeoutMs: TIMEOUT_MS });
    const events = someEvents(2);
    await other.append(STREAM, -1, events);
    expect(await store.find(events[1]!.id)).toMatchObject({ stream: STREAM, revision: 1 });
    expect(await store.append(STREAM, -1, events)).toMatchObject({ outcome: 'repeated', revision: 1 });
    expect(await store.append(`${STREAM}b`, -1, [events[0]!])).toMatchObject({ outcome: 'id-taken' });
    await other.close();
  });

  it('an append of more bytes than the server takes says so', async () => {
    const large = Array.from({ length: 4 }, () => anEvent('Commented', { text: 'あ'.repeat(100_000) }));
    const error: unknown = await store.append(STREAM, -1, large).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InvalidAppend);
    expect((error as Error).message).toMatch(/MaxAppendSize/);
  });

  it('where another node has become leader, the call is made again', async () => {
    await store.append(STREAM, -1, someEvents(1));
    double.faults.notLeader = 1;
    expect(await store.readStream(STREAM)).toHaveLength(1);
  });
});

describe('Opening an EventStoreDB', () => {
  let double: EventStoreDbDouble;
  afterEach(() => double?.kill());
  const opened = async (options: DoubleOptions) => {
    double = await new EventStoreDbDouble(options).start();
    return openEventStoreDb(double.url, { timeoutMs: TIMEOUT_MS });
  };

  it('tells the version', async () => {
    const { store, version } = await opened({ version: '24.10.0.1316' });
    expect(version).toBe('24.10.0.1316');
    await store.close();
  });

  it.each(['20.6.0', '19.10.0.0', '5.0.11'])('refuses version %s', async (version) => {
    await expect(opened({ version })).rejects.toThrow(`version ${version}, but 20.6.1 or later`);
  });

  it.each(['20.6.1', '20.6.1.4', '22.0.0', '25.0.1-rc.2'])('takes version %s', async (version) => {
    const { store, version: told } = await opened({ version });
    expect(told).toBe(version);
    await store.close();
  });

  it.each([
    ['20.10.5.0', 'taken'],
    ['20.6.0.0', 'UnusableServer'],
  ])('asks an old server over plain HTTP, where it tells that it is %s: %s', async (version, verdict) => {
    double = await new EventStoreDbDouble({ version: null, batchAppend: false }).start();
    const front = await withHttp(double.port, version);
    const url = `esdb://127.0.0.1:${front.port}?tls=false`;
    const opening = openEventStoreDb(url, { timeoutMs: TIMEOUT_MS });
    const outcome = await opening.then(
      async ({ store }) => store.close().then(() => 'taken'),
      (error: Error) => error.name,
    );
    expect(outcome).toBe(verdict);
    front.close();
  });

  it('says what to do where nobody answers, where the log may not be read, and where the address is none', async () => {
    const open = (url: string) => openEventStoreDb(url, { timeoutMs: TIMEOUT_MS });
    await expect(open('esdb://127.0.0.1:1?tls=false')).rejects.toThrow(/Is it running/);
    await expect(open('http://127.0.0.1')).rejects.toThrow(/must read esdb:/);
    double = await new EventStoreDbDouble().start();
    double.faults.closedLog = true;
    await expect(open(double.url)).rejects.toThrow(/\$admins/);
  });

  it('does not repeat positions to whoever reads on from where it was, the server’s own events between', async () => {
    const { store } = await opened({});
    for (let index = 0; index < 9; index++) await store.append(`item-p.${index}`, -1, someEvents(1));
    const seen: Position[] = [];
    for (let after: Position | null = null; ;) {
      const page = await store.readAll(after, 2);
      if (page.length === 0) break;
      seen.push(...page.map(({ position }) => position));
      after = page.at(-1)!.position;
    }
    expect(new Set(seen).size).toBe(9);
    expect(double.log.all.length).toBeGreaterThan(9);
    await store.close();
  });
});
