import { isRefusal, refuse, type Refusal } from '@ayumi/kernel';
import { eventIdOf, type Envelope, type Receipt } from './command';
import type { Accepted, Decide, Decider } from './decider';
import type { Fact, NewEvent, RecordedEvent } from './event';
import type { EventStore } from './event-store';
import { schemaOf, upcast } from './upcast';

const TRIES = 3;

/** One kind of command to one kind of stream. */
export interface Handling<Command, State, Context, F extends Fact> {
  readonly decider: Decider<State, F>;
  readonly decide: Decide<Command, State, Context, F>;
  /** What the decision must know of other streams, read once for each try. */
  readonly contextFor: (envelope: Envelope) => Promise<Context>;
}

/**
 * Read, fold, decide, append at the revision that was read. Where somebody else was faster, the pure decision is
 * made again on what is there now: three times, then `too-busy`. A command that had its effect gets the same receipt.
 */
export async function decideAndAppend<C, S, X, F extends Fact>(
  store: EventStore,
  handling: Handling<C, S, X, F>,
  command: C,
  envelope: Envelope,
): Promise<Receipt | Refusal> {
  const stream = `${handling.decider.category}-${envelope.id}`;
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const [effect, history, context] = await Promise.all([
      store.find(eventIdOf(envelope.commandId, 0)),
      store.readStream(stream),
      handling.contextFor(envelope),
    ]);
    const first = effect ?? history.find((event) => event.meta.commandId === envelope.commandId);
    if (first)
      return sameAnswer(first, effect ? await store.readStream(first.stream, first.revision) : history, envelope);

    const revision = history.length - 1;
    if (envelope.seenRevision !== undefined && envelope.seenRevision !== revision) {
      return refuse('revision-moved', { seen: envelope.seenRevision, now: revision });
    }
    const state = history
      .map((event) => upcast(handling.decider, event))
      .reduce(handling.decider.evolve, handling.decider.initial);
    const decision = handling.decide(command, state, context);
    if (isRefusal(decision)) return decision;
    if (decision.events.length === 0) return { id: envelope.id, revision, position: history.at(-1)?.position ?? null };

    const result = await store.append(stream, revision, written(handling.decider, decision, envelope));
    if (result.outcome === 'id-taken') return refuse('idempotency-key-reused');
    if (result.outcome === 'appended') return { id: envelope.id, revision: result.revision, position: result.position };
    if (result.outcome === 'repeated') return firstAnswer(store, envelope);
  }
  return refuse('too-busy');
}

/** The same key was faster: the same answer, if it was the same request. */
async function firstAnswer(store: EventStore, envelope: Envelope): Promise<Receipt | Refusal> {
  const first = (await store.find(eventIdOf(envelope.commandId, 0)))!;
  return sameAnswer(first, await store.readStream(first.stream, first.revision), envelope);
}

/** The receipt of the first time: the last event that the command wrote. */
function sameAnswer(first: RecordedEvent, events: readonly RecordedEvent[], envelope: Envelope): Receipt | Refusal {
  if (first.meta.request !== envelope.request) return refuse('idempotency-key-reused');
  const last = events.findLast((event) => event.meta.commandId === envelope.commandId) ?? first;
  return { id: envelope.id, revision: last.revision, position: last.position };
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
