import { InvalidAppend } from './append-errors';
import type { NewEvent } from './event';
import { LIMITS, type StreamAt } from './event-store';
import { jsonText } from './json-text';

/** An append that keeps the promises of the port, with its JSON written once for measuring, sending and storing. */
export interface EncodedAppend {
  readonly stream: string;
  readonly expected: number;
  readonly events: readonly EncodedEvent[];
  readonly basedOn: readonly StreamAt[];
  readonly bytes: number;
}

export interface EncodedEvent {
  readonly id: string;
  readonly type: string;
  /** JSON. */
  readonly data: string;
  /** JSON. */
  readonly meta: string;
}

/** Bytes of JSON in one append: what one message to the database comfortably carries. */
const APPEND_BYTES = 64_000_000;

/** PostgreSQL keeps stream names in an index, whose entries are small. */
const STREAM_CHARACTERS = 400;

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

export const isUuid = (text: string): boolean => uuid.test(text);

/** Throws {@link InvalidAppend} with the reason in words where a promise is broken. */
export function encodeAppend(
  stream: string,
  expected: number,
  events: readonly NewEvent[],
  basedOn: readonly StreamAt[] = [],
): EncodedAppend {
  refuseStream(stream);
  for (const each of basedOn) refuseStream(each.stream);
  refuseExpected(stream, expected);
  refuseCount(stream, events);
  const encoded = events.map((event, index) => encodeEvent(stream, event, index));
  refuseDoubles(stream, encoded);
  const bytes = encoded.reduce((sum, event) => sum + bytesOf(event), 0);
  if (bytes > APPEND_BYTES)
    throw new InvalidAppend(`The append to ${stream} is ${bytes} bytes, more than ${APPEND_BYTES}.`);
  return { stream, expected, events: encoded, basedOn, bytes };
}

function encodeEvent(stream: string, event: NewEvent, index: number): EncodedEvent {
  const name = `Event ${index + 1} (${event.type}) of the append to ${stream}`;
  if (!isUuid(event.id)) throw new InvalidAppend(`${name} has an id that is no UUID: ${event.id}.`);
  if (!event.type) throw new InvalidAppend(`${name} has no type.`);
  const encoded = {
    id: event.id.toLowerCase(),
    type: event.type,
    data: jsonText(event.data, `${name}: data`),
    meta: jsonText(event.meta, `${name}: meta`),
  };
  jsonText(event.type, `${name}: type`);
  if (bytesOf(encoded) > LIMITS.eventBytes) {
    throw new InvalidAppend(`${name} is ${bytesOf(encoded)} bytes of JSON, more than ${LIMITS.eventBytes}.`);
  }
  return encoded;
}

function refuseStream(stream: string): void {
  jsonText(stream, 'The name of the stream');
  if (stream.length > STREAM_CHARACTERS || !/^[A-Za-z0-9]+-./.test(stream)) {
    throw new InvalidAppend(
      `A stream is called <category>-<id>, at most ${STREAM_CHARACTERS} characters, not "${stream}".`,
    );
  }
}

function refuseExpected(stream: string, expected: number): void {
  if (Number.isSafeInteger(expected) && expected >= -1) return;
  throw new InvalidAppend(`The append to ${stream} expects the revision ${expected}: -1 or more was meant.`);
}

function refuseCount(stream: string, events: readonly NewEvent[]): void {
  if (events.length >= 1 && events.length <= LIMITS.eventsPerAppend) return;
  throw new InvalidAppend(
    `The append to ${stream} has ${events.length} events: 1 to ${LIMITS.eventsPerAppend} can be appended at once.`,
  );
}

function refuseDoubles(stream: string, events: readonly EncodedEvent[]): void {
  const ids = events.map((event) => event.id);
  const double = ids.find((id, index) => ids.indexOf(id) !== index);
  if (double) throw new InvalidAppend(`The append to ${stream} has two events with the id ${double}.`);
}

const bytesOf = (event: EncodedEvent): number =>
  Buffer.byteLength(event.data) + Buffer.byteLength(event.meta) + Buffer.byteLength(event.type);
