import { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { status, type ServerWritableStream } from '@grpc/grpc-js';
import { refuseLeadership } from './append';
import type { House } from './double';
import type { Stored } from './stored';
import { subscribe } from './subscribe';
import { eventOf, identifierOf, nameOf, refusal } from './wire';

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

/** Reads of a stream or of the whole log, both ways, and live subscriptions: one call of the protocol for all. */
export const read =
  (house: House) =>
  (call: ReadCall): void => {
    const options = call.request.getOptions()!;
    call.on('error', () => undefined);
    if (house.faults.silent) return;
    if (house.faults.notLeader > 0 && call.metadata.get('requires-leader').length > 0)
      return void call.emit('error', refuseLeadership(house));
    if (house.faults.closedLog && options.hasAll())
      return void call.emit('error', refusal(status.PERMISSION_DENIED, 'access-denied'));
    if (options.hasSubscription()) return subscribe(house, call, options);
    if (options.hasAll()) return readAll(house, call, options);
    readStream(house, call, options);
  };

function readAll({ log }: House, call: ReadCall, options: ReadReq.Options): void {
  const all = options.getAll()!;
  const backwards = options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;
  const place = all.hasPosition() ? BigInt(all.getPosition()!.getCommitPosition()) : null;
  send(call, page(log.all, place, backwards, Number(options.getCount())), true);
}

/** Forwards from a position on, that event included; backwards everything before it: as the server reads. */
function page(all: readonly Stored[], place: bigint | null, backwards: boolean, count: number): readonly Stored[] {
  if (!backwards) return all.filter(({ commit }) => place === null || commit >= place).slice(0, count);
  return all
    .filter(({ commit }) => place === null || commit < place)
    .toReversed()
    .slice(0, count);
}

function readStream({ log, options: { positionsInStreams } }: House, call: ReadCall, options: ReadReq.Options): void {
  const asked = options.getStream()!;
  const name = nameOf(asked.getStreamIdentifier());
  const events = log.all.filter((event) => event.stream === name);
  if (events.length === 0) {
    const missing = new ReadResp.StreamNotFound();
    missing.setStreamIdentifier(identifierOf(name));
    const answer = new ReadResp();
    answer.setStreamNotFound(missing);
    call.write(answer);
    return void call.end();
  }
  const from = asked.hasRevision() ? Number(asked.getRevision()) : 0;
  send(call, events.slice(from, from + Number(options.getCount())), positionsInStreams);
}

function send(call: ReadCall, events: readonly Stored[], withPosition: boolean): void {
  for (const event of events) call.write(eventOf(event, withPosition));
  call.end();
}
