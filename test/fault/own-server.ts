import { eventually } from '@ayumi/event-sourcing/testing';
import { restoreBackup, writeBackup } from '@ayumi/installation';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { initialiseCluster } from '../../apps/cli/src/postgres/cluster';
import { type Place, placeIn } from '../../apps/cli/src/postgres/place';
import { ownerPassword } from '../../apps/cli/src/postgres/secret';
import { ownerUrl } from '../../apps/cli/src/postgres/session';
import { freshFolder } from '../../apps/cli/src/postgres/testing/house';
import { demonstrationCopy } from '../world';
import { freePort } from './program';

const DISK = '64m';

/** A PostgreSQL of a test's own, with the demonstration in it, that can be stopped, started and run out of room. */
export class OwnServer {
  private running: ChildProcess | null = null;

  private constructor(
    private readonly place: Place,
    private readonly port: number,
    /** A little disk that the whole database is on; null where this machine lets us make none. */
    private readonly disk: string | null,
    private readonly password: string,
  ) {}

  static async open(): Promise<OwnServer> {
    const place = placeIn(freshFolder());
    const password = ownerPassword(place);
    await initialiseCluster(place, password);
    const disk = littleDisk(place);
    const server = new OwnServer(place, await freePort(), disk, password);
    try {
      await server.start();
      await run(server.addressOf('postgres'), [
        ...(disk ? [`create tablespace little location '${disk}'`] : []),
        `create database ayumi ${disk ? 'tablespace little' : ''}`,
      ]);
      await bringDemonstration(place.dataDir, server.url);
      return server;
    } catch (error) {
      await server.close();
      throw error;
    }
  }

  get url(): string {
    return this.addressOf('ayumi');
  }

  /** Fast shutdown: who is connected is sent away. */
  async stop(): Promise<void> {
    const { running } = this;
    this.running = null;
    if (!running) return;
    const ended = once(running, 'exit');
    running.kill('SIGINT');
    await ended;
  }

  async start(): Promise<void> {
    const { binaries, clusterDir, user } = this.place;
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories='].flatMap((each) => ['-c', each]);
    this.running = spawn(binaries.postgres, ['-D', clusterDir, '-p', String(this.port), ...settings], {
      cwd: '/',
      stdio: 'ignore',
      uid: user?.uid,
      gid: user?.gid,
    });
    await eventually('the server takes connections', () => run(this.addressOf('postgres'), []).then(yes, no), 60_000);
  }

  /** Nothing can be written any more. */
  fillDisk(): void {
    const ballast = openSync(path.join(this.disk!, 'ballast'), 'w');
    try {
      for (const block of [1_048_576, 4_096]) writeUntilFull(ballast, Buffer.alloc(block));
    } finally {
      closeSync(ballast);
    }
  }

  clearDisk(): void {
    rmSync(path.join(this.disk!, 'ballast'));
  }

  async close(): Promise<void> {
    await this.stop();
    if (this.disk) spawnSync('umount', [this.disk]);
    rmSync(this.place.dataDir, { recursive: true, force: true });
  }

  private readonly addressOf = (database: string): string => ownerUrl(this.port, this.password, database);
}

/** A file system in memory needs the rights of root; elsewhere nobody can run out of room without hurting others. */
export const MAY_MOUNT = process.platform === 'linux' && process.getuid?.() === 0 && mountWorks();

function mountWorks(): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'ayumi-mount-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
  if (status === 0) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return status === 0;
}

function littleDisk({ dataDir, clusterDir }: Place): string | null {
  if (!MAY_MOUNT) return null;
  const disk = path.join(dataDir, 'disk');
  mkdirSync(disk);
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', disk]);
  const { uid, gid } = statSync(clusterDir);
  chownSync(disk, uid, gid);
  return disk;
}

function writeUntilFull(file: number, block: Buffer): void {
  try {
    for (;;) writeSync(file, block);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}

/** A backup is how an installation moves to another server. */
async function bringDemonstration(folder: string, url: string): Promise<void> {
  const backup = path.join(folder, 'demonstration');
  await backUpDemonstration(backup);
  await restoreBackup(url, backup);
}

/** Quicker than playing it once more. */
export async function backUpDemonstration(folder: string): Promise<void> {
  const source = await demonstrationCopy();
  await writeBackup(source.url, { folder, product: 'test' });
  await source.drop();
}

async function run(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

const yes = (): boolean => true;
const no = (): boolean => false;
