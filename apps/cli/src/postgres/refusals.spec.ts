import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OperatorError } from '../operator-error';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres';
import { isRoot } from './system-user';
import { freshFolder } from './testing/house';
import { openDatabase } from './which-database';

const start = (dataDir: string) => startEmbeddedPostgres({ dataDir, log: () => undefined });
const asRoot = isRoot() ? describe : describe.skip;
const asOrdinaryUser = isRoot() ? describe.skip : describe;

let folder: string;

beforeEach(() => (folder = freshFolder()));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('Given a data folder that cannot be used', () => {
  it('when it is a file, then that is said', async () => {
    const file = path.join(folder, 'data');
    writeFileSync(file, '');
    expect(await refusalOf(start(file))).toMatch(/there is a file where a folder is needed. Set AYUMI_DATA/);
  });

  it('when it lies below a file, then that is said', async () => {
    const file = path.join(folder, 'data');
    writeFileSync(file, '');
    expect(await refusalOf(start(path.join(file, 'below')))).toMatch(/there is a file where a folder is needed/);
  });
});

asOrdinaryUser('Given an ordinary user', () => {
  it('when the data folder may not be written to, then that is said', async () => {
    chmodSync(folder, 0o555);
    expect(await refusalOf(start(path.join(folder, 'data')))).toMatch(/you may not write there. Set AYUMI_DATA/);
  });
});

asRoot('Given root', () => {
  it('when a parent of the data folder is closed to the user that PostgreSQL runs as, then that parent is named', async () => {
    const closed = path.join(folder, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    expect(await refusalOf(start(path.join(closed, 'data')))).toContain(
      `system user "postgres", who may not enter ${closed}. Set AYUMI_DATA`,
    );
  });
});

describe('Given data that this PostgreSQL cannot read', () => {
  it('when another version wrote it, then both versions are named', async () => {
    mkdirSync(path.join(folder, 'postgres'));
    writeFileSync(path.join(folder, 'postgres', 'PG_VERSION'), '17\n');
    expect(await refusalOf(start(folder))).toMatch(/written by PostgreSQL 17, but this Ayumi brings PostgreSQL 18/);
  });

  it('when the password beside it is missing, then that is said', async () => {
    mkdirSync(path.join(folder, 'postgres'));
    writeFileSync(path.join(folder, 'postgres', 'PG_VERSION'), '18\n');
    expect(await refusalOf(start(folder))).toMatch(/postgres.json is missing/);
  });

  it('when the server does not come up, then its last words are repeated', async () => {
    const postgres = await start(folder);
    await postgres.stop();
    rmSync(path.join(folder, 'postgres', 'global'), { recursive: true });
    await expect(start(folder)).rejects.toThrow(/PostgreSQL does not start. Its last words .*global\/pg_/s);
  });
});

describe('Given DATABASE_URL', () => {
  let server: EmbeddedPostgres;
  let serverFolder: string;

  beforeAll(async () => {
    serverFolder = freshFolder();
    server = await start(serverFolder);
  });
  afterAll(async () => {
    await server.stop();
    rmSync(serverFolder, { recursive: true, force: true });
  });

  const open = (databaseUrl: string) =>
    openDatabase({ databaseUrl, dataDir: '/nowhere' }, () => undefined, { role: 'start' });
  const changed = (change: (url: URL) => void): string => {
    const url = new URL(server.url);
    change(url);
    return url.href;
  };

  it('when it is right, then it is used, and stopping leaves the server alone', async () => {
    const database = await open(server.url);
    expect(database.url).toBe(server.url);
    await database.stop();
    await expect(open(server.url)).resolves.toBeDefined();
  });

  it.each<[string, (url: URL) => void, RegExp]>([
    ['password', (url) => (url.password = 's3cret'), /does not accept the password of the user "ayumi"/],
    ['user', (url) => (url.username = 'nobody'), /the user "nobody"/],
    ['database', (url) => (url.pathname = '/other'), /there is no database "other" .* CREATE DATABASE "other"/],
    ['port', (url) => (url.port = '1'), /nothing answers at 127.0.0.1:1/],
    ['host', (url) => (url.hostname = 'no-such-host.invalid'), /there is no host of that name \(no-such-host.invalid/],
  ])('when the %s is wrong, then one line says so and never shows the password', async (_, change, words) => {
    const { password } = new URL(server.url);
    const refusal = await refusalOf(open(changed(change)));
    expect(refusal).toMatch(words);
    expect(refusal).toMatch(/^DATABASE_URL: /);
    expect(refusal).not.toContain(password);
    expect(refusal).not.toContain('s3cret');
  });
});

async function refusalOf(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => undefined,
    (refusal: unknown) => refusal,
  );
  if (!(error instanceof OperatorError)) throw error ?? new Error('nothing was refused');
  expect(error.message).not.toContain('\n');
  return error.message;
}
