import { Empty } from '@eventstore/db-client/generated/shared_pb';
import { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb';
import { status, type sendUnaryData, type ServerReadableStream } from '@grpc/grpc-js';
import type { House } from './double';
import type { Expected, Proposed, Written } from './stored';
import { idOf, nameOf, notLeader, positionOf, refusal } from './wire';

/** One call for each append: how servers without the batched append take it. */
export const append =
  (house: House) =>
  (call: ServerReadableStream<AppendReq, AppendResp>, answer: sendUnaryData<AppendResp>): void => {
    let options: AppendReq.Options | undefined;
    const proposed: Proposed[] = [];
    call.on('data', (request: AppendReq) => {
      if (request.hasOptions()) options = request.getOptions();
      else proposed.push(proposedFrom(request.getProposedMessage()!));
    });
    call.on('end', () => {
      const { faults, log } = house;
      if (faults.silent) return;
      if (faults.notLeader > 0) return answer(refuseLeadership(house));
      if (sizeOf(proposed) > house.options.maxAppendSize)
        return answer(
          refusal(status.INVALID_ARGUMENT, 'maximum-append-size-exceeded', {
            'maximum-append-size': String(house.options.maxAppendSize),
          }),
        );
      const written = log.write(nameOf(options!.getStreamIdentifier()), expectedIn(options!), proposed);
      if (faults.breaksBeforeAnswer) return faults.breaksBeforeAnswer();
      if (!faults.mute) answer(null, written.ok ? success(written) : wrongVersion(written.actual, options!));
    });
  };

export function refuseLeadership({ faults, port }: House) {
  faults.notLeader--;
  return notLeader(port());
}

export const sizeOf = (proposed: readonly Proposed[]): number =>
  proposed.reduce((sum, { data, meta }) => sum + data.length + meta.length, 0);

function proposedFrom(message: AppendReq.ProposedMessage): Proposed {
  const map = message.getMetadataMap();
  return {
    id: idOf(message.getId()!),
    type: map.get('type')!,
    contentType: map.get('content-type')!,
    data: message.getData_asU8(),
    meta: message.getCustomMetadata_asU8(),
  };
}

function expectedIn(options: AppendReq.Options): Expected {
  if (options.hasNoStream()) return -1;
  return options.hasRevision() ? Number(options.getRevision()) : null;
}

function success({ revision, commit }: Extract<Written, { ok: true }>): AppendResp {
  const place = new AppendResp.Position();
  const at = positionOf(commit);
  place.setCommitPosition(at.getCommitPosition());
  place.setPreparePosition(at.getPreparePosition());
  const done = new AppendResp.Success();
  done.setCurrentRevision(String(revision));
  done.setPosition(place);
  const answer = new AppendResp();
  answer.setSuccess(done);
  return answer;
}

function wrongVersion(actual: number, options: AppendReq.Options): AppendResp {
  const wrong = new AppendResp.WrongExpectedVersion();
  if (actual < 0) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentRevision(String(actual));
  if (options.hasRevision()) wrong.setExpectedRevision(options.getRevision());
  else wrong.setExpectedNoStream(new Empty());
  const answer = new AppendResp();
  answer.setWrongExpectedVersion(wrong);
  return answer;
}
