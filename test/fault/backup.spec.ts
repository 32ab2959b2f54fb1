import { createTestDatabase, eventually, type TestDatabase } from '@ayumi/event-sourcing/testing';
import { sealOf, signerOf } from '@ayumi/evidence';
import { verifyEvidence } from '@ayumi/evidence/runtime';
import { openInstallation, restoreBackup, writeBackup } from '@ayumi/installation';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApi } from '../../apps/api/src/create-api';
import { startWorker } from '../../apps/worker/src/worker';
import { openStage, type Stage } from '../feature/three-hundred-items';
import { Visitor } from '../visitor';
import { openWorld, type World } from '../world';
import { AMOUNTS, progress, say } from './amounts';
import { brokenStreams, differentRows, evidenceFindings, unaccounted, wholeLog } from './judgement';
import { type Acknowledged, Lane, signedIn } from './lane';

const LANES = AMOUNTS.itemsInBackup;
const FORM = 'progress-2024-year-end';
/** What the text format of `copy` must carry. */
const CONTENT = { done: '書きかけ\t改行\n\r\n「\\.」 \\N 𠮷' };

describe('A backup, made while writing goes on', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ayumi-backup-'));
  const backup = path.join(folder, 'of-today');
  const acknowledged: Acknowledged[] = [];
  let world: World;
  let stage: Stage;
  let head: string;
  /** Made before the backup, and kept elsewhere. */
  let kept: string;
  /** So many commands were acknowledged when it began. */
  let before: number;

  beforeAll(async () => {
    world = await openWorld();
    stage = await openStage(world.installation, LANES);
    const visitors = await signedIn((login) => world.enter(login));
    const saved = await visitors.suzuki.send('PUT', `drafts/${stage.items[0]}/${FORM}`, { content: CONTENT });
    if (saved.status !== 200) throw new Error(JSON.stringify(saved.body));
    let over = false;
    const tell = progress('in front of the backup, commands', AMOUNTS.commandsInBackup);
    const onReceipt = (receipt: Acknowledged) => tell(acknowledged.push(receipt));
    const lanes = stage.items.map((item) => new Lane({ item, visitors, onReceipt }));
    const load = Promise.all(lanes.map((lane) => lane.run(() => !over))).finally(() => (over = true));
    await Promise.race([
      eventually('there is work', () => acknowledged.length >= AMOUNTS.commandsInBackup, 2_400_000),
      load,
    ]);
    before = acknowledged.length;
    kept = await sealed(world);
    const begun = performance.now();
    const manifest = await writeBackup(world.database.url, { folder: backup, product: '0.0.0-test' });
    say(`backup: ${seconds(begun)} s for ${manifest.tables.map(({ rows, table }) => `${rows} ${table}`).join(', ')}`);
    head = manifest.head!;
    await eventually('the work went on', () => acknowledged.length > before + LANES, 60_000);
    over = true;
    await load;
  }, 2_700_000);
  afterAll(async () => {
    await stage?.close();
    await world?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is for its owner’s eyes alone, and holds neither sessions nor what can be made anew', () => {
    expect(statSync(backup).mode & 0o777).toBe(0o700);
    const files = readdirSync(backup);
    expect(files.filter((file) => (statSync(path.join(backup, file)).mode & 0o777) !== 0o600)).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['log.event.copy.gz', 'office.account_secret.copy.gz', 'SHA256SUMS']));
    expect(files.filter((file) => /^read|session/.test(file))).toEqual(['read.checkpoint.copy.gz']);
    expect(readdirSync(folder)).toEqual(['of-today']);
  });

  describe('and restored into an empty database', () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await createTestDatabase();
      const begun = performance.now();
      await restoreBackup(database.url, backup);
      say(`restored and read back: ${seconds(begun)} s`);
    }, 600_000);
    afterAll(() => database?.drop());

    it('has every event up to its moment, each stream whole and equal, and all that was acknowledged before', async () => {
      const restored = await openInstallation(database.url);
      const log = await wholeLog(restored);
      await restored.close();
      const original = await wholeLog(world.installation);
      expect(log).toEqual(original.filter(({ position }) => BigInt(position) <= BigInt(head)));
      expect(original.length).toBeGreaterThan(log.length);
      expect(brokenStreams(log)).toEqual([]);
      expect(unaccounted(acknowledged.slice(0, before), log)).toEqual([]);
    }, 300_000);

    it('shows the same, lets people in, keeps drafts, knows a command that is sent again and takes new ones', async () => {
      const restored = await openInstallation(database.url);
      const worker = startWorker(restored, () => undefined);
      const api = await createApi(restored);
      await api.listen(0, '127.0.0.1');
      const address = await api.getUrl();
      const enter = async (login: string): Promise<Visitor> => {
        const visitor = new Visitor(address);
        expect((await visitor.signIn(login)).status).toBe(200);
        return visitor;
      };
      try {
        const started = performance.now();
        expect(await differentRows(restored)).toEqual([]);
        say(`read models made anew and found equal: ${seconds(started)} s`);
        expect(await evidenceFindings(restored, kept)).toEqual([]);
        expect((await verifyEvidence({ ...restored, kept })).seals).toBe(2);
        const suzuki = await enter('suzuki');
        expect((await suzuki.read(`drafts/${stage.items[0]}/${FORM}`)).content).toEqual(CONTENT);

        const { item, command, receipt, sent } = acknowledged[0]!;
        const again = await (await enter(sent.login)).act(item, command, sent.body, { 'idempotency-key': sent.key });
        expect(again).toMatchObject({ status: 200, body: receipt });

        const actuals = [{ indicator: 'park-ppp', value: '公募の準備' }];
        const report = { cycle: '2024-year-end', rating: 'A', done: '指針案をまとめた。', actuals };
        const position = await (await enter('miyamoto')).done('kodaira-r3.07', 'submit-progress', report);
        expect(BigInt(position)).toBeGreaterThan(BigInt(head));
        expect(await differentRows(restored)).toEqual([]);
      } finally {
        await api.close();
        await worker.stop();
        await restored.close();
      }
    }, 900_000);

    it('is not restored a second time over what is there', async () => {
      await expect(restoreBackup(database.url, backup)).rejects.toThrow(/^The database is not empty: .* has rows\./);
    });
  });

  describe('is refused, and the database stays empty,', () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await createTestDatabase();
    });
    afterAll(() => database?.drop());

    const damaged = (how: string, damage: (copy: string) => void): string => {
      const copy = path.join(folder, how);
      cpSync(backup, copy, { recursive: true });
      damage(copy);
      return copy;
    };
    const withByteChanged = (file: string) => (copy: string) => {
      const bytes = readFileSync(path.join(copy, file));
      bytes[Math.floor(bytes.length / 2)]! ^= 1;
      writeFileSync(path.join(copy, file), bytes);
    };

    it.each<[string, (copy: string) => void, RegExp]>([
      [
        'one byte of the events is another',
        withByteChanged('log.event.copy.gz'),
        /damaged: log\.event\.copy\.gz is not/,
      ],
      ['one byte of the manifest is another', withByteChanged('manifest.json'), /damaged: manifest\.json is not what/],
      ['one byte of the sums is another', withByteChanged('SHA256SUMS'), /damaged|cut short/],
      [
        'a file ends too early',
        (copy) => truncateSync(path.join(copy, 'log.event.copy.gz'), 1_000),
        /damaged: log\.event\.copy\.gz is not what was written/,
      ],
      [
        'a file is missing',
        (copy) => rmSync(path.join(copy, 'desk.draft.copy.gz')),
        /cut short: desk\.draft\.copy\.gz/,
      ],
      ['it was never finished', (copy) => rmSync(path.join(copy, 'SHA256SUMS')), /holds no finished backup/],
      ['there is something else beside it', (copy) => writeFileSync(path.join(copy, 'a.txt'), ''), /also holds a\.txt/],
    ])('where %s', async (how, damage, words) => {
      await expect(restoreBackup(database.url, damaged(how, damage))).rejects.toThrow(words);
      const { rowCount } = await database.ownerPool.query(`select from pg_namespace where nspname = 'office'`);
      expect(rowCount).toBe(0);
    });

    it('and none is made of a database without an Ayumi', async () => {
      const attempt = writeBackup(database.url, { folder: path.join(folder, 'empty'), product: '0.0.0-test' });
      await expect(attempt).rejects.toThrow(/^The database does not hold the tables of this Ayumi/);
      expect(readdirSync(folder).filter((name) => name.startsWith('empty'))).toEqual([]);
    });

    it('where the folder of a new one holds something already', async () => {
      const filled = path.join(folder, 'filled');
      mkdirSync(filled);
      writeFileSync(path.join(filled, 'notes.txt'), '');
      const attempt = writeBackup(world.database.url, { folder: filled, product: '0.0.0-test' });
      await expect(attempt).rejects.toThrow(/is not empty\. Name an empty or a new folder/);
    });
  });
});

/** A seal over what is there now, stored as the keeper stores it. */
async function sealed({ installation, database }: World): Promise<string> {
  const signer = signerOf('ayumi/test', Buffer.alloc(32, 7));
  const { events: size, root } = await verifyEvidence(installation);
  const note = sealOf({ size, root }, signer);
  await database.workerPool.query('insert into evidence.seal_key (vkey) values ($1)', [signer.vkey]);
  await database.workerPool.query('insert into evidence.seal (size, note) values ($1, $2)', [size, note]);
  return note;
}

const seconds = (begun: number): string => ((performance.now() - begun) / 1000).toFixed(1);
