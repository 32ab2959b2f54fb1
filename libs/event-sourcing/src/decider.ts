import { isRefusal, type Refusal } from '@ayumi/kernel';
import type { Fact, Signature, Told } from './event';

/** What one kind of stream is: its category, its beginning, and how a fact changes it. Pure and total. */
export interface Decider<State, F extends Fact> {
  readonly category: string;
  readonly initial: State;
  readonly evolve: (state: State, event: Told<F>) => State;
  /** For each event type, the steps that bring its data from schema 1, 2, … up to the present one. */
  readonly upcasters?: Upcasters;
}

export type Upcasters = Readonly<Record<string, readonly ((data: never) => unknown)[]>>;

/** Yes: these facts, signed by that authority. No facts at all means that it was so already. */
export interface Accepted<F extends Fact> {
  readonly signature: Signature;
  readonly events: readonly F[];
}

export type Decision<F extends Fact, Code extends string = string> = Accepted<F> | Refusal<Code>;

export type Decide<Command, State, Context, F extends Fact> = (
  command: Command,
  state: State,
  context: Context,
) => Decision<F>;

export const accept = <F extends Fact>(signature: Signature, ...events: readonly F[]): Accepted<F> => ({
  signature,
  events,
});

/** Lets a decision about a part become the decision about the whole: refusals pass, facts are added to. */
export function andThen<A extends Fact, B extends Fact>(
  decision: Decision<A>,
  more: (accepted: Accepted<A>) => readonly B[],
): Decision<A | B> {
  if (isRefusal(decision)) return decision;
  return { signature: decision.signature, events: [...decision.events, ...more(decision)] };
}

export const fold = <State, F extends Fact>(decider: Decider<State, F>, events: readonly Told<F>[]): State =>
  events.reduce(decider.evolve, decider.initial);
