import { fingerprintOfText } from '@ayumi/kernel';
import type { Pool, PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';

/**
 * Borrows a connection for some work and gives it back; after any error it is thrown away instead, because nobody
 * knows what state it is in. A connection that dies while it is borrowed fails the work and not the process.
 */
export async function withConnection<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  keepCalm(pool);
  const client = await pool.connect();
  let failed = true;
  try {
    const result = await work(client);
    failed = false;
    return result;
  } finally {
    client.release(failed);
  }
}

/** One statement on a connection of the pool. */
export const ask = <R extends QueryResultRow>(
  pool: Pool,
  text: string,
  values: readonly unknown[] = [],
): Promise<QueryResult<R>> => withConnection(pool, (client) => client.query<R>(text, [...values]));

const names = new Map<string, string>();

/** A statement that comes again and again: each connection plans it once. Only for texts of which there are few. */
export function prepared(what: 'load' | 'step', text: string, values: readonly unknown[]): QueryConfig {
  const name = names.get(text) ?? `ayumi-${what}-${fingerprintOfText(text).slice(0, 32)}`;
  names.set(text, name);
  return { name, text, values: [...values] };
}

/** All of the work or nothing of it. */
export const inTransaction = <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> =>
  withConnection(pool, async (client) => {
    await client.query('begin isolation level read committed');
    const result = await work(client);
    await client.query('commit');
    return result;
  });

/**
 * The last words of a connection end the process where nobody listens, and they can come at any moment: while nobody
 * uses it, with the answer to a statement, and between its leaving the pool and the borrower's next turn, which is why
 * a borrower cannot listen soon enough by himself. Each is listened to as long as it lives. Whoever waits for an answer
 * hears of it all the same, and the pool replaces what it lost.
 */
export const keepCalm = (pool: Pool): void => {
  if (pool.listeners('error').includes(ignore)) return;
  pool.on('error', ignore);
  pool.on('acquire', (client) => {
    if (!client.listeners('error').includes(ignore)) client.on('error', ignore);
  });
};

const ignore = (): void => {};

/** The connection was lost, refused or timed out: what was under way may have happened or not, later it may work. */
export function isLost(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code !== 'string') return lostMessages.test(String(message));
  return lostStates.test(code) || networkErrors.has(code);
}

/** Not this statement's fault: lost connections, deadlocks, time limits, a full disk, a server that starts or stops. */
export const isTransient = (error: unknown): boolean =>
  isLost(error) || /^(40|53|55|57|58)...$/.test(String((error as { code?: unknown }).code));

/** Connection exceptions; shutdown and start-up; too many connections; a database closed for maintenance. */
const lostStates = /^(08...|57P..|53300|55000)$/;

const networkErrors = new Set(
  'ECONNREFUSED ECONNRESET ECONNABORTED EPIPE ETIMEDOUT ENOTFOUND EAI_AGAIN EHOSTUNREACH ENETUNREACH ENOENT'.split(' '),
);

/** What the driver says without a code of its own. */
const lostMessages =
  /connection terminated|connection ended|connection timeout|timeout expired|read timeout|timeout exceeded when trying to connect|not queryable|connection was closed/i;
