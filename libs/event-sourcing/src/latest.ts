import type { Decider } from './decider';
import type { Fact } from './event';
import type { EventStore } from './event-store';
import { upcast } from './upcast';

/**
 * The present state of a stream that many commands look at (directory, plan, route). Folded once and kept: each look
 * reads only what was appended since, so it is as current as a fold from the beginning, at the price of one empty read.
 */
export class Latest<State, F extends Fact> {
  private readonly folded = new Map<string, { readonly next: number; readonly state: State }>();

  constructor(
    private readonly store: EventStore,
    private readonly decider: Decider<State, F>,
  ) {}

  async of(id: string): Promise<State> {
    const known = this.folded.get(id) ?? { next: 0, state: this.decider.initial };
    const news = await this.store.readStream(`${this.decider.category}-${id}`, known.next);
    if (news.length === 0) return known.state;
    const state = news.map((event) => upcast(this.decider, event)).reduce(this.decider.evolve, known.state);
    const next = news.at(-1)!.revision + 1;
    // Two looks at once may finish in either order; the one that saw more stays.
    if (next > (this.folded.get(id)?.next ?? 0)) this.folded.set(id, { next, state });
    return state;
  }
}
