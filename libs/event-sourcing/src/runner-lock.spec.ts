import { once } from 'node:events';
import { asRunner, RUNNERS } from './runner-lock';
import { createTestDatabase, eventually, type TestDatabase } from './testing';

describe('The runner of a projection', () => {
  let database: TestDatabase;
  let stop: AbortController;
  const running: Promise<unknown>[] = [];
  const log: string[] = [];
  beforeEach(async () => {
    database = await createTestDatabase();
    stop = new AbortController();
    log.length = 0;
  });
  afterEach(async () => {
    stop.abort();
    await Promise.allSettled(running.splice(0));
    await database.drop();
  });

  /** Works until it may no longer. */
  function enter(who: string, signal = stop.signal): void {
    const work = async (mine: AbortSignal): Promise<void> => {
      log.push(`${who} runs`);
      if (!mine.aborted) await once(mine, 'abort');
      log.push(`${who} ends`);
    };
    running.push(asRunner({ pool: database.workerPool, name: 'board', signal, standByMs: 20 }, work));
  }
  const said = (line: string) => eventually(line, async () => log.includes(line));

  it('is one, however many stand by, and one of them takes over when it ends', async () => {
    const first = new AbortController();
    enter('first', first.signal);
    await said('first runs');
    enter('second');
    enter('third');
    first.abort();
    await eventually('another one runs', async () => log.length >= 3);
    expect(log.slice(0, 2)).toEqual(['first runs', 'first ends']);
    expect(log.filter((line) => line.endsWith('runs'))).toHaveLength(2);
  });

  it('is another one where its connection is lost, and stands by itself from then on', async () => {
    enter('first');
    await said('first runs');
    enter('second');
    await database.ownerPool.query(`select pg_terminate_backend(pid) from (${RUNNERS}) runner`, [['board']]);
    await said('first ends');
    await eventually('somebody runs again', async () => log.filter((line) => line.endsWith('runs')).length === 2);
    expect(log.slice(0, 2)).toEqual(['first runs', 'first ends']);
  });

  it('gives back what the work gives, and throws what it throws', async () => {
    const options = { pool: database.workerPool, name: 'board', signal: stop.signal };
    expect(await asRunner(options, async () => 7)).toBe(7);
    await expect(asRunner(options, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await asRunner(options, async () => 8)).toBe(8);
    stop.abort();
    expect(await asRunner(options, async () => 9)).toBeUndefined();
  });
});
