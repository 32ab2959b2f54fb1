import { randomUUID } from 'node:crypto';
import type { Config } from '../config';
import { OperatorError } from '../operator-error';
import { askPassword } from './password';

/* The command line as a visitor at the same door as everybody: signs in, is refused what others are refused. */

export interface Visit {
  read(path: string): Promise<Record<string, unknown>>;
  act(path: string, body: unknown): Promise<Record<string, unknown>>;
}

export async function visit(login: string, config: Config): Promise<Visit> {
  const base = `${config.url}/api/v1/`;
  const password = config.password ?? (await askPassword(login));
  const session = await send(`${base}session`, {
    method: 'POST',
    headers: JSON_HEADERS,
    body: JSON.stringify({ login, password }),
  });
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
  return {
    read: async (path) => answerOf(await send(base + path, { headers: { cookie } })),
    act: async (path, body) => {
      const headers = { ...JSON_HEADERS, cookie, 'idempotency-key': randomUUID() };
      return answerOf(await send(base + path, { method: 'POST', headers, body: JSON.stringify(body) }));
    },
  };
}

const JSON_HEADERS = { 'content-type': 'application/json' };

async function send(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init).catch(() => {
    const { origin } = new URL(url);
    throw new OperatorError(`Nobody answers at ${origin}: start Ayumi (npm start), or set AYUMI_URL to where it runs.`);
  });
  if (response.ok) return response;
  throw new OperatorError(refusal(response.status, await response.text()));
}

/** What the door said, in its own words, with what there is to put right. */
function refusal(status: number, text: string): string {
  try {
    const { code, detail, errors = [], facts } = JSON.parse(text) as Problem;
    const fields = errors.map((error) => `  ${error.pointer}: ${error.detail}`);
    const changes = facts?.changes ? [`  ${JSON.stringify(facts.changes)}`] : [];
    return [`${code} (${status}): ${detail}`, ...fields, ...changes].join('\n');
  } catch {
    return `The server answered ${status}.`;
  }
}

interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { pointer: string; detail: string }[];
  readonly facts?: { readonly changes?: unknown };
}

const answerOf = async (response: Response) => (await response.json()) as Record<string, unknown>;
