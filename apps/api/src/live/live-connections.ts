import { Sessions } from '@ayumi/directory/runtime';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { CITY } from '../http/tokens';
import { inLanes } from '../item/in-lanes';
import type { LiveConnection } from './live-connection';

const HEARTBEAT_MS = 15_000;
/** Tabs of one person. A browser opens six at most to one place. */
export const CONNECTIONS_AT_MOST = 8;

/** All open streams of this process. Each lives as long as its session, looked after at every heartbeat. */
@Injectable()
export class LiveConnections implements OnModuleDestroy {
  private readonly open = new Set<LiveConnection>();
  private heart: NodeJS.Timeout | null = null;

  constructor(private readonly sessions: Sessions) {}

  get count(): number {
    return this.open.size;
  }

  hasRoomFor(person: string): boolean {
    return [...this.open].filter((each) => each.person === person).length < CONNECTIONS_AT_MOST;
  }

  add(connection: LiveConnection): void {
    this.open.add(connection);
    this.heart ??= setInterval(() => void this.beat(), HEARTBEAT_MS).unref();
  }

  remove(connection: LiveConnection): void {
    this.open.delete(connection);
    if (this.open.size > 0 || !this.heart) return;
    clearInterval(this.heart);
    this.heart = null;
  }

  async beat(): Promise<void> {
    await this.endWithSessions();
    for (const connection of this.open) connection.beat();
  }

  /** Ends the streams whose sessions are over: signed out here or elsewhere, run out, account closed. */
  async endWithSessions(): Promise<void> {
    await inLanes([...this.open], 4, async (connection) => {
      // A database that does not answer has not ended anybody's session.
      const session = await this.sessions.alive(CITY, connection.token).catch(() => undefined);
      if (session === null) connection.signOut();
    });
  }

  onModuleDestroy(): void {
    for (const connection of this.open) connection.end();
  }
}
