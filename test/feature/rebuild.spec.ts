import { foldRows, type Position, type ReadUpToOptions } from '@ayumi/event-sourcing';
import { bulkFold, goBack, readInBulk, readRows, rebuild } from '@ayumi/event-sourcing/runtime';
import { eventually } from '@ayumi/event-sourcing/testing';
import { projections } from '@ayumi/plan/runtime';
import { rebuildCommand } from '../../apps/cli/src/rebuild.command';
import { readConfig } from '../../apps/cli/src/config';
import { prepareNext } from '../../libs/event-sourcing/src/switch-places';
import { openWorld, type World } from '../world';
import type { Visitor } from '../visitor';

/* The read models of the demonstration, while people work. */
describe('Read models that are built anew by daylight', () => {
  let world: World;
  let planning: Visitor;
  let head: Visitor;
  beforeAll(async () => {
    world = await openWorld();
    [planning, head] = await Promise.all([world.enter('yamada'), world.enter('tanaka')]);
  }, 120_000);
  afterAll(() => world?.close());

  const BOARD = 'board?plan=kodaira-r3&cycle=2023-year-end';

  it('answer every request while all of them are rebuilt, and answer the same', async () => {
    const [board, inbox] = await Promise.all([planning.read(BOARD), head.read('inbox')]);
    const rebuilt = new AbortController();
    const asked = { requests: 0, others: new Set<string>() };
    const asking = (async () => {
      while (!rebuilt.signal.aborted) {
        const [now, mine] = await Promise.all([planning.read(BOARD), head.read('inbox')]);
        asked.requests += 2;
        if (JSON.stringify(now.counts) !== JSON.stringify(board.counts)) asked.others.add(JSON.stringify(now.counts));
        if (mine.myTurn.length !== inbox.myTurn.length) asked.others.add(`${mine.myTurn.length} in the inbox`);
      }
    })();
    const said: string[] = [];
    const config = readConfig({ DATABASE_URL: world.database.url });
    await rebuildCommand(undefined, { all: true }, config, (line) => said.push(line));
    rebuilt.abort();
    await asking;
    expect([...asked.others]).toEqual([]);
    expect(asked.requests).toBeGreaterThan(10);
    const switched = said.filter((line) => line.includes('equal to a replay up to position'));
    expect(switched.map((line) => line.split(':')[0])).toEqual(projections.map(({ name }) => name));
    expect(switched.join('\n')).not.toContain('otherwise');
  }, 120_000);

  it('come out of the log the same by the bulk road, though hardly a row stays in memory', async () => {
    const { store, projecting: pool } = world.installation;
    const { signal } = new AbortController();
    const upTo = (await store.head())!;
    const morsels = {
      ...store,
      readAll: () => Promise.reject(new Error('not by pages')),
      async *readUpTo(to: Position, options: ReadUpToOptions) {
        for await (const events of readInBulk(store, to, options))
          for (let from = 0; from < events.length; from += 5) yield events.slice(from, from + 5);
      },
    };
    for (const projection of projections) await prepareNext(pool, projection);
    const stretches = projections.map((projection) => ({ projection, upTo }));
    const ends = await bulkFold(stretches, { store: morsels, pool, signal, rowsAtOnce: 3 });
    expect(ends).toEqual(projections.map(() => expect.objectContaining({ reached: upTo }) as unknown));
    const events = await store.readAll(null, 100_000);
    for (const projection of projections)
      expect(await readRows(pool, projection, 'next')).toEqual(foldRows(projection, events));
  }, 120_000);

  it('hold what was decided while they were rebuilt', async () => {
    const { store, projecting: pool } = world.installation;
    const [current] = projections;
    const signal = new AbortController().signal;
    const working = (async () => {
      const years = (text: string) => ({ years: [{ year: 2024, text }] });
      let position = '';
      for (const text of ['一', '二', '三', '四']) {
        position = await planning.done('kodaira-r3.10', 'set-annual-plan', years(`取組の${text}`));
      }
      return position;
    })();
    const result = await rebuild({ store, pool, projection: current!, signal });
    expect(result).toMatchObject({ outcome: 'switched' });
    const position = await working;
    expect((await planning.get(`inbox?after=${position}`)).status).toBe(200);
  });

  it('are watched: no lag, no gap, one runner each, and the rows kept to go back to work as well', async () => {
    expect(await goBack(world.installation.projecting, projections[0]!)).toBeLessThan(1_000);
    const metrics = await eventually('everything has caught up', async () => {
      const text = await (await fetch(`${world.address}/metrics`)).text();
      return /^ayumi_lag_events\{.*\} [^0]/m.test(text) ? null : text;
    });
    for (const name of projections.map((each) => each.name)) {
      expect(metrics).toContain(`ayumi_gap_events{projection="${name}"} 0`);
      expect(metrics).toContain(`ayumi_runner{projection="${name}"} 1`);
    }
    expect(metrics).toContain('ayumi_runner{automation="carry-over"} 1');
    expect(metrics).toMatch(/^process_resident_memory_bytes \d+$/m);
    await world.database.ownerPool.query(`update read.checkpoint set applied = applied - 3 where name = 'current'`);
    expect(await (await fetch(`${world.address}/metrics`)).text()).toContain(
      'ayumi_gap_events{projection="current"} 3',
    );
  });

  it('are asked for by name, or all together', async () => {
    const ask = (name: string | undefined, options = {}) =>
      rebuildCommand(name, options, readConfig({ DATABASE_URL: world.database.url }), () => undefined);
    await expect(ask(undefined)).rejects.toThrow('Name one read model (current, history)');
    await expect(ask('currant')).rejects.toThrow('There is no read model "currant"');
    await expect(ask('current', { dropPrevious: true })).resolves.toBeUndefined();
    await expect(ask('current', { back: true })).rejects.toThrow('no previous rows to go back to');
  });
});
