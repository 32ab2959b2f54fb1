import { Silent } from './within-time';

/** The call did not leave this machine: the server refused the connection, or could not be found. */
export const nothingWasSent = (error: unknown): boolean =>
  /no connection established|failed to discover|name resolution failed|ECONNREFUSED/i.test(textOf(error));

/**
 * The server is away, restarting, silent or has lost its leader: what was under way may have happened or not, later it
 * may work. The client (6.2) names such errors mostly; a dead server still gives a bare gRPC status as a code.
 */
export function isGone(error: unknown): boolean {
  if (error instanceof Silent || nothingWasSent(error)) return true;
  const { type, code } = error as { type?: unknown; code?: unknown };
  return (
    passing.has(String(type)) || statuses.has(Number(code)) || /failed to discover|channel.*closed/i.test(textOf(error))
  );
}

/** The client's own names (`ErrorType`). */
const passing = new Set(['timeout', 'deadline-exceeded', 'unavailable', 'cancelled', 'not-leader']);

/** gRPC: CANCELLED, DEADLINE_EXCEEDED, ABORTED, UNAVAILABLE. */
const statuses = new Set([1, 4, 10, 14]);

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
