import { comparePositions, type Position } from '@ayumi/event-sourcing';
import { commandIdOf, type Envelope, type Receipt, type StreamCommand } from '@ayumi/event-sourcing/runtime';
import { fingerprint, isRefusal, type Refusal } from '@ayumi/kernel';
import { Logger } from '@nestjs/common';
import type { CommandBus } from '@nestjs/cqrs';
import { problemOf, type Problem } from '../http/problem';
import { problemFor } from '../http/problem.filter';
import type { BulkAnswer, BulkResult } from './bulk.answer';
import { inLanes } from './in-lanes';

/** Enough to keep the log busy, few enough to leave connections for everybody else. */
const AT_ONCE = 8;

/** One part of a request: a command of its own about one matter of one item. */
export interface Part {
  readonly item: string;
  readonly matter: string;
  /** Without its envelope. */
  readonly command: StreamCommand;
}

const log = new Logger('Problem');
const AWAY: ReadonlySet<string> = new Set(['unavailable', 'storage-full']);

/** Each part is judged by itself and has a result of its own, in the order of the list. */
export async function judgeEach(
  bus: CommandBus,
  name: string,
  parts: readonly Part[],
  request: Envelope,
): Promise<BulkAnswer> {
  const away: Problem[] = [];
  const results = await inLanes(parts, AT_ONCE, async (part) => {
    // A log that was away so often is away: nobody should wait here for five hundred time-outs.
    if (away.length >= AT_ONCE) return refused(part, away[0]!);
    const result = await judge(bus, name, part, request);
    if (result.problem && AWAY.has(result.problem.code)) away.push(result.problem);
    return result;
  });
  return answerOf(results);
}

async function judge(bus: CommandBus, name: string, part: Part, request: Envelope): Promise<BulkResult> {
  const envelope = envelopeOfPart(name, part, request);
  try {
    const command = Object.assign(part.command, { envelope });
    const answer = await bus.execute<StreamCommand, Receipt | Refusal>(command);
    return isRefusal(answer) ? refused(part, problemOf(answer)) : done(part, answer);
  } catch (error) {
    // What became of the others is known and must reach the caller.
    const problem = problemFor(error);
    if (problem.status >= 500) log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return refused(part, problem);
  }
}

/**
 * The envelope of one part. Its command's id comes from the request's and the matter, so that a retry, whole or in
 * part, finds what it did; the fingerprint is of this part alone, so that another list may hold the same part.
 */
const envelopeOfPart = (name: string, { item, matter, command }: Part, request: Envelope): Envelope => ({
  ...request,
  id: item,
  command: name,
  commandId: commandIdOf(request.actor, `${request.commandId}\n${item}\n${matter}`),
  request: fingerprint({ id: item, command: name, body: { ...command } }),
});

const done = ({ item, matter }: Part, { position, revision }: Receipt): BulkResult => ({
  item,
  matter,
  outcome: 'done',
  position,
  revision,
  problem: null,
});

const refused = ({ item, matter }: Part, problem: Problem): BulkResult => ({
  item,
  matter,
  outcome: 'refused',
  position: null,
  revision: null,
  problem,
});

function answerOf(results: BulkResult[]): BulkAnswer {
  const positions = results.flatMap(({ position }) => position ?? []) as Position[];
  const accepted = results.filter(({ outcome }) => outcome === 'done').length;
  const position = positions.toSorted(comparePositions).at(-1) ?? null;
  return { results, done: accepted, refused: results.length - accepted, position };
}
