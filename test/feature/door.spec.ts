import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { LoggerService } from '@nestjs/common';
import { eventually } from '@ayumi/event-sourcing/testing';
import { createApi } from '../../apps/api/src/create-api';
import { defaultLimits } from '../../apps/api/src/http/limits';
import { Visitor } from '../visitor';
import { openWorld, type World } from '../world';

const ITEM = 'kodaira-r3.33';
const limits = {
  ...defaultLimits,
  commandsPerMinute: 5,
  headTimeoutMs: 300,
  requestTimeoutMs: 300,
  timeoutCheckMs: 100,
};

describe('The door', () => {
  let world: World;
  let narrow: Awaited<ReturnType<typeof createApi>>;
  let address: string;
  const lines: string[] = [];
  const note = (...said: unknown[]) => lines.push(said.map(String).join(' '));
  const logger: LoggerService = { log: note, warn: note, error: note, fatal: note, debug: note, verbose: note };

  beforeAll(async () => {
    world = await openWorld();
    narrow = await createApi(world.installation, logger, undefined, { trustedProxies: [], limits });
    await narrow.listen(0, '127.0.0.1');
    address = await narrow.getUrl();
  }, 120_000);
  afterAll(async () => {
    await narrow?.close();
    await world?.close();
  });

  it.each(['/', '/api/v1/session', '/api/v1/nothing', '/api/openapi.json', '/readyz', '/assets/none.js'])(
    'guards every answer with headers: %s',
    async (place) => {
      const { headers } = await fetch(`${world.address}${place}`);
      expect(headers.get('content-security-policy')).toMatch(/default-src '(self|none)'.*frame-ancestors 'none'/);
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(Object.fromEntries(headers)).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
      expect([headers.get('x-powered-by'), headers.get('server')]).toEqual([null, null]);
    },
  );

  it('lets no browser or proxy keep what it says of people', async () => {
    const clerk = await world.enter('suzuki');
    for (const place of ['session', 'inbox', `items/${ITEM}`])
      expect((await clerk.get(place)).headers.get('cache-control')).toBe('no-store');
    const stream = await clerk.open('live');
    expect(stream.headers.get('x-content-type-options')).toBe('nosniff');
    await stream.body?.cancel();
  });

  it.each([
    ['Sec-Fetch-Site: cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['Sec-Fetch-Site: same-site', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['an origin without a name', { origin: 'null' }],
  ])('stays closed to a page of another site: %s', async (_, headers) => {
    const clerk = await world.enter('suzuki');
    const answer = await clerk.act(ITEM, 'recall', { matter: 'progress-2024-year-end' }, headers);
    expect([answer.status, answer.body.code]).toEqual([403, 'foreign-origin']);
    const signedOut = await clerk.send('DELETE', 'session', undefined, headers);
    expect(signedOut.status).toBe(403);
    expect((await clerk.get('session')).status).toBe(200);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'reads JSON and nothing that a form could send: %s',
    async (type) => {
      const body = JSON.stringify({ login: 'suzuki', password: 'ayumi-demo' });
      const answer = await world.stranger().send('POST', 'session', body, { 'content-type': type });
      expect([answer.status, answer.body.code]).toEqual([415, 'not-json']);
    },
  );

  it('takes more for many matters at once, and not without end', async () => {
    const clerk = await world.enter('suzuki');
    const sent = async (megabytes: number) =>
      (await clerk.send('POST', 'bulk-approvals', JSON.stringify({ x: 'x'.repeat(megabytes * 1_000_000) }))).status;
    expect([await sent(2), await sent(5)]).toEqual([400, 413]);
  });

  it('holds a session back that changes things faster than hands can, and no other one', async () => {
    const hasty = new Visitor(address);
    await hasty.signIn('suzuki');
    const press = (who: Visitor) => who.act(ITEM, 'recall', { matter: 'progress-1999-year-end' });
    for (let n = 0; n < 5; n++) expect((await press(hasty)).body.code).toBe('matter-unknown');
    const answer = await press(hasty);
    expect([answer.status, answer.body.code]).toEqual([429, 'too-many-commands']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await hasty.get('session')).status).toBe(200);
    const calm = new Visitor(address);
    await calm.signIn('suzuki');
    expect((await press(calm)).body.code).toBe('matter-unknown');
  });

  it.each([
    ['no HTTP at all', 'HELO mail.example\r\n\r\n', 400, 'malformed'],
    ['a head of 20 KB', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'header-too-large'],
  ])('answers what is no request: %s', async (_, sent, status, code) => {
    const answer = await spoken(sent);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(JSON.parse(answer.split('\r\n\r\n')[1]!)).toMatchObject({
      status,
      code,
      detail: expect.stringMatching(/。$/),
    });
  });

  it('does not wait for a body that never comes to its end', async () => {
    const { port } = new URL(address);
    const head =
      'POST /api/v1/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{';
    const answer = await spoken(head, port);
    expect(answer).toMatch(/^HTTP\/1.1 408 /);
    expect(answer).toContain('request-timeout');
  });

  it('writes no password, token or cookie into a log, whatever goes wrong', async () => {
    lines.length = 0;
    const visitor = new Visitor(address);
    const token = (await visitor.signIn('suzuki')).headers.get('set-cookie')!.split(';')[0]!.split('=')[1]!;
    await visitor.signIn('suzuki', 'hunter2-secret');
    await visitor.send('POST', 'session', '{"login":"suzuki","password":"hunter2-secret"', {});
    await world.database.ownerPool.query('alter table office.sign_in_count rename to sign_in_gone');
    await world.database.ownerPool.query('alter table office.session rename to session_gone');
    try {
      const failed = [await visitor.signIn('suzuki', 'hunter2-secret'), await visitor.get('session')];
      for (const { status, body } of failed) {
        expect([status, body.code]).toEqual([500, 'internal']);
        expect(JSON.stringify(body)).not.toMatch(/office|relation|select|insert|at .*\.ts/i);
      }
    } finally {
      await world.database.ownerPool.query('alter table office.sign_in_gone rename to sign_in_count');
      await world.database.ownerPool.query('alter table office.session_gone rename to session');
    }
    expect(lines.join('\n')).toContain('does not exist');
    for (const secret of ['hunter2-secret', 'ayumi-demo', token, world.database.url])
      expect(lines.join('\n')).not.toContain(secret);
  });

  it('tells whoever looks after it in one line what a request could not reach', async () => {
    const planning = new Visitor(address);
    await planning.signIn('yamada');
    const { ownerPool } = world.database;
    const holding = await ownerPool.connect();
    lines.length = 0;
    try {
      await holding.query('begin; lock table read.current_item in access exclusive mode');
      const asked = planning.get('board?plan=kodaira-r3');
      await eventually('the connection that waits is ended', async () => {
        const { rows } = await ownerPool.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and query ilike 'select%current_item%'`,
        );
        return rows.length > 0;
      });
      expect(await asked).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    } finally {
      holding.release(true);
    }
    expect(lines).toEqual([
      expect.stringMatching(/^503 GET \/api\/v1\/board: terminating connection due to administrator command/),
    ]);
    expect(lines[0]).not.toContain('    at ');
  });

  /** What comes back from a bare line until it is closed. */
  async function spoken(sent: string, port = new URL(address).port): Promise<string> {
    const socket = connect(Number(port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write(sent);
    return text(socket);
  }
});
