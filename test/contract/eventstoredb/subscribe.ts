import { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import type { House } from './double';
import type { ReadCall } from './read';
import type { Stored } from './stored';
import { eventOf, positionOf } from './wire';

/** A live subscription to the whole log: after a position (exclusive), filtered, with checkpoints and 「caught up」. */
export function subscribe({ log }: House, call: ReadCall, options: ReadReq.Options): void {
  const all = options.getAll()!;
  const passes = filterIn(options);
  let place = all.hasPosition() ? BigInt(all.getPosition()!.getCommitPosition()) : all.hasEnd() ? lastOf(log.all) : -1n;
  const confirmation = new ReadResp.SubscriptionConfirmation();
  confirmation.setSubscriptionId('subscription');
  call.write(answerWith((answer) => answer.setConfirmation(confirmation)));
  const deliver = (): void => {
    for (const event of log.all.filter(({ commit }) => commit > place)) {
      place = event.commit;
      call.write(passes(event) ? eventOf(event, true) : checkpoint(place));
    }
  };
  deliver();
  call.write(answerWith((answer) => answer.setCaughtUp(new ReadResp.CaughtUp())));
  const stop = log.onAppend(deliver);
  call.on('cancelled', stop);
  call.on('close', stop);
}

const lastOf = (all: readonly Stored[]): bigint => all.at(-1)?.commit ?? -1n;

function filterIn(options: ReadReq.Options): (event: Stored) => boolean {
  const filter = options.getFilter();
  const byStream = filter?.getStreamIdentifier();
  const expression = byStream ?? filter?.getEventType();
  if (!expression) return () => true;
  const [prefixes, regex] = [expression.getPrefixList(), expression.getRegex()];
  return (event) => {
    const text = byStream ? event.stream : event.type;
    return regex ? new RegExp(regex).test(text) : prefixes.some((prefix) => text.startsWith(prefix));
  };
}

function checkpoint(commit: bigint): ReadResp {
  const at = positionOf(commit);
  const reached = new ReadResp.Checkpoint();
  reached.setCommitPosition(at.getCommitPosition());
  reached.setPreparePosition(at.getPreparePosition());
  return answerWith((answer) => answer.setCheckpoint(reached));
}

function answerWith(put: (answer: ReadResp) => unknown): ReadResp {
  const answer = new ReadResp();
  put(answer);
  return answer;
}
