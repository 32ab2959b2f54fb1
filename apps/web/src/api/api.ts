import { createAyumiClient } from '@ayumi/api-client';
import { problemFrom, Refused, Unreachable } from './problem';
import { transport } from './transport';

/** `api.GET('/api/v1/inbox')`: typed by the contract; wrap it in `answered`. */
export const api = createAyumiClient(transport, location.origin);

interface Outcome<Answer> {
  data?: Answer;
  error?: unknown;
  response: Response;
}

/** The answer, or a throw: `Refused` with the problem, `Unreachable` where none came. */
export async function answered<Answer>(asked: Promise<Outcome<Answer>>): Promise<NonNullable<Answer>> {
  const { data, error, response } = await asked;
  if (response.ok) return data as NonNullable<Answer>;
  const problem = problemFrom(error, response.status);
  throw problem ? new Refused(problem) : new Unreachable(`HTTP ${response.status}`);
}
