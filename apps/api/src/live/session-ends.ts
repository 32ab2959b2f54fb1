import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LiveConnections } from './live-connections';

const ENDS_SESSIONS = /^\/api\/v1\/(session|accounts)(\/|$)/;

/** After everything that may have ended a session in this process, its streams end at once, not at the next heartbeat. */
export function endStreamsWithSessions(app: NestFastifyApplication): void {
  const connections = app.get(LiveConnections);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, _reply, done) => {
      if (request.method !== 'GET' && ENDS_SESSIONS.test(request.url)) void connections.endWithSessions();
      done();
    });
}
