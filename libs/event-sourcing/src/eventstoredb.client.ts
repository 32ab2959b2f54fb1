import {
  BACKWARDS,
  END,
  EventStoreDBClient as Client,
  FORWARDS,
  MaxAppendSizeExceededError,
  NO_STREAM,
  NotLeaderError,
  START,
  StreamNotFoundError,
  WrongExpectedVersionError,
  jsonEvent,
  type ResolvedEvent,
} from '@eventstore/db-client';
import { InvalidAppend, LogUnavailable, OutcomeUnknown } from './append-errors';
import type { NewEvent, Position, RecordedEvent } from './event';
import { isGone, nothingWasSent } from './eventstoredb.errors';
import { Slots } from './slots';
import { Silent, withinTime } from './within-time';

/** What the server answers to an append: the last revision and, where it says so for sure, the last position. */
export type Appended =
  | { readonly outcome: 'appended'; readonly revision: number; readonly position: Position | null }
  | { readonly outcome: 'conflict'; readonly actual: number };

/** An event as the server has it. Servers before 22.6 give no position where one stream is read: then null. */
export type StoredEvent = Omit<RecordedEvent, 'position'> & { readonly position: Position | null };
/** Of the whole log, with the server's own (`$…`) among them. */
export type LoggedEvent = RecordedEvent;

/** System streams, metadata of streams and links begin with a dollar sign. */
export const isOurs = ({ stream }: LoggedEvent): boolean => !stream.startsWith('$');

/**
 * More than this at once, and the client's queue in front of its one stream of appends could fill: where the stream
 * then breaks, a rejection inside the client (6.2) has no handler and would end the process.
 */
const APPENDS_AT_ONCE = 8;

const LEADER_TRIES = 3;

/**
 * The only file that knows the client package. It gives every call a time limit (an append to a silent server never
 * settles by itself), puts a silent client away for a new one, follows the leader, and names errors in our words.
 */
export class EventStoreDbServer {
  private readonly slots = new Slots(APPENDS_AT_ONCE);
  private client: Client;
  /** While a client is put away no other may be used: they share the list of appends that wait for an answer. */
  private renewal: Promise<void> | null = null;

  constructor(
    private readonly url: string,
    private readonly timeoutMs: number,
  ) {
    this.client = Client.connectionString(url);
  }

  /** `unknown` for servers that do not tell (before 21.10). Also the probe whether anybody answers at all. */
  async version(): Promise<string> {
    return this.call(async (client) => (await inside(client).capabilities).serverVersion);
  }

  /** What the server says of itself over plain HTTP: older ones tell their version only there. */
  async versionByHttp(): Promise<string | null> {
    const { esVersion } = await this.call((client) => inside(client).HTTPRequest('GET', '/info', {}));
    return esVersion ?? null;
  }

  /** @throws {LogUnavailable} nothing was stored. @throws {OutcomeUnknown} @throws {InvalidAppend} too large for this server. */
  async append(stream: string, expected: number, events: readonly NewEvent[]): Promise<Appended> {
    await this.version().catch((error: unknown) => {
      throw new LogUnavailable(error);
    });
    return this.slots.run(async () => {
      try {
        return await this.call((client) => this.send(client, stream, expected, events));
      } catch (error) {
        if (error instanceof WrongExpectedVersionError) return { outcome: 'conflict', actual: actualOf(error) };
        throw namedAppendError(error, stream);
      }
    });
  }

  private async send(client: Client, stream: string, expected: number, events: readonly NewEvent[]): Promise<Appended> {
    const { nextExpectedRevision, position } = await client.appendToStream(stream, events.map(wireEvent), {
      expectedRevision: expected === -1 ? NO_STREAM : BigInt(expected),
      deadline: this.timeoutMs,
    });
    // Of several events servers do not say the same one's position.
    const known = events.length === 1 && position ? positionFrom(position) : null;
    return { outcome: 'appended', revision: Number(nextExpectedRevision), position: known };
  }

  /** From a revision on (inclusive); empty where there is no such stream. */
  readStream(stream: string, from: number): Promise<StoredEvent[]> {
    return this.call(async (client) => {
      const read = client.readStream(stream, { fromRevision: BigInt(from), requiresLeader: true });
      try {
        return await collected(read, storedEvent);
      } catch (error) {
        if (error instanceof StreamNotFoundError) return [];
        throw error;
      }
    });
  }

  /** At most `count` events from a position on: inclusive, as this server reads. Null: from the end backwards. */
  readAll(from: Position | null, count: number, direction: 'forwards' | 'backwards'): Promise<LoggedEvent[]> {
    const [way, beginning] = direction === 'forwards' ? WAYS.forwards : WAYS.backwards;
    const fromPosition = from === null ? beginning : positionFor(from);
    return this.call((client) => {
      const read = client.readAll({ fromPosition, direction: way, maxCount: count, requiresLeader: true });
      return collected(read, (event) => storedEvent(event) as LoggedEvent);
    });
  }

  /** Rings for every event from now on, until the connection ends: it does not come back by itself. */
  listen(ring: () => void, ended: () => void): () => void {
    const subscription = this.client.subscribeToAll({ fromPosition: END });
    subscription.on('data', ring).on('confirmation', ring);
    subscription.on('error', ended).on('end', ended).on('close', ended);
    return () => void subscription.unsubscribe().catch(() => undefined);
  }

  async close(): Promise<void> {
    await this.renewal;
    await putAway(this.client);
  }

  private async call<T>(work: (client: Client) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      await this.renewal;
      const { client } = this;
      try {
        return await withinTime(this.timeoutMs, work(client));
      } catch (error) {
        if (error instanceof Silent) await this.renew(client);
        const moved = error instanceof NotLeaderError && attempt < LEADER_TRIES;
        if (!moved) throw error;
      }
    }
  }

  private async renew(silent: Client): Promise<void> {
    if (this.client !== silent) return this.renewal ?? undefined;
    this.client = Client.connectionString(this.url);
    this.renewal = withinTime(this.timeoutMs, putAway(silent)).catch(() => undefined);
    await this.renewal;
    this.renewal = null;
  }
}

const WAYS = { forwards: [FORWARDS, START], backwards: [BACKWARDS, END] } as const;

/** What the client knows of its server, but does not show. */
interface Inside {
  readonly capabilities: Promise<{ readonly serverVersion: string }>;
  getChannel(): Promise<{ close(): void }>;
  HTTPRequest(method: 'GET', path: string, options: object): Promise<{ readonly esVersion?: string }>;
}

const inside = (client: Client): Inside => client as unknown as Inside;

/** `dispose` alone leaves the channel, which goes on trying to connect and keeps the process alive. */
async function putAway(client: Client): Promise<void> {
  await client.dispose();
  const channel = await inside(client)
    .getChannel()
    .catch(() => null);
  channel?.close();
}

const wireEvent = ({ id, type, data, meta }: NewEvent) =>
  jsonEvent({ id: id.toLowerCase(), type, data: data as Record<string, unknown>, metadata: { ...meta } });

function storedEvent({ event }: ResolvedEvent): StoredEvent {
  const { streamId, revision, id, type, data, metadata, position } = event!;
  return {
    stream: streamId,
    revision: Number(revision),
    position: position && position.commit < NOWHERE ? positionFrom(position) : null,
    id,
    type,
    data,
    meta: metadata as unknown as RecordedEvent['meta'],
  };
}

/** How a server says in 64 bits that it does not know a position. */
const NOWHERE = 2n ** 64n - 1n;

/** Commit and prepare position; one number where they are the same. */
const positionFrom = ({ commit, prepare }: { commit: bigint; prepare: bigint }): Position =>
  (commit === prepare ? `${commit}` : `${commit}/${prepare}`) as Position;

function positionFor(position: Position) {
  const [commit, prepare = commit] = position.split('/');
  return { commit: BigInt(commit!), prepare: BigInt(prepare!) };
}

async function collected<T>(read: AsyncIterable<ResolvedEvent>, as: (event: ResolvedEvent) => T): Promise<T[]> {
  const events: T[] = [];
  for await (const event of read) events.push(as(event));
  return events;
}

const actualOf = ({ actualVersion }: WrongExpectedVersionError): number =>
  typeof actualVersion === 'bigint' ? Number(actualVersion) : -1;

function namedAppendError(error: unknown, stream: string): unknown {
  if (error instanceof MaxAppendSizeExceededError)
    return new InvalidAppend(
      `The append to ${stream} is more than this server takes at once (${error.message}). Raise its setting MaxAppendSize.`,
    );
  if (nothingWasSent(error)) return new LogUnavailable(error);
  return isGone(error) ? new OutcomeUnknown(error) : error;
}
