import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema';

export type AyumiClient = Client<paths, 'application/json'>;

/**
 * Speaks to the API with the types of its contract; whoever gives `fetch` decides about sessions and retries.
 * `fetch` gets a whole `Request`, so that it can be sent again.
 */
export function createAyumiClient(fetch: (request: Request) => Promise<Response>, baseUrl = ''): AyumiClient {
  return createClient<paths, 'application/json'>({ baseUrl, fetch });
}
