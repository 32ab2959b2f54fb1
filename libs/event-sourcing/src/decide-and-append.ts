import { isRefusal, refuse, type Refusal } from '@ayumi/kernel';
import { eventIdOf, type Envelope, type Receipt } from './command';
import type { Accepted, Decide, Decider, Decision } from './decider';
import type { Fact, NewEvent, RecordedEvent } from './event';
import type { AppendResult, EventStore } from './event-store';
import { type Folded, latest, type Latest } from './latest';
import { Sight } from './sight';
import { schemaOf } from './upcast';

const TRIES = 3;

/** One kind of command to one kind of stream. */
export interface Handling<Command, State, Context, F extends Fact> {
  readonly decider: Decider<State, F>;
  readonly decide: Decide<Command, State, Context, F>;
  /** What the decision must know of other streams, asked for once for each try. */
  readonly contextFor: (envelope: Envelope, sight: Sight) => Promise<Context>;
}

interface Asked<C, S, X, F extends Fact> {
  readonly store: EventStore;
  readonly own: Latest<S, F>;
  readonly handling: Handling<C, S, X, F>;
  readonly command: C;
  readonly envelope: Envelope;
}

/**
 * Look, decide, append where nothing that was looked at has moved. First from memory, without reading anything; there
 * only a yes that the log took counts. Then from what is read now. Where somebody else was faster, the pure decision is
 * made again on what is there by then: three times, then `too-busy`. A command that had its effect gets the same receipt.
 */
export async function decideAndAppend<C, S, X, F extends Fact>(
  store: EventStore,
  handling: Handling<C, S, X, F>,
  command: C,
  envelope: Envelope,
): Promise<Receipt | Refusal> {
  const asked = { store, own: latest(store, handling.decider), handling, command, envelope };
  const receipt = await fromMemory(asked);
  if (receipt) return receipt;
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const answer = await fromTheLog(asked);
    if (answer) return answer;
  }
  return refuse('too-busy');
}

/** Null where memory does not do: a no may rest on what is over, and so may nothing to do. */
async function fromMemory<C, S, X, F extends Fact>(asked: Asked<C, S, X, F>): Promise<Receipt | null> {
  const { own, handling, envelope } = asked;
  const before = own.remembered(envelope.id);
  if (!before || before.lately.includes(envelope.commandId)) return null;
  const sight = new Sight('remembered');
  const decision = decided(asked, before, await handling.contextFor(envelope, sight));
  if (isRefusal(decision) || decision.events.length === 0) return null;
  const result = await append(asked, before, decision, sight);
  return result.outcome === 'appended' ? receiptOf(envelope, result) : null;
}

/** Null where somebody else was faster. */
async function fromTheLog<C, S, X, F extends Fact>(asked: Asked<C, S, X, F>): Promise<Receipt | Refusal | null> {
  const { own, handling, envelope } = asked;
  const sight = new Sight('now');
  const [effect, before, context] = await Promise.all([
    firstAnswer(asked),
    own.now(envelope.id),
    handling.contextFor(envelope, sight),
  ]);
  if (effect) return effect;
  const decision = decided(asked, before, context);
  // What leaves it nothing to do may be its own effect, of the same command sent at the same time, between both looks.
  if (isRefusal(decision)) return (await firstAnswer(asked)) ?? decision;
  if (decision.events.length === 0) return (await firstAnswer(asked)) ?? receiptOf(envelope, before);
  const result = await append(asked, before, decision, sight);
  if (result.outcome === 'appended') return receiptOf(envelope, result);
  if (result.outcome === 'repeated') return firstAnswer(asked);
  if (result.outcome === 'id-taken') return (await firstAnswer(asked)) ?? refuse('idempotency-key-reused');
  return null;
}

function decided<C, S, X, F extends Fact>(
  { handling, command, envelope }: Asked<C, S, X, F>,
  { state, revision }: Folded<S>,
  context: X,
): Decision<F> {
  if (envelope.seenRevision !== undefined && envelope.seenRevision !== revision)
    return refuse('revision-moved', { seen: envelope.seenRevision, now: revision });
  return handling.decide(command, state, context);
}

async function append<C, S, X, F extends Fact>(
  { store, own, handling, envelope }: Asked<C, S, X, F>,
  before: Folded<S>,
  decision: Accepted<F>,
  { streams }: Sight,
): Promise<AppendResult> {
  const events = written(handling.decider, decision, envelope);
  const stream = `${handling.decider.category}-${envelope.id}`;
  const result = await store.append(stream, before.revision, events, streams);
  if (result.outcome === 'appended') own.wrote(envelope.id, before, events, result);
  return result;
}

const receiptOf = ({ id }: Envelope, { revision, position }: Omit<Receipt, 'id'>): Receipt => ({
  id,
  revision,
  position,
});

/** The receipt of the first time, if there was one: the last event that the command wrote, if it was the same request. */
async function firstAnswer<C, S, X, F extends Fact>({
  store,
  envelope,
}: Asked<C, S, X, F>): Promise<Receipt | Refusal | null> {
  const first = await store.find(eventIdOf(envelope.commandId, 0));
  if (!first) return null;
  if (first.meta.request !== envelope.request) return refuse('idempotency-key-reused');
  const events = await store.readStream(first.stream, first.revision);
  const last = events.findLast((event: RecordedEvent) => event.meta.commandId === envelope.commandId) ?? first;
  return receiptOf(envelope, last);
}

function written<S, F extends Fact>(decider: Decider<S, F>, decision: Accepted<F>, envelope: Envelope): NewEvent[] {
  return decision.events.map((event, index) => ({
    id: eventIdOf(envelope.commandId, index),
    type: event.type,
    data: event.data,
    meta: {
      ...decision.signature,
      command: envelope.command,
      commandId: envelope.commandId,
      request: envelope.request,
      correlation: envelope.correlation,
      causation: envelope.causation,
      schema: schemaOf(decider, event.type),
      at: envelope.at,
    },
  }));
}
