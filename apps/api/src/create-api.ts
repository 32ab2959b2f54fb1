import cookie from '@fastify/cookie';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from './api.module';
import { announce } from './http/notice';
import type { Installation } from './http/tokens';
import { endStreamsWithSessions } from './live/session-ends';
import { describeApi } from './openapi';

interface Reply {
  send(body: unknown): void;
}

/** For whoever opens the address in a browser before there are screens. */
const WELCOME = {
  name: 'Ayumi 歩み',
  detail: '画面はまだありません。HTTP とコマンド(npm run cli -- --help)でお使いください。',
  contract: '/api/openapi.json',
  health: '/readyz',
};

const BODY_LIMIT_BYTES = 256 * 1024;

/** The whole API, ready to listen. Whoever gives the installation closes it, after the API. */
export async function createApi(
  installation: Installation,
  logger: LoggerService | false = false,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT_BYTES, forceCloseConnections: true });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.on(installation), adapter, {
    logger,
    // Fastify's own parser takes JSON and nothing else: a form of another site cannot even be read.
    bodyParser: false,
  });
  await app.register(cookie);
  announce(app.getHttpAdapter().getInstance(), installation);
  endStreamsWithSessions(app);
  app.setGlobalPrefix('api/v1', { exclude: ['livez', 'readyz'] });
  const document = describeApi(app);
  app.getHttpAdapter().get('/', (_request: unknown, reply: Reply) => reply.send(WELCOME));
  app.getHttpAdapter().get('/api/openapi.json', (_request: unknown, reply: Reply) => reply.send(document));
  await app.init();
  return app;
}
