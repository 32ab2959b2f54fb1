import type { Wakeup } from './wakeup';

/** Rings for every new event until it has ended; gives back how to stop it. */
export type Listen = (ring: () => void, ended: () => void) => () => void;

/**
 * Keeps one live subscription while somebody subscribes, as a hint when to read. It ends when the server restarts and
 * does not come back: readers poll, and each poll asks to listen again. Nothing that is delivered depends on it.
 */
export class EventStoreDbListener {
  private stop: (() => void) | null = null;
  private users = 0;

  constructor(
    private readonly listen: Listen,
    private readonly wakeup: Wakeup,
  ) {}

  join(): void {
    this.users++;
  }

  leave(): void {
    this.users--;
    if (this.users === 0) this.end();
  }

  /** Listens if it does not yet. Never waits and never fails. */
  ensure(): void {
    if (this.stop) return;
    const ended = (): void => {
      if (this.stop === stop) this.stop = null;
    };
    const stop = this.listen(() => this.wakeup.ring(), ended);
    this.stop = stop;
  }

  end(): void {
    this.stop?.();
    this.stop = null;
  }
}
