import { dayOf, eraDate } from '@ayumi/kernel';
import type { FastifyInstance } from 'fastify';
import type { Installation } from './tokens';

/** What every answer of a demonstration says, so that nobody takes its figures or its date for real ones. */
export function demoNotice({ seed, clock }: Pick<Installation, 'seed' | 'clock'>): string | null {
  return seed === 'demo' ? `デモ: ${eraDate(dayOf(clock.now()))}として動いています` : null;
}

/** Puts the notice on every JSON object that leaves, problems included, and into a header on everything. */
export function announce(server: FastifyInstance, installation: Installation): void {
  server.addHook('preSerialization', (request, _reply, payload, done) => {
    // The contract is a document of its own, with no room for a stranger's member.
    const notice = request.url === '/api/openapi.json' ? null : demoNotice(installation);
    const isObject = typeof payload === 'object' && payload !== null && !Array.isArray(payload);
    done(null, notice && isObject ? { ...payload, notice } : payload);
  });
  server.addHook('onSend', (_request, reply, payload, done) => {
    const notice = demoNotice(installation);
    if (notice) void reply.header('Ayumi-Notice', encodeURIComponent(notice));
    done(null, payload);
  });
}
