import { array, assert, asyncProperty, constant, constantFrom, integer, oneof, string, tuple } from 'fast-check';
import { targetAt } from './apply-batch';
import { bulkFold, type BulkEnd, type BulkOptions } from './bulk-fold';
import { readInBulk } from './bulk-read';
import { catchUp } from './catch-up';
import { checkpointOf, startFrom } from './checkpoint';
import type { NewEvent, Position, RecordedEvent } from './event';
import type { EventStore } from './event-store';
import { foldRows } from './fold-in-memory';
import type { Rows } from './fold-touches';
import type { Projection } from './projection';
import { readRows } from './read-tables';
import { prepareNext } from './switch-places';
import { anEvent, eventually } from './testing';
import { commented, lines, onLine, planned } from './testing/lines.projection';
import { ProjectorDesk } from './testing/projector-desk';

/** The same store, which hands over so few events at once that rows leave memory all the time. */
const inMorsels = (store: EventStore, size: number): EventStore => ({
  ...store,
  readAll: (...asked) => store.readAll(...asked),
  async *readUpTo(upTo, options) {
    for await (const events of readInBulk(store, upTo, options))
      for (let from = 0; from < events.length; from += size) yield events.slice(from, from + size);
  },
}); // prettier-ignore

const dropped = (): NewEvent => anEvent('Dropped', {});

describe('A read model that is loaded in bulk', () => {
  let desk: ProjectorDesk;
  beforeAll(async () => {
    desk = await ProjectorDesk.open();
  });
  afterAll(() => desk.close());
  const emptied = () =>
    desk.database.ownerPool.query(`alter table log.event disable trigger append_only; delete from log.event;
      truncate read.line, read.tally; delete from read.checkpoint`);
  beforeEach(emptied);

  const pool = () => desk.database.workerPool;
  const load = async (more: Partial<BulkOptions> = {}, ...projections: Projection[]): Promise<BulkEnd[]> => {
    const upTo = (await desk.store.head())!;
    const all = projections.length > 0 ? projections : [lines()];
    for (const projection of all) await prepareNext(pool(), projection);
    const signal = new AbortController().signal;
    const options = { store: inMorsels(desk.store, 2), pool: pool(), signal, rowsAtOnce: 1, ...more };
    return bulkFold(all.map((projection) => ({ projection, upTo })), options); // prettier-ignore
  };
  const built = (): Promise<Rows> => readRows(pool(), lines(), 'next');
  const state = async () => (await checkpointOf(pool(), 'lines', 'next'))!;

  it('has the rows that live batches write and a fold in memory gives, however few stay in memory', async () => {
    const text = string({ unit: constantFrom('a', '𠮷', '\t', '\n', '\r', '\b', '\v', '\f', '\\', '"', "'", '\u2028', '\\N', '\\.', '{', ',', '\u0001', ' ') }); // prettier-ignore
    const deed = oneof(text.map(planned), text.map(commented), text.map(commented), constant(null).map(dropped));
    const log = array(tuple(integer({ min: 0, max: 12 }), deed), { minLength: 1, maxLength: 60, size: 'max' });
    await assert(
      asyncProperty(log, integer({ min: 1, max: 3 }), integer({ min: 1, max: 3 }), async (deeds, keep, size) => {
        await emptied();
        const revisions = new Map<string, number>();
        for (const [item, event] of deeds) {
          const stream = `item-${item}`;
          const revision = revisions.get(stream) ?? -1;
          await desk.append(stream, revision, { ...event, id: anEvent().id });
          revisions.set(stream, revision + 1);
        }
        const upTo = (await desk.store.head())!;
        await startFrom(pool(), lines());
        await catchUp(desk.store, targetAt(pool(), lines(), 'service'), null, upTo, { signal: new AbortController().signal });
        const [end] = await load({ rowsAtOnce: keep, store: inMorsels(desk.store, size) });
        expect(end).toEqual({ reached: upTo, events: deeds.length });
        expect(await built()).toEqual(await desk.folded());
        expect(await built()).toEqual(await desk.rows());
        const { applied, position, status } = (await checkpointOf(pool(), 'lines'))!;
        expect(await state()).toMatchObject({ applied, position, status });
      }),
      { numRuns: 40 },
    );
  }, 120_000); // prettier-ignore

  it('does not keep a row that was written and is then deleted, or planned again', async () => {
    await desk.append('item-9', -1, planned('a'), commented('x'));
    for (const name of ['1', '2', '3']) await desk.append(`item-${name}`, -1, planned(name), commented('y'));
    await desk.append('item-9', 1, commented('again'), dropped());
    for (const name of ['4', '5', '6']) await desk.append(`item-${name}`, -1, planned(name), dropped());
    await desk.append('item-1', 1, dropped(), planned('anew'));
    await load();
    expect([...(await built()).get('line')!.keys()].toSorted()).toEqual(['item-1', 'item-2', 'item-3']);
    expect(await built()).toEqual(await desk.folded());
  });

  it('has what a table can hold, and null where a fold gives nothing', async () => {
    await desk.append('item-1', -1, planned('窓口 𠮷\t\\N\n\r"\u2028\''), commented('{"a","\\b",NULL} \v\f\b'), commented(''), commented('NULL')); // prettier-ignore
    await desk.append('item-2', -1, anEvent('Planned', { title: null }, { at: '2025-05-22T10:00:00.123+09:00' }));
    await load();
    const rows = (await built()).get('line')!;
    expect(rows.get('item-1')).toMatchObject({
      title: '窓口 𠮷\t\\N\n\r"\u2028\'',
      notes: ['{"a","\\b",NULL} \v\f\b', '', 'NULL'],
      latest: { text: 'NULL', grade: null },
      due: '2026-03-31',
    });
    expect(rows.get('item-2')).toMatchObject({ title: null, at: '2025-05-22T01:00:00.123Z', latest: null });
  });

  it('stops in front of an event that it does not know, with everything before it, and lets the others go on', async () => {
    await desk.append('item-1', -1, planned('a'), commented('x'));
    const last = await desk.append('item-2', -1, planned('b'));
    const strange = await desk.append('item-1', 1, anEvent('Unheard'));
    const head = await desk.append('item-1', 2, commented('after'));
    await desk.database.ownerPool.query('create table if not exists read.heard (key text primary key)');
    const patient = { ...lines(1, { Unheard: () => [], Planned: () => [], Commented: () => [] }), name: 'patient', tables: { heard: { key: 'key' } } }; // prettier-ignore
    const [end, other] = await load({}, lines(), patient);
    expect(end).toMatchObject({ failure: { event: 'Unheard', position: strange } });
    expect(other).toEqual({ reached: head, events: 5 });
    expect(await state()).toMatchObject({
      status: 'stopped',
      position: last,
      applied: 3,
      failedEvent: 'Unheard',
      failedPosition: strange,
    });
    const before = await desk.store.readAll(null, 3);
    expect(await built()).toEqual(foldRows(lines(), before));
  });

  it('counts an event whole or not at all', async () => {
    await desk.append('item-1', -1, planned('a'), commented('x'), commented('y'));
    let asked = 0;
    const tired = lines(1, {
      Commented: (event: RecordedEvent) => [
        ...lines().on['Commented']!(event as never).slice(0, 1),
        ...onLine(event, () => {
          if (++asked === 2) throw new Error('enough');
          return { item: event.stream, title: null, count: asked, notes: [], latest: null, due: null, at: event.meta.at };
        }),
      ],
    }); // prettier-ignore
    const [end] = await load({ store: desk.store }, tired);
    expect(end).toMatchObject({ failure: { event: 'Commented', message: 'enough' } });
    expect((await built()).get('line')!.get('item-1')).toMatchObject({ count: 1 });
    expect(await state()).toMatchObject({ applied: 2 });
  });

  it('leaves a row that its table refuses to the road of live batches, which names the event', async () => {
    await desk.append('item-1', -1, planned('a'), commented('x'));
    const at = await desk.append('item-2', -1, planned('b'));
    const stray = lines(1, {
      Planned: (event: RecordedEvent) =>
        onLine(event, () => ({ ...lineOf(event), ...(event.stream === 'item-2' && { colour: 'red' }) })),
    });
    expect(await load({}, stray)).toEqual([{ refused: new Error('the table read_next."line" has no column "colour"') }]);
    void desk.start(lines());
    expect(await desk.reached(at)).toBe(true);
    await desk.stopAll();
    expect(await desk.rebuild(stray)).toMatchObject({
      outcome: 'stopped',
      failure: { event: 'Planned', position: at, message: expect.stringContaining('no column "colour"') as string },
    });
    const half = lines(1, { Planned: (event: RecordedEvent) => onLine(event, () => ({ ...lineOf(event), title: '𠮷'.slice(0, 1) })) }); // prettier-ignore
    expect(await load({}, half)).toEqual([{ refused: new Error('half a surrogate pair cannot be kept') }]);
    expect(await desk.rows()).toEqual(await desk.folded());
  }); // prettier-ignore

  it('stands at the beginning where somebody gives up half-way, and nothing in service was touched', async () => {
    const upTo = await many();
    void desk.start(lines());
    expect(await desk.reached(upTo)).toBe(true);
    await desk.stopAll();
    const giveUp = new AbortController();
    expect(await load({ signal: giveUp.signal, onEvents: () => giveUp.abort() })).toEqual(['aborted']);
    expect(await state()).toMatchObject({ position: null, applied: 0, status: 'running' });
    expect(await desk.rows()).toEqual(await desk.folded());
    expect(await load()).toMatchObject([{ reached: upTo }]);
  });

  it('is no worse off where the connections are cut in the middle: it is loaded anew', async () => {
    const upTo = await many();
    void desk.start(lines());
    expect(await desk.reached(upTo)).toBe(true);
    await desk.stopAll();
    let batches = 0;
    const onEvents = (): void => {
      if (++batches === 5) void desk.database.ownerPool.query(CUT);
    };
    await expect(load({ onEvents, store: slowly(inMorsels(desk.store, 2), pool()) })).rejects.toThrow(/terminat|connection/i);
    // What lay idle in the pools was cut as well.
    await eventually('connections are there again', () => Promise.all([state(), desk.rows()]).catch(() => null));
    expect(await state()).toMatchObject({ position: null, applied: 0 });
    expect(await desk.rows()).toEqual(await desk.folded());
    expect(await load()).toMatchObject([{ reached: upTo }]);
    expect(await built()).toEqual(await desk.folded());
  }); // prettier-ignore

  it('writes nothing over what somebody else has prepared meanwhile', async () => {
    await many();
    let taken = 0;
    const onEvents = (): void => void taken++;
    const store = inMorsels(desk.store, 2);
    const meanwhile: EventStore = { ...store, async *readUpTo(...asked: Parameters<NonNullable<EventStore['readUpTo']>>) {
      for await (const events of store.readUpTo!(...asked)) {
        yield events;
        if (taken === 3) await prepareNext(pool(), lines());
      }
    } }; // prettier-ignore
    await expect(load({ store: meanwhile, onEvents })).rejects.toThrow('something else wrote to the new rows of lines');
    expect((await built()).get('line')!.size).toBe(0);
    expect(await state()).toMatchObject({ position: null, applied: 0, status: 'running' });
  });

  it('has the indexes of the tables in service, made over all rows at once', async () => {
    await desk.database.ownerPool.query(`create index if not exists by_title on read.line (title);
      create unique index if not exists by_count on read.line (item, count) where count > 0`);
    await many();
    await load();
    const { rows } = await pool().query<{ schemaname: string; definition: string }>(
      `select schemaname, replace(indexdef, ' ' || schemaname || '.', ' ') as definition from pg_indexes
        where tablename in ('line', 'tally') order by indexname`,
    );
    const at = (schema: string) => rows.flatMap(({ schemaname, definition }) => schemaname === schema ? [definition] : []); // prettier-ignore
    expect(at('read_next')).toEqual(at('read'));
    expect(at('read_next')).toHaveLength(4);
  });

  const many = async (): Promise<Position> => {
    let position: Position | null = null;
    for (let item = 0; item < 20; item++)
      position = await desk.append(`item-${item}`, -1, planned('x'), commented('y'));
    return position!;
  };
});

/** Every connection of the worker. */
const CUT = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and usename = current_user`;

/** Until the connections were cut and some of them were missed. */
const slowly = (store: EventStore, pool: { query(text: string): Promise<unknown> }): EventStore => ({
  ...store,
  async *readUpTo(...asked) {
    for await (const events of store.readUpTo!(...asked)) {
      await pool.query('select 1');
      yield events;
    }
  },
}); // prettier-ignore

const lineOf = (event: RecordedEvent) => ({
  item: event.stream, title: null, count: 0, notes: [], latest: null, due: null, at: event.meta.at,
}); // prettier-ignore
