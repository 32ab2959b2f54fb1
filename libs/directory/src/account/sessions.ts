import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { DirectoryContexts } from '../directory.commands';
import { Session } from './account.entity';

/** A working day and some: whoever signs in in the morning is not thrown out in the evening. */
const LIFETIME_MS = 12 * 60 * 60 * 1000;

/**
 * Who is signed in. Sessions live by the real clock, also where the demonstration's clock is shifted,
 * and end at once when the account is closed.
 */
@Injectable()
export class Sessions {
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
    await sessions.insert({
      tokenHash: hashed(token),
      login,
      person,
      createdAt: new Date(now),
      expiresAt: new Date(now + LIFETIME_MS),
    });
    return token;
  }

  async whose(city: string, token: string): Promise<Session | null> {
    const session = await this.rows.getRepository(Session).findOneBy({ tokenHash: hashed(token) });
    if (!session || session.expiresAt.getTime() <= Date.now()) return null;
    const account = (await this.directories.directoryOf(city)).accounts[session.login];
    return account?.open && account.person === session.person ? session : null;
  }

  /** Whoever knew the old password is out. */
  async closeAllOf(login: string): Promise<void> {
    await this.rows.getRepository(Session).delete({ login });
  }

  async close(token: string): Promise<void> {
    await this.rows.getRepository(Session).delete({ tokenHash: hashed(token) });
  }
}

const hashed = (token: string): string => createHash('sha256').update(token).digest('hex');
