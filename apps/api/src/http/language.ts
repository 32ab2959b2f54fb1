import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AsyncLocalStorage } from 'node:async_hooks';

export type Language = 'ja' | 'en';

const spoken = new AsyncLocalStorage<Language>();

/** The language of the request that is being answered; Japanese outside of one. */
export const language = (): Language => spoken.getStore() ?? 'ja';

/** Both are written where the words stand, so that neither is forgotten. */
export const said = (ja: string, en: string): string => (language() === 'en' ? en : ja);

/** Japanese, except for whoever asks for English before anything else. */
export const languageOf = ({ headers }: Pick<FastifyRequest, 'headers'>): Language =>
  /^\s*en\b/i.test(headers['accept-language'] ?? '') ? 'en' : 'ja';

/** Japanese is what is spoken outside anyway: entering it would have Node keep count of every promise. */
export function inLanguageOf<T>(request: Pick<FastifyRequest, 'headers'>, work: () => T): T {
  const asked = languageOf(request);
  return asked === language() ? work() : spoken.run(asked, work);
}

/** Every handler runs in the language of its request. After the body was read: its events come from elsewhere. */
export function listenForLanguage(server: FastifyInstance): void {
  server.addHook('preHandler', (request, _reply, done) => inLanguageOf(request, done));
  server.addHook('onSend', (_request, reply, payload, done) => {
    // Nothing in between may give the answer in one language to whoever asks in the other.
    void reply.header('Vary', 'Accept-Language');
    done(null, payload);
  });
}
