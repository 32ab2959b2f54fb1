import { DEMO_PASSWORD } from '../apps/cli/src/seed/seed';

export type Json = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any

export interface Answer {
  readonly status: number;
  readonly body: Json;
  readonly headers: Headers;
}

/** Somebody at a browser or a script: keeps the cookie, speaks JSON, sees what comes back. */
export class Visitor {
  private cookie: string | null = null;

  constructor(private readonly address: string) {}

  async signIn(login: string, password = DEMO_PASSWORD): Promise<Answer> {
    const answer = await this.send('POST', 'session', { login, password });
    this.cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? this.cookie;
    return answer;
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  /** Reads and expects to be answered. */
  async read(path: string): Promise<Json> {
    const { status, body } = await this.get(path);
    if (status !== 200) throw new Error(`GET ${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  /** A command to an item: `act('kodaira-r3.10', 'approve', {…})`. */
  act(item: string, command: string, body: Json, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', `items/${item}/${command}`, body, headers);
  }

  /** Acts and expects to be let. The position is what a query may wait for. */
  async done(item: string, command: string, body: Json): Promise<string> {
    const answer = await this.act(item, command, body);
    if (answer.status !== 200) throw new Error(`${command} ${item}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body.position as string;
  }

  /** What is no JSON, or never ends: a drawing, a stream. */
  open(path: string, headers: Record<string, string> = {}, signal?: AbortSignal): Promise<Response> {
    const sent = { ...(this.cookie && { cookie: this.cookie }), ...headers };
    return fetch(`${this.address}/api/v1/${path}`, { headers: sent, ...(signal && { signal }) });
  }

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(`${this.address}/${path.startsWith('/') ? path.slice(1) : `api/v1/${path}`}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(this.cookie && { cookie: this.cookie }),
        ...headers,
      },
      ...(body !== undefined && { body: raw ? (body as string) : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text ? (JSON.parse(text) as Json) : {}, headers: response.headers };
  }
}
