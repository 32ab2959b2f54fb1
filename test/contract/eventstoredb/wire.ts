import { AllStreamPosition, StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { Metadata, status, type ServiceError } from '@grpc/grpc-js';
import type { Stored } from './stored';

export const nameOf = (stream: StreamIdentifier | undefined): string =>
  Buffer.from(stream!.getStreamName_asU8()).toString('utf8');

export function identifierOf(stream: string): StreamIdentifier {
  const identifier = new StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream).toString('base64'));
  return identifier;
}

export function idOf(id: UUID): string {
  if (id.hasString()) return id.getString();
  const { mostSignificantBits, leastSignificantBits } = id.getStructured()!.toObject();
  const hex = [mostSignificantBits, leastSignificantBits]
    .map((bits) => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0'))
    .join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function positionOf(commit: bigint): AllStreamPosition {
  const position = new AllStreamPosition();
  position.setCommitPosition(String(commit));
  position.setPreparePosition(String(commit));
  return position;
}

/** 64 ones: not known. */
const NOWHERE = String(2n ** 64n - 1n);

export function eventOf(stored: Stored, withPosition: boolean): ReadResp {
  const record = new ReadResp.ReadEvent.RecordedEvent();
  const id = new UUID();
  id.setString(stored.id);
  record.setId(id);
  record.setStreamIdentifier(identifierOf(stored.stream));
  record.setStreamRevision(String(stored.revision));
  const place = withPosition ? String(stored.commit) : NOWHERE;
  record.setCommitPosition(place);
  record.setPreparePosition(place);
  record.getMetadataMap().set('type', stored.type);
  record.getMetadataMap().set('content-type', stored.contentType);
  record.getMetadataMap().set('created', '17000000000000000');
  record.setData(stored.data);
  record.setCustomMetadata(stored.meta);
  const event = new ReadResp.ReadEvent();
  event.setEvent(record);
  if (withPosition) event.setCommitPosition(place);
  const answer = new ReadResp();
  answer.setEvent(event);
  return answer;
}

/** An error as the server gives it: a status, and its own name for it in the trailers. */
export function refusal(
  code: status,
  name: string,
  trailers: Readonly<Record<string, string>> = {},
): Partial<ServiceError> {
  const metadata = new Metadata();
  metadata.set('exception', name);
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value);
  return { code, details: name, metadata };
}

export const notLeader = (port: number): Partial<ServiceError> =>
  refusal(status.NOT_FOUND, 'not-leader', {
    'leader-endpoint-host': '127.0.0.1',
    'leader-endpoint-port': String(port),
  });
