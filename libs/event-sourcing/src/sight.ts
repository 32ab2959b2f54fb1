import type { StreamAt } from './event-store';

/**
 * What one decision looks at: every stream that it asks for stands here with the revision at which it was seen, so that
 * the append can be refused where one has moved since. `remembered`: what this process saw last will do, without
 * reading; a decision that is not written must not rest on that.
 */
export class Sight {
  private readonly seen = new Map<string, number>();

  constructor(readonly mode: 'now' | 'remembered') {}

  saw(stream: string, revision: number): void {
    this.seen.set(stream, revision);
  }

  get streams(): StreamAt[] {
    return [...this.seen].map(([stream, revision]) => ({ stream, revision }));
  }
}
