import { isRefusal, type Instant } from '@ayumi/kernel';
import { fold, type Decide, type Decider, type Decision } from '../decider';
import type { Fact, Meta, Told } from '../event';

/*
 * Decisions as sentences: given what was told so far, when somebody orders something, then this happens or is refused.
 * Pure: no store, no clock. An act of the past is either told (`told(fact, who and when)`) or ordered (`and`).
 */

export interface Given<State, F extends Fact> {
  readonly history: readonly Told<F>[];
  readonly state: State;
  /** One more act of the past, by the rules: fails where the decider refuses it. */
  and<C, X>(decide: Decide<C, State, X, F>, command: Order<C, State>, context: X): Given<State, F>;
  when<C, X>(decide: Decide<C, State, X, F>, command: Order<C, State>, context: X): Outcome<F>;
}

/** The command itself, or how it follows from what is on the screen. */
export type Order<Command, State> = NoInfer<Command> | ((state: State) => NoInfer<Command>);

export interface Outcome<F extends Fact> {
  readonly decision: Decision<F>;
  /** Exactly these facts in this order; of their data, what is named. */
  thenHappens(...facts: readonly { readonly type: F['type']; readonly data?: object }[]): void;
  /** It is so already: accepted, and nothing is written. */
  thenNothing(): void;
  thenRefused(code: string, facts?: object): void;
  thenSigned(signature: Partial<Meta>): void;
}

export function given<State, F extends Fact>(
  decider: Decider<State, F>,
  ...history: readonly Told<F>[]
): Given<State, F> {
  const state = fold(decider, history);
  const ask = <C, X>(decide: Decide<C, State, X, F>, command: Order<C, State>, context: X) =>
    decide(isQuestion(command) ? command(state) : command, state, context);

  return {
    history,
    state,
    and(decide, command, context) {
      const decision = ask(decide, command, context);
      if (isRefusal(decision)) throw new Error(`The past was refused: ${JSON.stringify(decision)}`);
      const at = momentOf(context) ?? minutesLater(history.length);
      const facts = decision.events.map((event) => told(event, { ...decision.signature, at }));
      return given(decider, ...history, ...facts);
    },
    when: (decide, command, context) => outcomeOf(ask(decide, command, context)),
  };
}

function outcomeOf<F extends Fact>(decision: Decision<F>): Outcome<F> {
  return {
    decision,
    thenHappens: (...facts) => expect(decision).toMatchObject({ events: facts }),
    thenNothing: () => expect(decision).toMatchObject({ events: [] }),
    thenRefused: (code, facts = {}) => expect(decision).toMatchObject({ refused: code, with: facts }),
    thenSigned: (signature) => expect(decision).toMatchObject({ signature }),
  };
}

/** A fact of the past, with who and when. */
export const told = <F extends Fact>(fact: F, meta: Partial<Meta> = {}): Told<F> => ({
  ...fact,
  meta: { ...byTheOperator, ...meta },
});

const byTheOperator: Meta = {
  actor: 'operator',
  actorName: 'operator',
  basis: 'operator',
  command: 'told',
  commandId: '0b0f4f0e-3b0a-5a52-8f6a-2f6a8a1c0001',
  request: 'e3b0c442',
  correlation: '0b0f4f0e-3b0a-5a52-8f6a-2f6a8a1c0002',
  causation: null,
  schema: 1,
  at: '2025-05-22T01:00:00.000Z',
};

/** Acts of one story happen one minute after the other, so that `since` and `at` can be told apart. */
const minutesLater = (minutes: number): Instant =>
  new Date(Date.parse(byTheOperator.at) + minutes * 60_000).toISOString();

const momentOf = (context: unknown): Instant | undefined => (context as { at?: Instant } | null)?.at;

const isQuestion = <C, S>(command: Order<C, S>): command is (state: S) => NoInfer<C> => typeof command === 'function';
