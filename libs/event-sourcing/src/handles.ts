import { Inject, type Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Envelope, Receipt, StreamCommand } from './command';
import type { Decide, Decider } from './decider';
import { decideAndAppend } from './decide-and-append';
import type { Fact } from './event';
import type { EventStore } from './event-store';
import type { Sight } from './sight';
import type { Refusal } from '@ayumi/kernel';

/** Injection token of the store. */
export const EVENT_STORE = Symbol('event store');

/** What decisions about one kind of stream must know of other streams. An injectable. */
export interface ContextSource<Context> {
  /** @param sight to be told of every stream that is looked at; the append then rests on them. */
  contextFor(envelope: Envelope, sight?: Sight): Promise<Context>;
}

/** One line of a stream's table of commands: name in the URL, validated body, pure decision. */
export interface CommandLine<State, Context, F extends Fact, C extends StreamCommand = StreamCommand> {
  readonly name: string;
  readonly summary: string;
  readonly command: Type<C>;
  readonly decide: Decide<C, State, Context, F>;
}

/** A stream's table of commands: from it come the handlers, the routes of the door and the OpenAPI document. */
export interface CommandTable<State, Context, F extends Fact> {
  readonly decider: Decider<State, F>;
  readonly context: Type<ContextSource<Context>>;
  // The body type differs from line to line; `line` checks each against its own decision.
  readonly lines: readonly CommandLine<State, Context, F, never>[];
}

export const line = <S, X, F extends Fact, C extends StreamCommand>(
  name: string,
  command: Type<C>,
  decide: Decide<C, S, X, F>,
  summary: string,
): CommandLine<S, X, F, never> => ({ name, command, decide, summary }) as unknown as CommandLine<S, X, F, never>;

/** Makes the `@nestjs/cqrs` handler class of every line. */
export const handlersOf = <S, X, F extends Fact>(table: CommandTable<S, X, F>): Type<ICommandHandler>[] =>
  table.lines.map((each) =>
    handles(each.command as Type<StreamCommand>, table, each.decide as Decide<StreamCommand, S, X, F>),
  );

function handles<S, X, F extends Fact>(
  command: Type<StreamCommand>,
  table: CommandTable<S, X, F>,
  decide: Decide<StreamCommand, S, X, F>,
): Type<ICommandHandler> {
  @CommandHandler(command)
  class Handle implements ICommandHandler<StreamCommand> {
    constructor(
      @Inject(EVENT_STORE) private readonly store: EventStore,
      @Inject(table.context) private readonly source: ContextSource<X>,
    ) {}

    execute(asked: StreamCommand): Promise<Receipt | Refusal> {
      const contextFor = (envelope: Envelope, sight: Sight) => this.source.contextFor(envelope, sight);
      // The decider gets the body alone: what it copies into a fact must not carry the envelope along.
      const { envelope, ...body } = asked;
      const handling = { decider: table.decider, decide, contextFor };
      return decideAndAppend(this.store, handling, body as StreamCommand, envelope);
    }
  }
  Object.defineProperty(Handle, 'name', { value: `${command.name}Handler` });
  return Handle;
}
