import { checkpointOf } from './checkpoint';
import { compareWithReplay } from './comparison';
import type { RecordedEvent } from './event';
import type { Projection } from './projection';
import { goBack } from './switch-places';
import { anEvent, eventually } from './testing';
import { commented, lines, onLine, planned } from './testing/lines.projection';
import { ProjectorDesk } from './testing/projector-desk';

const DECLARED: Projection['differs'] = [{ since: 2, table: 'line', columns: ['count'] }];

/** Version 2 counts a comment ten times. */
const louder = (differs: Projection['differs'] = DECLARED): Projection => ({
  ...lines(2, {
    Commented: (event: RecordedEvent) => [
      ...onLine(event, (line) => (line ? { ...line, count: line.count + 10 } : null)),
      ...lines().on['Commented']!(event as never).slice(1),
    ],
  }),
  differs: [...(differs ?? []), { since: 2, table: 'line', columns: ['notes', 'latest'] }],
});

describe('Rows that are built anew', () => {
  let desk: ProjectorDesk;
  beforeEach(async () => {
    desk = await ProjectorDesk.open();
    for (let index = 0; index < 30; index++) await desk.append(`item-${index}`, -1, planned('x'), commented('y'));
  });
  afterEach(() => desk.close());

  const served = async (projection: Projection): Promise<void> => {
    void desk.keep(projection);
    await eventually(`version ${projection.version} is in service`, async () => {
      const checkpoint = await checkpointOf(desk.database.workerPool, 'lines');
      return checkpoint?.version === projection.version && checkpoint.position === (await desk.store.head());
    });
  };

  it('come into service whole: nobody ever reads an empty or half table', async () => {
    await served(lines());
    await desk.stopAll();
    const seen = new Set<string>();
    const looked = new AbortController();
    const looking = (async () => {
      while (!looked.signal.aborted) {
        const { rows } = await desk.database.appPool.query<{ rows: string }>(
          `select count(*) || ' rows, ' || sum(count) as rows from read.line`,
        );
        seen.add(rows[0]!.rows);
      }
    })();
    await served(louder());
    looked.abort();
    await looking;
    expect([...seen]).toEqual(['30 rows, 30', '30 rows, 300']);
    expect(await desk.rows()).toEqual(await desk.folded(louder()));
  });

  it('take up what is written while they are built and proven, exactly once', async () => {
    await served(lines());
    const enough = new AbortController();
    const writing = (async () => {
      for (let revision = 1; !enough.signal.aborted; revision++)
        await desk.append('item-3', revision, commented(`${revision}`));
    })();
    for (let time = 0; time < 5; time++) expect(await desk.rebuild(lines())).toMatchObject({ outcome: 'switched' });
    enough.abort();
    await writing;
    expect(await desk.reached((await desk.store.head())!)).toBe(true);
    expect(await desk.rows()).toEqual(await desk.folded());
    const { applied } = (await checkpointOf(desk.database.workerPool, 'lines'))!;
    expect(applied).toBe(await desk.store.count(null, await desk.store.head(), { categories: ['item'] }));
  });

  it('are not switched to where they differ in what their version does not declare', async () => {
    await served(lines());
    await desk.stopAll();
    await desk.keep(louder([]));
    expect(desk.said.at(-1)).toMatch(/not switched: rows differ .* does not declare: 30 in line \(item-0: count; /);
    expect(await checkpointOf(desk.database.workerPool, 'lines')).toMatchObject({ version: 1 });
    expect(await desk.rows()).toEqual(await desk.folded());
    const { rows } = await desk.database.appPool.query('select name, version, verdict from read.proof');
    expect(rows).toEqual([{ name: 'lines', version: 2, verdict: 'unequal' }]);
  });

  it('are not switched to where a replay gives others', async () => {
    await served(lines());
    let asked = 0;
    const fickle = lines(1, {
      Commented: (event: RecordedEvent) =>
        onLine(event, (line) => (line ? { ...line, count: line.count + asked++ } : null)),
    });
    const rebuilt = await desk.rebuild(fickle);
    expect(rebuilt).toMatchObject({ outcome: 'unequal' });
    const [line] = rebuilt.outcome === 'unequal' ? rebuilt.proof.tables : [];
    expect(line).toMatchObject({ table: 'line', rows: 30, wrongCount: 30 });
    expect(await desk.rows()).toEqual(await desk.folded());
  });

  it('put right what somebody had damaged, and say what that was', async () => {
    await served(lines());
    await desk.database.ownerPool.query(`update read.line set count = 99 where item = 'item-7';
      delete from read.line where item = 'item-8'`);
    const rebuilt = await desk.rebuild(lines());
    expect(rebuilt).toMatchObject({
      outcome: 'switched',
      proof: { service: [{ table: 'line', count: 2, examples: ['item-7: count', 'item-8: only built anew'] }] },
    });
    expect(await desk.rows()).toEqual(await desk.folded());
  });

  it('are compared in several passes where there are many', async () => {
    await served(lines());
    const signal = new AbortController().signal;
    await desk.rebuild(lines());
    await desk.database.workerPool.query('select read.prepare_next($1, 1, $2)', ['lines', ['line', 'tally']]);
    await desk.database.ownerPool.query(
      'insert into read_next.line select * from read.line; insert into read_next.tally select * from read.tally',
    );
    await desk.database.ownerPool.query(`update read_next.line set title = 'z' where item = 'item-11'`);
    const options = {
      store: desk.store,
      pool: desk.database.workerPool,
      projection: lines(),
      upTo: await desk.store.head(),
      signal,
    };
    const [whole, parts] = [await compareWithReplay(options), await compareWithReplay(options, 4)];
    expect(parts).toEqual(whole);
    expect(parts[0]).toMatchObject({ rows: 30, wrong: ['item-11'], wrongCount: 1 });
  });

  it('give way to those before them, which go on from where they stood', async () => {
    await served(lines());
    await desk.stopAll();
    await served(louder());
    await desk.stopAll();
    const behind = await desk.append('item-5', 1, commented('later'));
    expect(await goBack(desk.database.workerPool, louder())).toBeLessThan(1_000);
    expect(await checkpointOf(desk.database.workerPool, 'lines')).toMatchObject({ version: 1 });
    void desk.keep(lines());
    expect(await desk.reached(behind)).toBe(true);
    expect(await desk.rows()).toEqual(await desk.folded());
    expect(await goBack(desk.database.workerPool, lines())).not.toBeNull();
    expect(await checkpointOf(desk.database.workerPool, 'lines')).toMatchObject({ version: 2 });
  });

  it('and those before them are taken up by whoever is running, without waiting for the next event', async () => {
    await served(lines());
    await desk.rebuild(lines());
    const behind = await desk.append('item-5', 1, commented('later'));
    expect(await desk.reached(behind)).toBe(true);
    await goBack(desk.database.workerPool, lines());
    expect(await checkpointOf(desk.database.workerPool, 'lines')).not.toMatchObject({ position: behind });
    expect(await desk.reached(behind)).toBe(true);
    expect(await desk.rows()).toEqual(await desk.folded());
  });

  it('are left alone by an older version of the code, which says what to do', async () => {
    await served(lines());
    await desk.stopAll();
    await served(louder());
    await desk.stopAll();
    await desk.keep(lines());
    expect(desk.said.at(-1)).toContain('kept by a newer version of Ayumi (2, this one knows 1)');
    expect(desk.said.at(-1)).toContain('rebuild lines --back');
    expect(await checkpointOf(desk.database.workerPool, 'lines')).toMatchObject({ version: 2 });
  });

  it('are dropped where an event cannot be applied, and those in service stay', async () => {
    await served(lines());
    await desk.stopAll();
    const broken = lines(2, { Commented: () => { throw new Error('not this one'); } }); // prettier-ignore
    await desk.keep(broken);
    expect(desk.said.at(-1)).toContain('could not be built: it stops at Commented');
    expect(await desk.rows()).toEqual(await desk.folded());
  });

  it('are begun anew where somebody gave up half-way', async () => {
    await served(lines());
    const giveUp = new AbortController();
    const onProgress = (): void => giveUp.abort();
    expect(await desk.rebuild(lines(), { signal: giveUp.signal, onProgress })).toEqual({ outcome: 'aborted' });
    expect(await desk.rows()).toEqual(await desk.folded());
    expect(await desk.rebuild(lines())).toMatchObject({ outcome: 'switched' });
  });

  it('are built by one process at a time', async () => {
    await served(lines());
    const all = await Promise.all([desk.rebuild(lines()), desk.rebuild(lines()), desk.rebuild(lines())]);
    expect(all.map(({ outcome }) => outcome)).toEqual(['switched', 'switched', 'switched']);
    expect(await desk.rows()).toEqual(await desk.folded());
  });

  it('are no way for the worker to other tables', async () => {
    const worker = desk.database.workerPool;
    await expect(worker.query(`select read.prepare_next('x', 1, array['checkpoint'])`)).rejects.toThrow('not the tables of a projection'); // prettier-ignore
    await expect(worker.query(`select read.drop_place('lines', array['line'], 'service')`)).rejects.toThrow('not dropped'); // prettier-ignore
    await expect(worker.query('drop table read.line')).rejects.toThrow('must be owner');
    await expect(desk.database.appPool.query(`select read.go_back('lines', array['line'])`)).rejects.toThrow('permission denied'); // prettier-ignore
    await expect(desk.database.appPool.query('delete from read.line')).rejects.toThrow('permission denied');
  });

  it('leave events that nobody knows where they are: the projection stops there in front of them', async () => {
    await desk.append('item-1', 1, anEvent('Unheard'));
    void desk.keep(lines());
    await eventually('it has stopped', async () => {
      return (await checkpointOf(desk.database.workerPool, 'lines'))?.status === 'stopped';
    });
    expect(await desk.rebuild(lines())).toMatchObject({ outcome: 'stopped', failure: { event: 'Unheard' } });
  });
});
