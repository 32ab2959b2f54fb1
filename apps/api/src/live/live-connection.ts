import type { ServerResponse } from 'node:http';
import type { Change } from './live-feed';

/** Unsent bytes of a reader that does not read; he comes back with Last-Event-ID. */
const UNSENT_BYTES_AT_MOST = 64 * 1024;
const RECONNECT_MS = 3_000;

/** One open stream of server-sent events. */
export class LiveConnection {
  constructor(
    readonly person: string,
    /** Of the session that opened it, and with which it ends. */
    readonly token: string,
    private readonly response: ServerResponse,
  ) {}

  open(headers: Readonly<Record<string, string>>): void {
    this.response.writeHead(200, {
      ...headers,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // nginx and what is modelled on it would collect the events otherwise.
      'x-accel-buffering': 'no',
    });
    this.write(`retry: ${RECONNECT_MS}\n\n`);
  }

  /** Where the stream begins, or (`reset`) that more was missed than it tells: read everything again. */
  mark(event: 'begin' | 'reset', position: string): void {
    this.write(`event: ${event}\nid: ${position}\ndata: {"position":"${position}"}\n\n`);
  }

  /** `event: item` with `{"item":…}`, `event: review` with `{"review":…}`. */
  tell({ about, id, revision, position }: Change): void {
    this.write(`event: ${about}\nid: ${position}\ndata: ${JSON.stringify({ [about]: id, revision, position })}\n\n`);
  }

  /** A comment that keeps proxies from cutting a silent line. */
  beat(): void {
    this.write(':\n\n');
  }

  signOut(): void {
    if (!this.isOpen) return;
    this.write('event: signed-out\ndata: {}\n\n');
    this.end();
  }

  end(): void {
    if (this.isOpen) this.response.end();
  }

  /** A heartbeat may come while what was missed is still being read: then there is nothing to write on yet. */
  private get isOpen(): boolean {
    return this.response.headersSent && !this.response.writableEnded && !this.response.destroyed;
  }

  private write(text: string): void {
    if (!this.isOpen) return;
    this.response.write(text);
    if (this.response.writableLength > UNSENT_BYTES_AT_MOST) this.response.destroy();
  }
}
