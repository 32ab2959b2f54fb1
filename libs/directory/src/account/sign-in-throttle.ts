import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { DataSource } from 'typeorm';

/** How many attempts to sign in may fail within `windowSeconds`, counted in the database for all processes together. */
export interface SignInLimits {
  readonly windowSeconds: number;
  /** One login from one address: somebody who forgot, or guesses. */
  readonly perLoginAndAddress: number;
  /** All logins from one address: one password tried on everybody. */
  readonly perAddress: number;
  /** One login from all addresses that it was not used from before: a guess spread over many machines. */
  readonly perLogin: number;
  /** Everybody from everywhere. */
  readonly everywhere: number;
  /** An address is known to a login for so long after a success, and then only the first ceiling holds. */
  readonly knownDays: number;
}

interface Counted {
  readonly attempts: number;
  readonly known: boolean;
  readonly wait: number;
}

/**
 * Slows down guessing. A stranger who fails on purpose locks out himself; the mayor goes on signing in from the machine
 * where he did so before, whatever strangers do in his name. Keys are hashes: the table tells no logins and addresses.
 */
export class SignInThrottle {
  constructor(
    private readonly rows: DataSource,
    private readonly limits: SignInLimits,
  ) {}

  /**
   * Counts the attempt before the password is looked at, so that many at once are not one. Null: go on. Otherwise the
   * seconds until another attempt is let in. Logins that do not exist are counted like the others.
   */
  async admit(login: string, address: string): Promise<number | null> {
    const [pair, ...wider] = this.ceilings(login, address);
    const own = await this.count(pair!.key);
    if (own.attempts > pair!.most) return own.wait;
    if (own.known) return null;
    for (const { key, most } of wider) {
      const counted = await this.count(key);
      if (counted.attempts > most) return counted.wait;
    }
    return null;
  }

  /** The password was right: the attempt was no failure, and the address is known from now on. */
  async forgive(login: string, address: string): Promise<void> {
    const [pair, ...wider] = this.ceilings(login, address).map(({ key }) => key);
    await this.rows.query(
      `update office.sign_in_count
          set attempts = case when key = $1 then 0 else greatest(attempts - 1, 0) end,
              signed_in_at = case when key = $1 then clock_timestamp() else signed_in_at end
        where key = $1 or key = any($2)`,
      [pair, wider],
    );
    await this.rows.query(
      `delete from office.sign_in_count
        where since < clock_timestamp() - make_interval(secs => $1)
          and (signed_in_at is null or signed_in_at < clock_timestamp() - make_interval(days => $2))`,
      [this.limits.windowSeconds, this.limits.knownDays],
    );
  }

  /**
   * Nobody found out whether the password was right, because something of ours broke down: the attempt does not count.
   * Never fails; where nothing can be written the attempt stays counted.
   */
  async takeBack(login: string, address: string): Promise<void> {
    const [pair, ...wider] = this.ceilings(login, address).map(({ key }) => key);
    const known = `select from office.sign_in_count
      where key = $1 and signed_in_at > clock_timestamp() - make_interval(days => $3)`;
    await this.rows
      .query(
        `update office.sign_in_count set attempts = greatest(attempts - 1, 0)
          where key = $1 or (key = any($2) and not exists (${known}))`,
        [pair, wider, this.limits.knownDays],
      )
      .catch(() => undefined);
  }

  /** From the narrowest to the widest: what a narrow one refuses does not fill the wide ones for others. */
  private ceilings(login: string, given: string): { key: string; most: number }[] {
    const address = networkOf(given);
    return [
      { key: keyOf('login and address', login, address), most: this.limits.perLoginAndAddress },
      { key: keyOf('address', address), most: this.limits.perAddress },
      { key: keyOf('login', login), most: this.limits.perLogin },
      { key: keyOf('everywhere'), most: this.limits.everywhere },
    ];
  }

  private async count(key: string): Promise<Counted> {
    const { windowSeconds, knownDays } = this.limits;
    const [counted] = await this.rows.query<Counted[]>(
      `insert into office.sign_in_count as c (key, attempts, since) values ($1, 1, clock_timestamp())
       on conflict (key) do update set
         attempts = case when c.since + make_interval(secs => $2) <= excluded.since
                         then 1 else least(c.attempts + 1, 1000000) end,
         since = case when c.since + make_interval(secs => $2) <= excluded.since then excluded.since else c.since end
       returning attempts,
         coalesce(signed_in_at > clock_timestamp() - make_interval(days => $3), false) as known,
         greatest(1, ceil(extract(epoch from since - clock_timestamp()) + $2))::integer as wait`,
      [key, windowSeconds, knownDays],
    );
    return counted!;
  }
}

const keyOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

/** Whoever has one IPv6 address has the 2^64 beside it. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address.replace(/^::ffff:/i, '');
  const [head = '', tail = ''] = address.split('%')[0]!.split('::');
  const front = head.split(':').filter(Boolean);
  const back = tail.split(':').filter(Boolean);
  const zeros = Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0');
  return [...front, ...zeros, ...back].slice(0, 4).join(':');
}
