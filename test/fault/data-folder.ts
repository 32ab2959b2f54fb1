import { openInstallation, type Installation } from '@ayumi/installation';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ownerUrl } from '../../apps/cli/src/postgres/session';
import { isAlive, runningPostmaster } from '../../apps/cli/src/postgres/postmaster';
import { freshFolder } from '../../apps/cli/src/postgres/testing/house';

/** A folder that `npm start` keeps its PostgreSQL in, and what lives there. */
export class DataFolder {
  readonly folder = freshFolder();

  private get cluster(): string {
    return path.join(this.folder, 'postgres');
  }

  /** The owner's address of the server that runs there now. */
  url(): string {
    const { password } = JSON.parse(readFileSync(path.join(this.folder, 'postgres.json'), 'utf8')) as {
      password: string;
    };
    return ownerUrl(runningPostmaster(this.cluster)!.port, password, 'ayumi');
  }

  async open(): Promise<Installation> {
    return openInstallation(this.url());
  }

  /** The server with all its children, in one moment: what it had not written is lost, as when the power goes. */
  killServer(): void {
    const server = runningPostmaster(this.cluster);
    if (!server) return;
    for (const pid of [server.pid, ...childrenOf(server.pid)]) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It had ended by itself.
      }
    }
  }

  remove(): void {
    const server = runningPostmaster(this.cluster);
    if (server && isAlive(server.pid)) this.killServer();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((each) => parentOf(each) === pid);
}

function parentOf(pid: number): number | null {
  try {
    // `pid (name) state parent …`; the name may hold anything.
    const afterTheName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!;
    return Number(afterTheName.split(' ')[1]);
  } catch {
    return null;
  }
}
