import { dayOf, eraDate } from '@ayumi/kernel';
import type { FastifyInstance } from 'fastify';
import { inLanguageOf, said } from './language';
import type { Installation } from './tokens';

/** What every answer of a demonstration says, so that nobody takes its figures or its date for real ones. */
export function demoNotice({ seed, clock }: Pick<Installation, 'seed' | 'clock'>): string | null {
  if (seed !== 'demo') return null;
  const day = dayOf(clock.now());
  return said(`デモ: ${eraDate(day)}として動いています`, `Demo: the day here is ${inEnglish.format(new Date(day))}`);
}

const inEnglish = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** Puts the notice on every JSON object that leaves, problems included, and into a header on everything. */
export function announce(server: FastifyInstance, installation: Installation): void {
  server.addHook('preSerialization', (request, _reply, payload, done) => {
    // The contract is a document of its own, with no room for a stranger's member.
    const notice = request.url === '/api/openapi.json' ? null : inLanguageOf(request, () => demoNotice(installation));
    const isObject = typeof payload === 'object' && payload !== null && !Array.isArray(payload);
    done(null, notice && isObject ? { ...payload, notice } : payload);
  });
  server.addHook('onSend', (request, reply, payload, done) => {
    const notice = inLanguageOf(request, () => demoNotice(installation));
    if (notice) void reply.header('Ayumi-Notice', encodeURIComponent(notice));
    done(null, payload);
  });
}
