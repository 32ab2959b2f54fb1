import { askToSignIn } from '../session/gate';
import { readNotice } from './notice';
import { Unreachable } from './problem';

/** A lost answer is asked for again after so many milliseconds; the key of a command makes that harmless. */
const AGAIN_AFTER_MS = [400, 1500];
const SESSION = '/api/v1/session';

/**
 * How every request travels. A session that has expired is renewed over the page, and the request is sent again: whoever
 * asked notices nothing. A command whose answer got lost is sent again under its own key.
 */
export async function transport(request: Request): Promise<Response> {
  const response = await send(request);
  readNotice(response.headers);
  if (response.status !== 401 || new URL(request.url).pathname === SESSION) return response;
  return (await askToSignIn()) ? transport(request) : response;
}

async function send(request: Request, failures = 0): Promise<Response> {
  try {
    const travelling = request.clone();
    travelling.headers.set('Accept-Language', document.documentElement.lang);
    return await fetch(travelling);
  } catch (error) {
    if (request.signal.aborted) throw error;
    const pause = request.headers.has('Idempotency-Key') ? AGAIN_AFTER_MS[failures] : undefined;
    if (pause === undefined) throw new Unreachable('no answer', { cause: error });
    await new Promise((resolve) => setTimeout(resolve, pause));
    return send(request, failures + 1);
  }
}
