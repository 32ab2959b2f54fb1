import type { PoolConfig } from 'pg';
import { APP_ROLE, WORKER_ROLE } from './postgres.roles';

/**
 * Nothing that serves a request lasts so long, and nobody leaves a transaction open between two statements: whoever does
 * has hung, and would keep his locks from everybody. An address with options of its own decides for itself.
 */
const TIMEOUTS = '-c statement_timeout=120s -c idle_in_transaction_session_timeout=60s';

/** For work that may last, such as reading the whole log, at the beginning of its transaction. */
export const TAKE_TIME = 'set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0';

/** Configuration of the pool that answers requests: {@link rolePoolConfig}. */
export const appPoolConfig = (connectionString: string, more: PoolConfig = {}): PoolConfig =>
  rolePoolConfig(connectionString, APP_ROLE, more);

/**
 * Configuration of the pool that projects. A commit does not wait for the disk: rows and checkpoint go together, and
 * what a crash takes away is projected once more. Never for a pool that appends.
 */
export const projectingPoolConfig = (connectionString: string, more: PoolConfig = {}): PoolConfig =>
  rolePoolConfig(connectionString, WORKER_ROLE, {
    ...more,
    options: ['-c synchronous_commit=off', more.options].filter(Boolean).join(' '),
  });

/**
 * Every connection takes a role that can append and read, but not change what was written. Other options in the
 * connection string stay.
 */
export function rolePoolConfig(connectionString: string, role: string, more: PoolConfig = {}): PoolConfig {
  const { url, options } = withoutOptions(connectionString);
  return {
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    ...more,
    connectionString: url,
    options: [TIMEOUTS, options, more.options, `-c role=${role}`].filter(Boolean).join(' '),
  };
}

/** The driver lets options in the connection string win, which would quietly drop the role. */
function withoutOptions(connectionString: string): { url: string; options: string | null } {
  if (!/[?&]options=/.test(connectionString)) return { url: connectionString, options: null };
  const url = new URL(connectionString);
  const options = url.searchParams.get('options');
  url.searchParams.delete('options');
  return { url: url.href, options };
}
