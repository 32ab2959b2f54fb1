import { Client } from 'pg';
import { OperatorError } from '../operator-error';

/**
 * Makes sure that the server an operator named can be used.
 *
 * @throws {OperatorError} one line that never shows the password
 */
export async function checkGivenDatabase(url: string): Promise<void> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: `ayumi check ${process.pid}`,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await refuseUnfit(client);
  } catch (error) {
    throw error instanceof OperatorError ? error : new OperatorError(`DATABASE_URL: ${explain(error, describe(url))}`);
  } finally {
    // A server that never answered cannot say goodbye either.
    void client.end().catch(() => undefined);
  }
}

async function refuseUnfit(client: Client): Promise<void> {
  const { rows } = await client.query<{ encoding: string; standby: boolean }>(
    "SELECT current_setting('server_encoding') AS encoding, pg_is_in_recovery() AS standby",
  );
  if (rows[0]?.encoding !== 'UTF8') {
    throw new OperatorError(
      `DATABASE_URL: the database stores ${rows[0]?.encoding}, which cannot hold all names. Create one with: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0.`,
    );
  }
  if (rows[0].standby) {
    throw new OperatorError('DATABASE_URL: the server is a read-only standby. Name the primary server.');
  }
}

interface Target {
  readonly server: string;
  readonly user: string;
  readonly database: string;
}

function describe(url: string): Target {
  const { hostname, port, username, pathname, searchParams } = new URL(url);
  const host = hostname || searchParams.get('host') || 'localhost';
  const user = decodeURIComponent(username) || searchParams.get('user') || 'nobody';
  return { server: `${host}:${port || 5432}`, user, database: decodeURIComponent(pathname.slice(1)) || user };
}

function explain(error: unknown, { server, user, database }: Target): string {
  const { code, message } = error as { code?: string; message: string };
  switch (code) {
    case 'ECONNREFUSED':
      return `nothing answers at ${server}. Is PostgreSQL running there, and is the port right?`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `there is no host of that name (${server}). Check the spelling, or use its address.`;
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return `${server} cannot be reached. Check host, port and firewall.`;
    case '28P01':
      return `${server} does not accept the password of the user "${user}". Check both (@ : / ? # % must be percent-encoded).`;
    case '28000':
      return `${server} does not let the user "${user}" in. Does the user exist, and does pg_hba.conf allow this machine?`;
    case '3D000':
      return `there is no database "${database}" at ${server}. Create it: CREATE DATABASE "${database}" ENCODING 'UTF8' TEMPLATE template0.`;
    case '57P03':
      return `${server} is starting up or shutting down. Try again in a moment.`;
    case '53300':
      return `${server} has no connection left. Raise max_connections there, or stop other programs.`;
    default:
      // pg gives its own time-outs and refusals no code; none of its messages hold the password.
      return /timeout/i.test(message)
        ? `${server} does not answer. Check host, port and firewall; is it PostgreSQL at all?`
        : `${server} cannot be used (${message.split('\n')[0]}).`;
  }
}
