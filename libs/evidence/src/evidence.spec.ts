import { InMemoryEventStore, type Position } from '@ayumi/event-sourcing';
import { checkpointOf, copyEvents, PostgresEventStore } from '@ayumi/event-sourcing/runtime';
import { anEvent, createTestDatabase, eventually, type TestDatabase } from '@ayumi/event-sourcing/testing';
import { migrate } from '@ayumi/installation';
import { EVIDENCE, keepEvidence } from './keeper';
import { signerOf } from './note';
import { sealOf } from './seal';
import { storedSeals } from './stored-seals';
import { storedSize } from './stored-tree';
import { verifyEvidence } from './verify';

const signer = signerOf('ayumi/test', Buffer.alloc(32, 7));
const forger = signerOf('ayumi/test', Buffer.alloc(32, 8));

describe('The evidence over a log', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;

  beforeEach(async () => {
    database = await createTestDatabase();
    await migrate(database.url);
    store = new PostgresEventStore(database.appPool, { pollMs: 20 });
    for (let n = 0; n < 4; n++) {
      await store.append(`item-${n}`, -1, [
        anEvent('Planned', { note: `計画 ${n}` }),
        anEvent('Settled', { value: n }),
      ]);
      await store.append('item-0', n + 1, [anEvent('Revised', { value: n })]);
    }
  });
  afterEach(async () => {
    await store.close();
    await database.drop();
  });

  /** The keeper runs until it has read everything, and is stopped; a clean stop seals. */
  const keep = async (): Promise<void> => {
    const stop = new AbortController();
    const head = (await store.head())!;
    const end = keepEvidence({ store, pool: database.workerPool, signal: stop.signal, signer, paceMs: 10 });
    await eventually('it has read everything or stopped', async () => {
      const checkpoint = await checkpointOf(database.appPool, EVIDENCE.name);
      return checkpoint?.position === head || checkpoint?.status === 'stopped';
    });
    stop.abort();
    await end;
  };
  const verdict = (kept: string | null = null) => verifyEvidence({ store, pool: database.appPool, kept });
  const found = async (kept: string | null = null): Promise<readonly string[]> => (await verdict(kept)).findings;
  const newestSeal = async (): Promise<string> => (await storedSeals(database.appPool)).at(-1)!.note;

  /** As the owner of the database can, who switches off what protects it. */
  const asOwner = async (table: string, ...statements: string[]): Promise<void> => {
    await database.ownerPool.query(`alter table ${table} disable trigger append_only`);
    for (const statement of statements) await database.ownerPool.query(statement);
    await database.ownerPool.query(`alter table ${table} enable always trigger append_only`);
  };

  it('holds every event once it was kept, is sealed at a clean stop, and goes on from there', async () => {
    await keep();
    expect(await verdict()).toMatchObject({ events: 12, streams: 4, seals: 1, pending: 0, findings: [] });
    const kept = await newestSeal();
    await store.append('item-9', -1, [anEvent()]);
    expect(await verdict(kept)).toMatchObject({ events: 13, pending: 1, findings: [] });
    await keep();
    expect(await verdict(kept)).toMatchObject({ events: 13, seals: 3, pending: 0, findings: [] });
  });

  it('is made once, whatever number of keepers there are', async () => {
    await Promise.all([keep(), keep(), keep()]);
    expect(await verdict()).toMatchObject({ events: 12, pending: 0, findings: [] });
    expect((await checkpointOf(database.appPool, EVIDENCE.name))!.applied).toBe(12);
  });

  it('is compared, not written again, where the checkpoint was lost', async () => {
    await keep();
    await database.ownerPool.query('delete from read.checkpoint');
    await store.append('item-9', -1, [anEvent()]);
    await keep();
    expect(await verdict()).toMatchObject({ events: 13, pending: 0, findings: [] });
  });

  it('stops visibly in front of an event that is not the one it holds', async () => {
    await keep();
    await asOwner('log.event', `update log.event set data = '{"value": 5}' where stream = 'item-1' and revision = 1`);
    await database.ownerPool.query('delete from read.checkpoint');
    await keep();
    expect(await checkpointOf(database.appPool, EVIDENCE.name)).toMatchObject({
      status: 'stopped',
      failedEvent: 'Settled',
      failure: expect.stringMatching(/^leaf 4 is not that of Settled in item-1, revision 1, at /),
    });
    expect(await storedSize(database.appPool)).toBe(12);
  });

  it('stops visibly where it may not be written any more', async () => {
    await database.ownerPool.query('revoke insert on evidence.node from ayumi_worker');
    await keep();
    expect(await checkpointOf(database.appPool, EVIDENCE.name)).toMatchObject({
      status: 'stopped',
      failure: expect.stringMatching(/permission denied for table node/),
    });
  });

  it.each(['node', 'seal', 'seal_key'])('cannot be changed by anybody: evidence.%s', async (table) => {
    await keep();
    for (const pool of [database.ownerPool, database.workerPool, database.appPool])
      await expect(pool.query(`delete from evidence.${table}`)).rejects.toThrow(/append-only|permission denied/);
    await expect(database.appPool.query(`insert into evidence.${table} default values`)).rejects.toThrow(
      /permission denied/,
    );
  });

  it('is that of every copy of the log: in another store the same root, and the kept seal fits', async () => {
    await keep();
    const copy = new InMemoryEventStore();
    await copyEvents(store, copy);
    const there = await verifyEvidence({ store: copy, pool: database.appPool, kept: await newestSeal() });
    expect(there).toMatchObject({ events: 12, seals: 2, findings: [] });
    expect(there.root).toEqual((await verdict()).root);
  });

  describe('finds', () => {
    let kept: string;
    beforeEach(async () => {
      await keep();
      kept = await newestSeal();
    });
    const SEAL = 'the stored seal over 12 events does not fit the first 12 events: one of them is another now';

    it('nothing where nothing was done', async () => {
      expect(await found(kept)).toEqual([]);
    });

    it('one character of an event, altered by the owner', async () => {
      await asOwner(
        'log.event',
        `update log.event set data = '{"note": "計画 3"}' where stream = 'item-2' and revision = 0`,
      );
      expect(await found()).toEqual([
        SEAL,
        expect.stringMatching(
          /^Planned in item-2, revision 0, at position \d+ is not what was recorded: it was altered \(leaf 6\)$/,
        ),
      ]);
    });

    it('another name under an act', async () => {
      await asOwner(
        'log.event',
        `update log.event set meta = jsonb_set(meta, '{actorName}', '"佐藤 次郎"') where stream = 'item-3' and revision = 1`,
      );
      expect(await found()).toEqual([SEAL, expect.stringContaining('Settled in item-3, revision 1')]);
    });

    it('an event that was taken out', async () => {
      await asOwner('log.event', `delete from log.event where stream = 'item-1' and revision = 1`);
      expect(await found()).toEqual([
        expect.stringMatching(
          /^1 of the events recorded in front of Revised in item-0, revision 3, at position \d+ are missing \(from leaf 4 on\)$/,
        ),
        'the log ends after 11 events, but 12 were recorded: 1 are missing',
        'the stored seal over 12 events was made over 12 events, but the log ends after 11: 1 are missing',
      ]);
    });

    it('a gap in a stream', async () => {
      await asOwner('log.event', `delete from log.event where stream = 'item-1' and revision = 0`);
      expect(await found()).toContainEqual(
        expect.stringMatching(
          /^Settled in item-1, revision 1, at position \d+ stands where revision 0 of its stream is due$/,
        ),
      );
    });

    it('two events in each other’s place', async () => {
      const { rows } = await database.ownerPool.query<{ position: Position }>(
        `select position from log.event where (stream, revision) in (('item-2', 1), ('item-0', 4)) order by position`,
      );
      const [one, other] = rows.map(({ position }) => position) as [Position, Position];
      const move = (from: Position, to: Position) =>
        `insert into log.event (position, stream, revision, id, type, data, meta) overriding system value
           select ${to}, stream, revision, id, type, data, meta from gone where position = ${from}`;
      await database.ownerPool.query('create table gone as select * from log.event');
      await asOwner(
        'log.event',
        `delete from log.event where position in (${one}, ${other})`,
        move(one, other),
        move(other, one),
      );
      expect(await found()).toEqual([
        SEAL,
        expect.stringMatching(
          /^Revised in item-0, revision 4, at position \d+ stands in another order than it was recorded: at 7 instead of 8$/,
        ),
      ]);
    });

    it('a log that was cut short together with its evidence and its seals, by the kept seal alone', async () => {
      await asOwner('log.event', `delete from log.event where position > (select min(position) + 7 from log.event)`);
      await asOwner('evidence.node', 'delete from evidence.node');
      await asOwner('evidence.seal', 'delete from evidence.seal');
      await database.ownerPool.query('delete from read.checkpoint');
      await keep();
      expect(await verdict()).toMatchObject({ events: 8, seals: 1, findings: [] });
      expect(await found(kept)).toEqual([
        'the kept seal was made over 12 events, but the log ends after 8: 4 are missing',
      ]);
    });

    it('evidence and seals that were made anew over an altered log, by the kept seal alone', async () => {
      await asOwner('log.event', `update log.event set data = '{"value": 5}' where stream = 'item-1' and revision = 1`);
      await asOwner('evidence.node', 'delete from evidence.node');
      await asOwner('evidence.seal', 'delete from evidence.seal');
      await database.ownerPool.query('delete from read.checkpoint');
      await keep();
      expect(await found()).toEqual([]);
      expect(await found(kept)).toEqual(['the kept seal does not fit the first 12 events: one of them is another now']);
    });

    it('a seal by another key, stored or kept', async () => {
      const { root } = await verdict();
      const forged = sealOf({ size: 12, root }, forger);
      expect(await found(forged)).toEqual(['the kept seal is not signed by a key that is believed']);
      await database.workerPool.query('insert into evidence.seal (size, note) values (11, $1)', [forged]);
      expect(await found()).toEqual(['the stored seal over 11 events is not signed by a key that is believed']);
    });

    it('a forger’s key that the installation names, where only the written-down key is believed', async () => {
      const { root } = await verdict();
      await database.workerPool.query('insert into evidence.seal_key (vkey) values ($1)', [forger.vkey]);
      const forged = sealOf({ size: 12, root }, forger);
      expect(await found(forged)).toEqual([]);
      const strict = { store, pool: database.appPool, kept: forged, keys: [signer.vkey] };
      expect((await verifyEvidence(strict)).findings).toEqual([
        'the kept seal is not signed by a key that is believed',
      ]);
    });

    it('a stored node that is another', async () => {
      await asOwner('evidence.node', `update evidence.node set hash = sha256('x') where level = 2 and place = 1`);
      expect(await found()).toEqual(['the stored node 1 of level 2 is not that of its leaves']);
    });
  });
});
