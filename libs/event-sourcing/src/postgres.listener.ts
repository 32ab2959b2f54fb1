import type { Pool, PoolClient } from 'pg';
import { CHANNEL } from './postgres.schema';
import type { Wakeup } from './wakeup';

/**
 * Keeps one connection of the pool listening while somebody subscribes, and rings on every notification. Where it is
 * lost nothing else is: readers poll, and each poll asks to listen again.
 */
export class PostgresListener {
  private client: PoolClient | null = null;
  private connecting: Promise<void> | null = null;
  private users = 0;
  private closed = false;

  constructor(
    private readonly pool: Pool,
    private readonly wakeup: Wakeup,
  ) {}

  join(): void {
    this.users++;
  }

  leave(): void {
    this.users--;
    if (this.users === 0) this.drop(this.client);
  }

  /** Listens if it does not yet. Never waits and never fails. */
  ensure(): void {
    if (this.client === null && !this.closed)
      this.connecting ??= this.connect().finally(() => (this.connecting = null));
  }

  /** Gives its connection up, whoever still subscribes: the pool can be ended. */
  async close(): Promise<void> {
    this.closed = true;
    await this.connecting;
    this.drop(this.client);
  }

  private async connect(): Promise<void> {
    const client = await this.pool.connect().catch(() => null);
    if (!client) return;
    client.on('error', () => this.drop(client));
    client.on('end', () => this.drop(client));
    client.on('notification', () => this.wakeup.ring());
    this.client = client;
    try {
      await client.query(LISTEN);
    } catch {
      return this.drop(client);
    }
    if (this.users === 0) return this.drop(client);
    // What was notified before is lost: look once.
    this.wakeup.ring();
  }

  /** Thrown away, not given back: another borrower must not find it listening. */
  private drop(client: PoolClient | null): void {
    if (client === null || this.client !== client) return;
    this.client = null;
    client.release(true);
  }
}

/** With a time limit, so that a silent server cannot keep `close` waiting. */
const LISTEN = { text: `listen ${CHANNEL}`, query_timeout: 5_000 };
