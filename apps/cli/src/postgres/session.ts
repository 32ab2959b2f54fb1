import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { isAlive, type Postmaster } from './postmaster';

const pollMs = 20;
const silenceMs = 20_000;
const patienceMs = 3_000;
const wrongPassword = '28P01';
const notYet = '57P03'; // starting up, recovering or shutting down

/** Why no session came about: the server has ended, does not know our password, or says nothing at all. */
export type NoSession = 'ended' | 'wrong-password' | 'silent';

/** @returns the owner's address of a database on an embedded server; TLS off, whatever PGSSLMODE says: it never leaves the machine */
export function ownerUrl(port: number, password: string, database: string): string {
  return `postgres://ayumi:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;
}

/**
 * Opens a session as soon as the server takes one, and gives up only when there is a reason: a recovery after a crash
 * may take minutes, and ends well.
 */
export async function openSession(
  server: Postmaster,
  password: string,
  name: string,
  log: (line: string) => void,
): Promise<Client | NoSession> {
  const beganAt = Date.now();
  let heardAt = beganAt;
  let told = false;
  while (isAlive(server.pid)) {
    const attempt = await tryToConnect(ownerUrl(server.port, password, 'postgres'), name);
    if (attempt instanceof Client) return attempt;
    // Another server may have taken the port; ours has then ended by itself.
    if (attempt === wrongPassword) return (await endsSoon(server.pid)) ? 'ended' : 'wrong-password';
    if (attempt === notYet) heardAt = Date.now();
    if (Date.now() - heardAt > silenceMs) return 'silent';
    if (!told && Date.now() - beganAt > patienceMs) {
      log('PostgreSQL is putting its data in order after a hard stop …');
      told = true;
    }
    await delay(pollMs);
  }
  return 'ended';
}

async function tryToConnect(connectionString: string, application_name: string): Promise<Client | string> {
  const client = new Client({ connectionString, application_name, connectionTimeoutMillis: 5_000 });
  // Without a listener a lost connection would end the process; whoever uses the session adds its own.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    void client.end().catch(() => undefined);
    return (error as { code?: string }).code ?? 'unknown';
  }
}

async function endsSoon(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 10 && isAlive(pid); tries++) await delay(pollMs);
  return !isAlive(pid);
}
