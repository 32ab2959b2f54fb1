import { createHash, randomBytes } from 'node:crypto';
import { isTransient, ReadQueue } from '@ayumi/event-sourcing/runtime';
import { own } from '@ayumi/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThan, MoreThan, Not } from 'typeorm';
import { DirectoryContexts } from '../directory.commands';
import type { DirectoryState } from '../directory.state';
import { Session } from './account.entity';

/** A working day and some: whoever signs in in the morning is not thrown out in the evening. */
const LIFETIME_MS = 12 * 60 * 60 * 1000;
/** A machine left alone signs itself out; drafts survive that. */
const IDLE_MS = 2 * 60 * 60 * 1000;
/** How exactly the last use is kept: not every request is worth a write. */
const TOUCH_MS = 60 * 1000;
/** How old the directory may be that says whether the account is open. */
const RECENT_MS = 1_000;

/**
 * Who is signed in. Sessions live by the real clock, also where the demonstration's clock is shifted, and end when the
 * account is closed: at once in the process that closed it, within a second in every other.
 */
@Injectable()
export class Sessions {
  /** Every request asks for its session: those that come at once are looked up at once. */
  private readonly lookUps = new ReadQueue<string, Session | null>((hashes) => this.withHashes(hashes));

  constructor(
    private readonly rows: DataSource,
    private readonly directories: DirectoryContexts,
  ) {}

  /** Returns the token for the cookie; it is not kept. */
  async open(login: string, person: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = Date.now();
    const sessions = this.rows.getRepository(Session);
    await sessions.delete({ expiresAt: LessThan(new Date(now)) });
    await sessions.delete({ lastSeenAt: LessThan(new Date(now - IDLE_MS)) });
    await sessions.insert({
      tokenHash: hashed(token),
      login,
      person,
      createdAt: new Date(now),
      expiresAt: new Date(now + LIFETIME_MS),
      lastSeenAt: new Date(now),
    });
    return token;
  }

  /** The session of a request, which is thereby used. */
  async whose(city: string, token: string): Promise<Session | null> {
    const session = await this.alive(city, token);
    const now = Date.now();
    if (session && now - session.lastSeenAt.getTime() > TOUCH_MS) await this.touch(session, now);
    return session;
  }

  /** Where nothing can be written, on a full disk, people go on reading: the session only ends earlier than it might. */
  private async touch({ tokenHash }: Session, now: number): Promise<void> {
    try {
      await this.rows.getRepository(Session).update({ tokenHash }, { lastSeenAt: new Date(now) });
    } catch (error) {
      if (!isTransient(error)) throw error;
    }
  }

  /** Looks without using it: an open stream must not keep a session alive. */
  async alive(city: string, token: string): Promise<Session | null> {
    const [session, recently] = await Promise.all([
      this.lookUps.add(hashed(token)),
      this.directories.recentDirectoryOf(city, RECENT_MS),
    ]);
    const now = Date.now();
    if (!session || session.expiresAt.getTime() <= now || session.lastSeenAt.getTime() + IDLE_MS <= now) return null;
    // An account may be younger than that look.
    return holds(session, recently) || holds(session, await this.directories.directoryOf(city)) ? session : null;
  }

  private async withHashes(hashes: readonly string[]): Promise<(Session | null)[]> {
    const rows = await this.rows.query<Session[]>(SESSIONS, [hashes]);
    const found = new Map(rows.map((session) => [session.tokenHash, session]));
    return hashes.map((hash) => found.get(hash) ?? null);
  }

  /** Where else the same login is signed in. */
  othersOf(login: string, token: string): Promise<Session[]> {
    const now = Date.now();
    return this.rows.getRepository(Session).find({
      where: {
        login,
        tokenHash: Not(hashed(token)),
        expiresAt: MoreThan(new Date(now)),
        lastSeenAt: MoreThan(new Date(now - IDLE_MS)),
      },
      order: { createdAt: 'ASC' },
    });
  }

  async closeOthersOf(login: string, token: string): Promise<void> {
    await this.rows.getRepository(Session).delete({ login, tokenHash: Not(hashed(token)) });
  }

  /** Whoever knew the old password is out. */
  async closeAllOf(login: string): Promise<void> {
    await this.rows.getRepository(Session).delete({ login });
  }

  async close(token: string): Promise<void> {
    await this.rows.getRepository(Session).delete({ tokenHash: hashed(token) });
  }
}

/** By hand: the statement would take longer to build than to run. */
const SESSIONS = `select token_hash as "tokenHash", login, person, created_at as "createdAt", expires_at as "expiresAt",
  last_seen_at as "lastSeenAt" from office.session where token_hash = any($1)`;

const holds = ({ login, person }: Session, { accounts }: DirectoryState): boolean => {
  const account = own(accounts, login);
  return account !== undefined && account.open && account.person === person;
};

const hashed = (token: string): string => createHash('sha256').update(token).digest('hex');
