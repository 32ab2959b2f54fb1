import { Inject, Injectable } from '@nestjs/common';
import { LIMITS, type Limits } from './limits';

const MINUTE_MS = 60_000;

interface Minute {
  readonly since: number;
  count: number;
}

/** How often a session may change something: far above what hands can do, far below what keeps others waiting. */
@Injectable()
export class CommandRate {
  private minutes = new Map<string, Minute>();
  private before = new Map<string, Minute>();
  private turned = Date.now();

  constructor(@Inject(LIMITS) private readonly limits: Limits) {}

  /** Null: go on. Otherwise the seconds until the next one is let in. */
  admit(token: string): number | null {
    const now = Date.now();
    const minute = this.minuteOf(token, now);
    minute.count += 1;
    if (minute.count <= this.limits.commandsPerMinute) return null;
    return Math.max(1, Math.ceil((minute.since + MINUTE_MS - now) / 1000));
  }

  private minuteOf(token: string, now: number): Minute {
    // Two maps that take turns: whoever was not here for a minute is forgotten without being looked for.
    if (now - this.turned >= MINUTE_MS) {
      this.before = this.minutes;
      this.minutes = new Map();
      this.turned = now;
    }
    const found = this.minutes.get(token) ?? this.before.get(token);
    const minute = found && now - found.since < MINUTE_MS ? found : { since: now, count: 0 };
    this.minutes.set(token, minute);
    return minute;
  }
}
