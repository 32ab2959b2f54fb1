import { commandIdOf, type Envelope } from '@ayumi/event-sourcing/runtime';
import { fingerprint, type Instant } from '@ayumi/kernel';
import { v4 as uuid4 } from 'uuid';
import { problem } from './problem';
import { ProblemException } from './problem.filter';

interface Asked {
  readonly id: string;
  readonly command: string;
  readonly body: object;
  readonly actor: string;
  readonly at: Instant;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/**
 * The envelope of a command: `Idempotency-Key` makes a retry the same command (it is bound to actor, stream and body),
 * `If-Match` carries the revision that was seen, `X-Correlation-Id` ties several together.
 */
export function envelopeOf({ id, command, body, actor, at, headers }: Asked): Envelope {
  const key = one(headers['idempotency-key']);
  if (key !== undefined && !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new ProblemException(
      problem(400, 'bad-idempotency-key', '受付番号(Idempotency-Key)は、英数字と記号で200字以内にしてください。'),
    );
  }
  const commandId = key === undefined ? uuid4() : commandIdOf(actor, key);
  const correlation = one(headers['x-correlation-id']);
  return {
    id,
    command,
    commandId,
    request: fingerprint({ id, command, body }),
    correlation: correlation && /^[\w.:-]{1,100}$/.test(correlation) ? correlation : commandId,
    causation: null,
    at,
    actor,
    seenRevision: seenRevision(one(headers['if-match'])),
  };
}

function seenRevision(match: string | undefined): number | undefined {
  if (match === undefined || match === '*') return undefined;
  const revision = /^"?(\d{1,9})"?$/.exec(match)?.[1];
  if (revision === undefined)
    throw new ProblemException(problem(400, 'bad-if-match', 'If-Match には、読んだときの revision を付けてください。'));
  return Number(revision);
}

const one = (header: string | string[] | undefined): string | undefined => (Array.isArray(header) ? header[0] : header);
