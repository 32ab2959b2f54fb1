import { MaximumAppendSizeExceeded, WrongExpectedVersion } from '@eventstore/db-client/generated/shared_pb';
import { Status } from '@eventstore/db-client/generated/status_pb';
import { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import type { ServerDuplexStream } from '@grpc/grpc-js';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import { refuseLeadership, sizeOf } from './append';
import type { House } from './double';
import type { Expected, Proposed, Written } from './stored';
import { idOf, nameOf, positionOf } from './wire';

interface Open {
  readonly options: BatchAppendReq.Options;
  readonly proposed: Proposed[];
}

/** One long call for all appends of a client, told apart by a correlation id; an append may come in several pieces. */
export const batchAppend =
  (house: House) =>
  (call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>): void => {
    const open = new Map<string, Open>();
    call.on('data', (request: BatchAppendReq) => {
      const { faults, log } = house;
      if (faults.silent) return;
      if (faults.notLeader > 0) return void call.emit('error', refuseLeadership(house));
      const correlation = idOf(request.getCorrelationId()!);
      const one = open.get(correlation) ?? { options: request.getOptions()!, proposed: [] };
      open.set(correlation, one);
      one.proposed.push(...request.getProposedMessagesList().map(proposedFrom));
      if (!request.getIsFinal()) return;
      open.delete(correlation);
      const answer = new BatchAppendResp();
      answer.setCorrelationId(request.getCorrelationId());
      answer.setStreamIdentifier(one.options.getStreamIdentifier());
      if (sizeOf(one.proposed) > house.options.maxAppendSize) {
        answer.setError(tooLarge(house.options.maxAppendSize));
      } else {
        const written = log.write(nameOf(one.options.getStreamIdentifier()), expectedIn(one.options), one.proposed);
        if (faults.breaksBeforeAnswer) return faults.breaksBeforeAnswer();
        if (faults.mute) return;
        if (written.ok) answer.setSuccess(success(written));
        else answer.setError(wrongVersion(written.actual, one.options));
      }
      call.write(answer);
    });
    call.on('end', () => call.end());
    call.on('error', () => undefined);
  };

function proposedFrom(message: BatchAppendReq.ProposedMessage): Proposed {
  const map = message.getMetadataMap();
  return {
    id: idOf(message.getId()!),
    type: map.get('type')!,
    contentType: map.get('content-type')!,
    data: message.getData_asU8(),
    meta: message.getCustomMetadata_asU8(),
  };
}

function expectedIn(options: BatchAppendReq.Options): Expected {
  if (options.hasNoStream()) return -1;
  return options.hasStreamPosition() ? Number(options.getStreamPosition()) : null;
}

function success({ revision, commit }: Extract<Written, { ok: true }>): BatchAppendResp.Success {
  const done = new BatchAppendResp.Success();
  done.setCurrentRevision(String(revision));
  done.setPosition(positionOf(commit));
  return done;
}

function wrongVersion(actual: number, options: BatchAppendReq.Options): Status {
  const wrong = new WrongExpectedVersion();
  if (actual < 0) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentStreamRevision(String(actual));
  if (options.hasStreamPosition()) wrong.setExpectedStreamPosition(options.getStreamPosition());
  else wrong.setExpectedNoStream(new Empty());
  return packed(wrong.serializeBinary(), 'event_store.client.WrongExpectedVersion');
}

function tooLarge(limit: number): Status {
  const exceeded = new MaximumAppendSizeExceeded();
  exceeded.setMaxappendsize(limit);
  return packed(exceeded.serializeBinary(), 'event_store.client.MaximumAppendSizeExceeded');
}

function packed(bytes: Uint8Array, name: string): Status {
  const details = new Any();
  details.pack(bytes, name);
  const error = new Status();
  error.setMessage(name);
  error.setDetails(details);
  return error;
}
