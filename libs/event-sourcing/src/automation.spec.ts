import { LogUnavailable, OutcomeUnknown } from './append-errors';
import { runAutomation, TryAgain, type Automation } from './automation';
import { awaitPosition, checkpointOf } from './checkpoint';
import type { Position, RecordedEvent } from './event';
import { PostgresEventStore } from './postgres.event-store';
import { anEvent, createTestDatabase, eventually, type TestDatabase } from './testing';

describe('an automation', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  const running: { stop: AbortController; end: Promise<unknown> }[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
    store = new PostgresEventStore(database.appPool, { pollMs: 50 });
  });
  afterEach(async () => {
    await stopAll();
    await store.close();
    await database.drop();
  });

  const start = (react: Automation['react'], version = 1, report?: (line: string) => void) => {
    const stop = new AbortController();
    const automation = { name: 'follow-up', version, categories: ['item'], react };
    const end = runAutomation({
      store,
      pool: database.workerPool,
      automation,
      signal: stop.signal,
      retryMs: 10,
      ...(report && { report }),
    });
    running.push({ stop, end });
    return end;
  };
  const stopAll = async () => {
    for (const { stop } of running) stop.abort();
    await Promise.allSettled(running.map(({ end }) => end));
    running.length = 0;
  };
  const append = async (stream: string, revision: number, ...types: readonly string[]): Promise<Position> => {
    const result = await store.append(
      stream,
      revision,
      types.map((type) => anEvent(type)),
    );
    if (result.outcome !== 'appended') throw new Error(result.outcome);
    return result.position;
  };
  const reached = (position: Position) => awaitPosition(database.appPool, 'follow-up', position, { timeoutMs: 10_000 });
  const into =
    (seen: string[]): Automation['react'] =>
    async ({ stream, type }: RecordedEvent) => {
      seen.push(`${stream} ${type}`);
    };

  it('is told every event of its categories in order, and after a restart only the new ones', async () => {
    const seen: string[] = [];
    void start(into(seen));
    await append('item-1', -1, 'Planned', 'Settled');
    await append('route-1', -1, 'Published');
    expect(await reached(await append('item-2', -1, 'Planned'))).toBe(true);
    expect(seen).toEqual(['item-1 Planned', 'item-1 Settled', 'item-2 Planned']);
    await stopAll();
    void start(into(seen));
    expect(await reached(await append('item-2', 0, 'Settled'))).toBe(true);
    expect(seen.slice(3)).toEqual(['item-2 Settled']);
  });

  it('goes through everything once more where its version was raised', async () => {
    const seen: string[] = [];
    void start(into(seen));
    expect(await reached(await append('item-1', -1, 'Planned'))).toBe(true);
    await stopAll();
    void start(into(seen), 2);
    await eventually('told again', () => seen.length === 2);
  });

  it('tries again what passes by itself: a log that is away, a lost answer, too many writers', async () => {
    const said: string[] = [];
    const passing = [new LogUnavailable('away'), new OutcomeUnknown('lost'), new TryAgain('busy')];
    const seen: string[] = [];
    const reacts: Automation['react'] = async (event) => {
      const error = passing.pop();
      if (error) throw error;
      await into(seen)(event);
    };
    const position = await append('item-1', -1, 'Planned');
    void start(reacts, 1, (line) => said.push(line));
    expect(await reached(position)).toBe(true);
    expect(seen).toEqual(['item-1 Planned']);
    expect(said).toEqual([
      expect.stringContaining('busy'),
      expect.stringContaining('lost'),
      expect.stringContaining('away'),
    ]);
  });

  it('stops visibly in front of what it cannot react to, and tries that again when it is started anew', async () => {
    const said: string[] = [];
    const fails: Automation['react'] = async ({ type }) => {
      if (type === 'Settled') throw new Error('no way');
    };
    await append('item-1', -1, 'Planned', 'Settled', 'Planned');
    expect(await start(fails, 1, (line) => said.push(line))).toBe('stopped');
    expect(said).toEqual([expect.stringMatching(/automation follow-up stopped at Settled: .*no way/)]);
    expect(await checkpointOf(database.appPool, 'follow-up')).toMatchObject({
      status: 'stopped',
      failedEvent: 'Settled',
      failure: expect.stringContaining('no way'),
    });
    const seen: string[] = [];
    void start(into(seen));
    await eventually('it has gone on', async () => reached((await store.head())!));
    expect(seen).toContain('item-1 Settled');
  });
});
