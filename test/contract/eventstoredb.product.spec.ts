import { EventStoreDbEventStore } from '@ayumi/event-sourcing/eventstoredb';
import { copyEvents, PostgresEventStore } from '@ayumi/event-sourcing/runtime';
import { createTestDatabase, eventually, someEvents, type TestDatabase } from '@ayumi/event-sourcing/testing';
import { openInstallation, switchLog } from '@ayumi/installation';
import type { Json } from '../visitor';
import { openWorld, type World } from '../world';
import { EventStoreDbDouble } from './eventstoredb/double';

describe('The demonstration moved to an EventStoreDB', () => {
  let double: EventStoreDbDouble;
  let here: World;
  let there: World;
  beforeAll(async () => {
    double = await new EventStoreDbDouble({ maxAppendSize: 4_000_000 }).start();
    here = await openWorld();
    there = await openWorld({ moveLog: (database) => moved(database, double.url) });
  }, 120_000);
  afterAll(async () => {
    await here?.close();
    await there?.close();
    double?.kill();
  });

  it.each([
    ['the board', '/api/v1/board?plan=kodaira-r3'],
    ['the history of an item', `/api/v1/history?item=kodaira-r3.10`],
    ['an item', '/api/v1/items/kodaira-r3.10'],
    ['the annual review', '/api/v1/annual-review?plan=kodaira-r3&year=2023'],
    ['an inbox', '/api/v1/inbox'],
  ])('shows in %s what it showed before, but for the positions', async (_, path) => {
    const [before, after] = await Promise.all(
      [here, there].map(async (world) => (await world.enter('tanaka')).get(path)),
    );
    expect(before!.status).toBe(200);
    expect(withoutPlaces(after!.body)).toEqual(withoutPlaces(before!.body));
  });

  it('lets a director approve, and shows it at once', async () => {
    const director = await there.enter('tanaka');
    const { actions } = await director.read('items/kodaira-r3.10');
    const { matter, fingerprint } = (actions as Json[]).find(
      ({ command, matter: of, refusal }) => command === 'approve' && of.startsWith('progress') && refusal === null,
    )!;
    const position = await director.done('kodaira-r3.10', 'approve', { matter, fingerprint });
    const history = await director.read(`history?item=kodaira-r3.10&after=${encodeURIComponent(position)}`);
    expect(JSON.stringify(history)).toContain(`"${position}"`);
  });

  it('is not opened by mistake without its log, nor a log in PostgreSQL with another', async () => {
    await expect(openInstallation(there.database.url)).rejects.toThrow(/set EVENTSTORE_URL/);
    await expect(openInstallation(here.database.url, { eventStoreUrl: double.url })).rejects.toThrow(/copy-events/);
  });
});

describe('A copy of the log', () => {
  let double: EventStoreDbDouble;
  let databases: TestDatabase[];
  beforeEach(async () => {
    double = await new EventStoreDbDouble().start();
    databases = [await createTestDatabase(), await createTestDatabase()];
  });
  afterEach(async () => {
    double.kill();
    for (const database of databases) await database.drop();
  });

  const logs = () => {
    const [origin, back] = databases.map(({ appPool }) => new PostgresEventStore(appPool));
    return { origin: origin!, back: back!, through: new EventStoreDbEventStore(double.url, { timeoutMs: 1_000 }) };
  };

  it('goes there and back with every id, name and word, and both ways give the same digest', async () => {
    const { origin, back, through } = logs();
    for (let index = 0; index < 30; index++)
      await origin.append(`item-p.${index % 7}`, Math.floor(index / 7) - 1, someEvents(1));
    await origin.append('item-p.8', -1, someEvents(60));
    const first = await copyEvents(origin, through);
    const second = await copyEvents(through, back);
    expect(first).toMatchObject({ found: 0, copied: 90 });
    expect(second.digest).toBe(first.digest);
    expect(await copyEvents(origin, through)).toEqual({ found: 90, copied: 0, digest: first.digest });
    await through.close();
  });

  it('goes on where it was stopped', async () => {
    const { origin, through } = logs();
    for (let index = 0; index < 40; index++) await origin.append(`item-p.${index}`, -1, someEvents(1));
    const stopped = copyEvents(origin, through, (events) => events === 15 && double.kill());
    await expect(stopped).rejects.toThrow(/cannot be reached|was lost|14 UNAVAILABLE|No connection|no answer/i);
    await double.start();
    await eventually('the server is found again', () =>
      through.head().then(
        () => true,
        () => false,
      ),
    );
    const { found, copied } = await copyEvents(origin, through);
    expect(found).toBeGreaterThanOrEqual(15);
    expect(found + copied).toBe(40);
    await through.close();
  });

  it('is refused where something else is there already', async () => {
    const { origin, through } = logs();
    await origin.append('item-p.1', -1, someEvents(2));
    await through.append('item-p.1', -1, someEvents(1));
    await expect(copyEvents(origin, through)).rejects.toThrow(/no copy of the source.*Take an empty one/s);
    await through.close();
  });
});

async function moved(database: TestDatabase, url: string): Promise<string> {
  const to = new EventStoreDbEventStore(url);
  await copyEvents(new PostgresEventStore(database.appPool), to);
  await to.close();
  await switchLog(database.url, 'eventstoredb');
  return url;
}

/** Positions are each log's own. */
const withoutPlaces = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer, (key, value: unknown) => (/position/i.test(key) ? undefined : value)));
