import cookie from '@fastify/cookie';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Server } from 'node:http';
import path from 'node:path';
import { ApiModule } from './api.module';
import { answerBrokenRequest } from './http/broken-request';
import { guardAnswers } from './http/door-headers';
import { plainDoor, type DoorSettings } from './http/door-settings';
import type { Limits } from './http/limits';
import { refuseOddRequests } from './http/odd-requests';
import { listenForLanguage } from './http/language';
import { announce } from './http/notice';
import type { Installation } from './http/tokens';
import { endStreamsWithSessions } from './live/session-ends';
import { describeApi } from './openapi';
import { builtFiles } from './web/built-files';
import { serveScreens } from './web/serve-screens';

interface Reply {
  send(body: unknown): void;
}

/** For whoever opens the address in a browser where the screens were not built. */
const WELCOME = {
  name: 'Ayumi 歩み',
  detail: '画面はまだ組み立てられていません(npm run build)。HTTP とコマンド(npm run cli -- --help)でお使いください。',
  contract: '/api/openapi.json',
  health: '/readyz',
};

/** What prepare.mjs built; programs and tests run in the root of the house. */
const SCREENS = path.resolve('dist/apps/web');

/** Requests that may be larger than others. */
const BULK = /^\/api\/v1\/bulk-/;

/** The whole API, ready to listen. Whoever gives the installation closes it, after the API. */
export async function createApi(
  installation: Installation,
  logger: LoggerService | false = false,
  screens = SCREENS,
  door: DoorSettings = plainDoor,
): Promise<NestFastifyApplication> {
  const adapter = boundedAdapter(door);
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.on(installation, door.limits), adapter, {
    logger,
    // Fastify's own parser takes JSON and nothing else: a form of another site cannot even be read.
    bodyParser: false,
  });
  guardAnswers(app.getHttpAdapter().getInstance());
  await app.register(cookie);
  listenForLanguage(app.getHttpAdapter().getInstance());
  refuseOddRequests(app.getHttpAdapter().getInstance(), door.limits);
  announce(app.getHttpAdapter().getInstance(), installation);
  endStreamsWithSessions(app);
  app.setGlobalPrefix('api/v1', { exclude: ['livez', 'readyz', 'metrics'] });
  serveScreens(app.getHttpAdapter().getInstance(), builtFiles(screens));
  const document = describeApi(app);
  app.getHttpAdapter().get('/', (_request: unknown, reply: Reply) => reply.send(WELCOME));
  app.getHttpAdapter().get('/api/openapi.json', (_request: unknown, reply: Reply) => reply.send(document));
  await app.init();
  return app;
}

function boundedAdapter({ limits, trustedProxies }: DoorSettings): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: limits.bodyBytes,
    http: { connectionsCheckingInterval: limits.timeoutCheckMs },
    requestTimeout: limits.requestTimeoutMs,
    keepAliveTimeout: limits.keepAliveMs,
    clientErrorHandler: answerBrokenRequest,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    forceCloseConnections: true,
  });
  const server = adapter.getInstance();
  bound(server.server, limits);
  // A form of another site can send plain text without asking first.
  server.removeContentTypeParser('text/plain');
  server.addHook('onRoute', (route) => {
    if (BULK.test(route.url)) route.bodyLimit = limits.bulkBodyBytes;
  });
  return adapter;
}

function bound(server: Server, { headTimeoutMs, connections }: Limits): void {
  server.headersTimeout = headTimeoutMs;
  server.maxConnections = connections;
}
