import type { Decider } from './decider';
import type { Fact, NewEvent, Position, RecordedEvent, Told } from './event';
import type { EventStore } from './event-store';
import type { Sight } from './sight';
import { upcast } from './upcast';

/** A stream, folded. */
export interface Folded<State> {
  readonly state: State;
  /** Of the last event, -1 where there is none. */
  readonly revision: number;
  readonly position: Position | null;
  /** The commands that had an effect on the stream last: who sends one again does so soon. The log knows all of them. */
  readonly lately: readonly string[];
}

const LATELY = 8;

/** Of one kind, in one process; the one that nobody looked at for longest goes first. */
const KEPT = 500;

const shared = new WeakMap<EventStore, Map<unknown, Latest<never, never>>>();

/** What this process remembers of one kind of stream: the same for everybody who looks through the same store. */
export function latest<State, F extends Fact>(store: EventStore, decider: Decider<State, F>): Latest<State, F> {
  const ofStore = shared.get(store) ?? new Map<unknown, Latest<never, never>>();
  shared.set(store, ofStore);
  const known = ofStore.get(decider) ?? new Latest<State, F>(store, decider);
  ofStore.set(decider, known as Latest<never, never>);
  return known as Latest<State, F>;
}

/**
 * The present state of streams that many look at. Folded once and kept: each look reads only what was appended since,
 * so it is as current as a fold from the beginning, at the price of one empty read; or, where the append checks what it
 * is based on, at no price at all.
 */
export class Latest<State, F extends Fact> {
  private readonly kept = new Map<string, Folded<State>>();
  private readonly lookedAt = new Map<string, number>();

  constructor(
    private readonly store: EventStore,
    private readonly decider: Decider<State, F>,
  ) {}

  async of(id: string, sight?: Sight): Promise<State> {
    const { state, revision } = (sight?.mode === 'remembered' && this.remembered(id)) || (await this.now(id));
    sight?.saw(this.streamOf(id), revision);
    return state;
  }

  async now(id: string): Promise<Folded<State>> {
    const began = performance.now();
    const known = this.remembered(id) ?? { state: this.decider.initial, revision: -1, position: null, lately: [] };
    const news = await this.store.readStream(this.streamOf(id), known.revision + 1);
    this.lookedAt.set(id, began);
    if (news.length === 0 && !this.kept.has(id)) this.keep(id, known);
    if (news.length === 0) return known;
    const events = news.map((event) => upcast(this.decider, event));
    return this.goOn(id, known, events, news.at(-1)!);
  }

  /** As it was at most so long ago, or has been written by this process since. */
  async recent(id: string, withinMs: number): Promise<State> {
    const isRecent = performance.now() - (this.lookedAt.get(id) ?? Number.NEGATIVE_INFINITY) <= withinMs;
    return ((isRecent && this.remembered(id)) || (await this.now(id))).state;
  }

  /** Null where this process knows nothing of it. */
  remembered(id: string): Folded<State> | null {
    const known = this.kept.get(id);
    if (!known) return null;
    this.kept.delete(id);
    this.kept.set(id, known);
    return known;
  }

  /** After an append of ours: what was written need not be read. It is folded as a reader would find it. */
  wrote(
    id: string,
    before: Folded<State>,
    events: readonly NewEvent[],
    last: Pick<RecordedEvent, 'revision' | 'position'>,
  ): void {
    const stored = events.map((event) => JSON.parse(JSON.stringify(event)) as Told<F>);
    this.goOn(id, before, stored, last);
  }

  private goOn(
    id: string,
    { state, lately }: Folded<State>,
    events: readonly Told<F>[],
    { revision, position }: Pick<RecordedEvent, 'revision' | 'position'>,
  ): Folded<State> {
    const commands = new Set([...lately, ...events.map(({ meta }) => meta.commandId)]);
    const folded: Folded<State> = {
      state: events.reduce(this.decider.evolve, state),
      revision,
      position,
      lately: [...commands].slice(-LATELY),
    };
    // Two looks at once may finish in either order; the one that saw more stays.
    if (revision > (this.kept.get(id)?.revision ?? -1)) this.keep(id, folded);
    return folded;
  }

  private keep(id: string, folded: Folded<State>): void {
    this.kept.delete(id);
    this.kept.set(id, folded);
    if (this.kept.size <= KEPT) return;
    const oldest = this.kept.keys().next().value!;
    this.kept.delete(oldest);
    this.lookedAt.delete(oldest);
  }

  private streamOf(id: string): string {
    return `${this.decider.category}-${id}`;
  }
}
