import type { Pool } from 'pg';
import { LogUnavailable, OutcomeUnknown } from './append-errors';
import { AppendQueue } from './append-queue';
import { copyLog } from './copy-log';
import { type EncodedAppend, encodeAppend, isUuid } from './encoded-append';
import type { NewEvent, Position, RecordedEvent } from './event';
import type {
  AppendResult,
  Batch,
  EventFilter,
  EventStore,
  ReadUpToOptions,
  StreamAt,
  SubscribeOptions,
} from './event-store';
import { inOrderOf } from './not-in-log';
import { isLost, keepCalm, withConnection } from './postgres.connection';
import { PostgresListener } from './postgres.listener';
import { ReadQueue } from './read-queue';
import { type ReadOn, RecentEvents } from './recent-events';
import { tail } from './tail';
import { Wakeup } from './wakeup';

export interface PostgresEventStoreOptions {
  /** Longest time until a subscription sees an event whose notification was lost; 500. */
  readonly pollMs?: number;
  /** After this an append or a read from a silent server fails; 30 000. */
  readonly timeoutMs?: number;
}

/** The events of a stream from a revision on, or the one with an id. */
type LogRead = { readonly stream: string; readonly from: number } | { readonly id: string };

/**
 * The port on PostgreSQL (`migrateEventLog` makes the schema). The pool stays its owner's: `close` does not end it.
 * While anybody subscribes, one of its connections is kept for notifications, so it must have at least two.
 * Appends reject with `InvalidAppend`, `LogUnavailable` (nothing stored) or `OutcomeUnknown` (send the same ids again).
 */
export class PostgresEventStore implements EventStore {
  private readonly wakeup = new Wakeup();
  private readonly closing = new AbortController();
  private readonly queue = new AppendQueue((batch) => this.send(batch));
  private readonly reads = new ReadQueue<LogRead, RecordedEvent[]>((reads) => this.readTogether(reads));
  private readonly listener: PostgresListener;
  private readonly recent: RecentEvents;
  private readonly pollMs: number;
  private readonly timeoutMs: number;

  constructor(
    private readonly pool: Pool,
    { pollMs = 500, timeoutMs = 30_000 }: PostgresEventStoreOptions = {},
  ) {
    this.listener = new PostgresListener(pool, this.wakeup);
    // A look of another subscription counts for a tenth of the time, which the wait is shorter by.
    this.pollMs = pollMs * 0.9;
    const readOn: ReadOn = (after, limit, filter) => this.readBatch(after, limit, filter);
    this.recent = new RecentEvents(readOn, this.wakeup, pollMs * 0.1);
    this.timeoutMs = timeoutMs;
    keepCalm(pool);
  }

  async append(
    stream: string,
    expected: number,
    events: readonly NewEvent[],
    basedOn: readonly StreamAt[] = [],
  ): Promise<AppendResult> {
    if (this.closing.signal.aborted) throw new LogUnavailable('the store is closed');
    return this.queue.add(encodeAppend(stream, expected, events, basedOn));
  }

  async readStream(stream: string, from = 0): Promise<RecordedEvent[]> {
    return this.reads.add({ stream, from });
  }

  async readAll(after: Position | null, limit: number, filter?: EventFilter): Promise<RecordedEvent[]> {
    return this.query<RecordedEvent>(`${AFTER} limit $3`, [after ?? '0', filter?.categories ?? null, limit]);
  }

  async readAt(positions: readonly Position[]): Promise<RecordedEvent[]> {
    return inOrderOf(positions, await this.query<RecordedEvent>(AT, [positions], 'ayumi-read-at'));
  }

  /** By COPY. */
  readUpTo(upTo: Position, { filter, signal }: ReadUpToOptions): AsyncIterable<readonly RecordedEvent[]> {
    return copyLog(this.pool, upTo, { filter, signal: AbortSignal.any([signal, this.closing.signal]) });
  }

  async count(after: Position | null, upTo: Position | null, filter?: EventFilter): Promise<number> {
    const [row] = await this.query<{ events: number }>(COUNT, [after, filter?.categories ?? null, upTo]);
    return row!.events;
  }

  async *subscribe(options: SubscribeOptions): AsyncGenerator<Batch, void, undefined> {
    const signal = AbortSignal.any([options.signal, this.closing.signal]);
    const { wakeup, pollMs } = this;
    this.listener.join();
    try {
      const read = (after: Position | null, limit: number, filter?: EventFilter): Promise<Batch> => {
        this.listener.ensure();
        return this.recent.read(after, limit, filter);
      };
      yield* tail({ read, wakeup, pollMs, passes: isLost }, { ...options, signal });
    } finally {
      this.listener.leave();
    }
  }

  async find(id: string): Promise<RecordedEvent | null> {
    if (!isUuid(id)) return null;
    const [event] = await this.reads.add({ id });
    return event ?? null;
  }

  async head(): Promise<Position | null> {
    const [row] = await this.query<{ head: Position | null }>(`select max(position)::text as head from log.event`, []);
    return row?.head ?? null;
  }

  /** Lets the appends that are under way finish and ends the subscriptions. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.queue.idle();
    await this.listener.close();
  }

  private async readTogether(reads: readonly LogRead[]): Promise<RecordedEvent[][]> {
    const asked = [
      reads.map((read) => ('id' in read ? null : read.stream)),
      reads.map((read) => ('id' in read ? null : read.from)),
      reads.map((read) => ('id' in read ? read.id : null)),
    ];
    const rows = await this.query<RecordedEvent & { readonly asked: number }>(TOGETHER, asked, 'ayumi-reads');
    const answers: RecordedEvent[][] = reads.map(() => []);
    for (const row of rows) answers[row.asked - 1]!.push(eventOf(row));
    return answers;
  }

  /** A name has the statement prepared once for each connection: planning costs more than such a read itself. */
  private async query<R extends object>(text: string, values: unknown[], name?: string): Promise<R[]> {
    const query = { text, values, query_timeout: this.timeoutMs, ...(name && { name }) };
    return withConnection(this.pool, async (client) => (await client.query<R>(query)).rows);
  }

  /** Events and head come from one snapshot, so the head is a checkpoint even where nothing passed the filter. */
  private async readBatch(after: Position | null, limit: number, filter?: EventFilter): Promise<Batch> {
    const rows = await this.query<RecordedEvent & { readonly head: Position | null }>(
      `select newest.head, event.* from (select greatest(max(position), $1::bigint)::text as head from log.event) newest
       left join lateral (${AFTER} limit $3) event on true order by event.position::bigint`,
      [after, filter?.categories ?? null, limit],
      'ayumi-read-on',
    );
    const head = rows[0]?.head ?? null;
    const events = rows.filter((row) => row.id !== null).map(eventOf);
    const checkpoint = events.length < limit ? head : (events.at(-1)?.position ?? after);
    return { events, checkpoint, caughtUp: checkpoint === head };
  }

  private async send(batch: readonly EncodedAppend[]): Promise<readonly AppendResult[]> {
    let reached = false;
    const { name, text } = batch.some(({ basedOn }) => basedOn.length > 0) ? APPEND_BASED_ON : APPEND;
    const query = { name, text, values: [jsonOf(batch)], query_timeout: this.timeoutMs };
    try {
      return await withConnection(this.pool, async (client) => {
        reached = true;
        return (await client.query<Answer>(query)).rows.map(resultOf);
      });
    } catch (error) {
      if (!reached) throw new LogUnavailable(error);
      throw isLost(error) ? new OutcomeUnknown(error) : error;
    }
  }
}

const SELECT = `select stream, revision, position::text as position, id, type, data, meta from log.event`;

/** Several streams, each from its revision on, and events by their ids, in the order in which they were asked for. */
const TOGETHER = `select asked.n::integer as asked, event.*
  from unnest($1::text[], $2::integer[], $3::uuid[]) with ordinality as asked (stream, revision, id, n)
  cross join lateral (${SELECT} where stream = asked.stream and revision >= asked.revision
                      union all ${SELECT} where id = asked.id) event
  order by asked.n, event.revision`;

const AT = `${SELECT} where log.event.position = any($1::bigint[])`;

const WANTED = `log.event.position > coalesce($1::bigint, 0)
  and ($2::text[] is null or split_part(stream, '-', 1) = any($2))`;

const AFTER = `${SELECT} where ${WANTED} order by log.event.position`;

const COUNT = `select count(*)::float8 as events from log.event
  where ${WANTED} and log.event.position <= coalesce($3::bigint, 0)`;

const appendBy = (name: string, routine: string) => ({
  name,
  text: `select outcome, last_revision as revision, last_position::text as position, taken_id as id
           from ${routine}($1::jsonb)`,
});
const APPEND = appendBy('ayumi-append', 'log.append');
const APPEND_BASED_ON = appendBy('ayumi-append-based-on', 'log.append_based_on');

/** Without the head that came along. */
const eventOf = ({ stream, revision, position, id, type, data, meta }: RecordedEvent): RecordedEvent => ({
  stream,
  revision,
  position,
  id,
  type,
  data,
  meta,
});

interface Answer {
  readonly outcome: AppendResult['outcome'];
  readonly revision: number;
  readonly position: Position;
  readonly id: string;
}

function resultOf({ outcome, revision, position, id }: Answer): AppendResult {
  if (outcome === 'conflict') return { outcome, actual: revision };
  if (outcome === 'id-taken') return { outcome, id };
  if (outcome === 'moved') return { outcome };
  return { outcome, revision, position };
}

const jsonOf = (batch: readonly EncodedAppend[]): string => `[${batch.map(appendJson).join(',')}]`;

const appendJson = ({ stream, expected, events, basedOn }: EncodedAppend): string =>
  `{"stream":${JSON.stringify(stream)},"expected":${expected},"basedOn":${JSON.stringify(basedOn)},"events":[${events
    .map(({ id, type, data, meta }) => `{"id":"${id}","type":${JSON.stringify(type)},"data":${data},"meta":${meta}}`)
    .join(',')}]}`;
