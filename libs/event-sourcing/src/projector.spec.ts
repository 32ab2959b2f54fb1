import { awaitPosition } from './checkpoint';
import { upcastBy } from './upcast';
import { anEvent, eventually } from './testing';
import { commented, lines, planned } from './testing/lines.projection';
import { ProjectorDesk } from './testing/projector-desk';

describe('the projector', () => {
  let desk: ProjectorDesk;
  beforeEach(async () => {
    desk = await ProjectorDesk.open();
  });
  afterEach(() => desk.close());

  it('writes the rows that a fold in memory gives', async () => {
    void desk.start(lines());
    await desk.append('item-1', -1, planned('窓口の改革 𠮷'), commented('着手'), commented('「順調」\n"ok" \\'));
    await desk.append('item-2', -1, planned('廃止'), commented('x'), anEvent('Dropped', {}));
    await desk.append(
      'item-3',
      -1,
      anEvent('Ignored'),
      planned('a'),
      anEvent('Dropped'),
      planned('また'),
      commented('c'),
    );
    await desk.append('review-1', -1, anEvent('OfAnotherCategory'));
    await desk.append('item-2', 2, anEvent('Ignored'));
    expect(await desk.reached((await desk.store.head())!)).toBe(true);
    expect([...(await desk.rows()).get('line')!.keys()].toSorted()).toEqual(['item-1', 'item-3']);
    expect(await desk.rows()).toEqual(await desk.folded());
    expect((await desk.rows()).get('line')!.get('item-1')).toEqual({
      item: 'item-1',
      title: '窓口の改革 𠮷',
      count: 2,
      notes: ['着手', '「順調」\n"ok" \\'],
      latest: { text: '「順調」\n"ok" \\', grade: null },
      due: '2026-03-31',
      at: '2025-05-22T01:00:00.000Z',
    });
  });

  it('counts every event once over many restarts', async () => {
    await desk.append('item-1', -1, planned('x'));
    for (let index = 0; index < 20; index++) {
      void desk.start(lines(), 3);
      const position = await desk.append('item-1', index * 2, commented(`${index}`), commented(`${index}'`));
      if (index % 3 === 0) await desk.reached(position);
      await desk.stopAll();
    }
    void desk.start(lines());
    expect(await desk.reached((await desk.store.head())!)).toBe(true);
    expect((await desk.rows()).get('line')!.get('item-1')).toMatchObject({ count: 40 });
    expect(await desk.rows()).toEqual(await desk.folded());
  });

  it('counts every event once where two of them race', async () => {
    void desk.start(lines(), 2);
    void desk.start(lines(), 5);
    await desk.append('item-1', -1, planned('x'));
    for (let index = 0; index < 60; index++) await desk.append('item-1', index, commented(`${index}`));
    expect(await desk.reached((await desk.store.head())!)).toBe(true);
    expect((await desk.rows()).get('tally')!.get('Commented')).toEqual({ type: 'Commented', events: 60 });
    expect(await desk.rows()).toEqual(await desk.folded());
  });

  it('counts every event once though its connections are killed', async () => {
    void desk.start(lines(), 4);
    await desk.append('item-1', -1, planned('x'));
    for (let index = 0; index < 30; index++) {
      const event = commented(`${index}`);
      await desk.database.ownerPool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid()`,
      );
      await eventually('appended in spite of the kill', () =>
        desk.store.append('item-1', index, [event]).then(
          () => true,
          () => false,
        ),
      );
    }
    const head = await desk.store.head();
    expect(await desk.reached(head!)).toBe(true);
    expect((await desk.rows()).get('line')!.get('item-1')).toMatchObject({ count: 30 });
  });

  it('reads an event of an older schema as if it had been written today', async () => {
    const upcasters = { Commented: [({ words }: { words: string }) => ({ text: `${words}!` })] };
    const told = { ...lines(), upcast: upcastBy({ category: 'item', upcasters }) };
    await desk.append('item-1', -1, planned('x'), anEvent('Commented', { words: '順調' }));
    void desk.start(told);
    expect(await desk.reached((await desk.store.head())!)).toBe(true);
    expect((await desk.rows()).get('line')!.get('item-1')).toMatchObject({ notes: ['順調!'] });
    expect(await desk.rows()).toEqual(await desk.folded(told));
  });

  it('moves its checkpoint over events of other categories', async () => {
    void desk.start(lines());
    expect(await desk.reached(await desk.append('review-1', -1, anEvent('Opened')))).toBe(true);
  });

  it('says in words that it cannot begin without its checkpoint table', async () => {
    await desk.database.ownerPool.query('drop table read.checkpoint');
    await expect(desk.start(lines())).rejects.toThrow('relation "read.checkpoint" does not exist');
  });

  it('is not waited for longer than asked', async () => {
    const position = await desk.append('item-1', -1, planned('x'));
    expect(await awaitPosition(desk.database.appPool, 'lines', position, { timeoutMs: 30 })).toBe(false);
  });
});
