import { createApi } from '../../apps/api/src/create-api';
import { plainDoor } from '../../apps/api/src/http/door-settings';
import { Visitor, type Answer } from '../visitor';
import { openWorld, type World } from '../world';

const BEHIND_TLS = {
  'x-forwarded-proto': 'https',
  'x-forwarded-for': '203.0.113.7',
  'x-forwarded-host': 'ayumi.example',
};

describe('Signing in', () => {
  let world: World;
  let proxied: Awaited<ReturnType<typeof createApi>>;
  let proxy: Visitor;

  beforeAll(async () => {
    world = await openWorld();
    proxied = await createApi(world.installation, false, undefined, { ...plainDoor, trustedProxies: ['127.0.0.1'] });
    await proxied.listen(0, '127.0.0.1');
    proxy = new Visitor(await proxied.getUrl());
  }, 120_000);
  afterAll(async () => {
    await proxied?.close();
    await world?.close();
  });
  beforeEach(() => world.database.ownerPool.query('truncate office.sign_in_count'));

  const from = (address: string, login: string, password: string): Promise<Answer> =>
    proxy.send('POST', 'session', { login, password }, { ...BEHIND_TLS, 'x-forwarded-for': address });
  const cookieOf = (answer: Answer) => answer.headers.get('set-cookie')!;
  const tokenIn = (answer: Answer) => cookieOf(answer).split(';')[0]!.split('=')[1]!;

  it('after ten wrong passwords says how long to wait, also for the right one, also where there is no such login', async () => {
    for (const login of ['suzuki', 'nobody']) {
      for (let n = 0; n < 10; n++) expect((await world.stranger().signIn(login, 'guess')).status).toBe(401);
      const answer = await world.stranger().signIn(login);
      expect([answer.status, answer.body.code]).toEqual([429, 'too-many-attempts']);
      expect(answer.body.detail).toMatch(/15分ほど待って/);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(800);
    }
  });

  it('from elsewhere goes on while a stranger fails, and only a trusted proxy says where elsewhere is', async () => {
    for (let n = 0; n < 11; n++) await from('198.51.100.1', 'tanaka', 'guess');
    expect((await from('198.51.100.1', 'tanaka', 'ayumi-demo')).status).toBe(429);
    expect((await from('203.0.113.7', 'tanaka', 'ayumi-demo')).status).toBe(200);
    const direct = (n: number) =>
      world
        .stranger()
        .send('POST', 'session', { login: 'yamada', password: 'guess' }, { 'x-forwarded-for': `198.51.100.${n}` });
    for (let n = 0; n < 10; n++) await direct(n);
    expect((await direct(99)).status).toBe(429);
  });

  it('is let in after breakdowns of ours, which are no failures of hers', async () => {
    const { ownerPool } = world.database;
    await ownerPool.query('alter table office.account_secret rename to mislaid');
    for (let n = 0; n < 11; n++) expect((await world.stranger().signIn('suzuki')).status).toBe(500);
    await ownerPool.query('alter table office.mislaid rename to account_secret');
    expect((await world.stranger().signIn('suzuki')).status).toBe(200);
  });

  it("gives a new session each time, and the browser's old one is over", async () => {
    const browser = world.stranger();
    const first = tokenIn(await browser.signIn('suzuki'));
    const second = tokenIn(await browser.signIn('suzuki'));
    expect(second).not.toBe(first);
    const old = await world.stranger().send('GET', 'session', undefined, { cookie: `ayumi_session=${first}` });
    expect(old.status).toBe(401);
  });

  it('behind a trusted proxy with TLS the cookie is __Host-, Secure and Strict, and the plain one counts for nothing', async () => {
    const answer = await from('203.0.113.7', 'suzuki', 'ayumi-demo');
    expect(cookieOf(answer)).toMatch(/^__Host-ayumi_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect(answer.headers.get('strict-transport-security')).toMatch(/^max-age=\d{7,}/);
    const asked = (name: string) =>
      proxy.send('GET', 'session', undefined, { ...BEHIND_TLS, cookie: `${name}=${tokenIn(answer)}` });
    expect((await asked('__Host-ayumi_session')).status).toBe(200);
    expect((await asked('ayumi_session')).status).toBe(401);
  });

  it('without TLS the cookie is plain, and nothing is said that only holds over TLS', async () => {
    const answer = await world.stranger().signIn('suzuki');
    expect(cookieOf(answer)).toMatch(/^ayumi_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(answer.headers.get('strict-transport-security')).toBeNull();
  });

  it('ends two hours after the last use, and twelve hours after it began', async () => {
    const age = (column: string, hours: number) =>
      world.database.ownerPool.query(
        `update office.session set ${column} = ${column} - make_interval(mins => $1) where login = 'takahashi'`,
        [hours * 60 + 1],
      );
    const idle = await world.enter('takahashi');
    await age('last_seen_at', 1);
    expect((await idle.get('session')).status).toBe(200);
    await age('last_seen_at', 1);
    expect((await idle.get('session')).status).toBe(200);
    await age('last_seen_at', 2);
    expect((await idle.get('session')).status).toBe(401);
    const long = await world.enter('takahashi');
    await age('expires_at', 12);
    expect((await long.get('session')).status).toBe(401);
  });

  it('goes on reading where there is no room left to write down that it was used', async () => {
    const { ownerPool } = world.database;
    const auditor = await world.enter('takahashi');
    await ownerPool.query(`create function office.no_room() returns trigger language plpgsql as $$
      begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$;
      create trigger no_room before update on office.session execute function office.no_room()`);
    await ownerPool.query(`alter table office.session disable trigger no_room;
      update office.session set last_seen_at = last_seen_at - interval '5 minutes';
      alter table office.session enable trigger no_room`);
    expect((await auditor.get('inbox')).status).toBe(200);
    await ownerPool.query('drop function office.no_room cascade');
  });

  it('shows where else one is signed in, and ends that from here', async () => {
    const [here, there] = [await world.enter('nakamura'), await world.enter('nakamura')];
    expect((await here.read('session/others')).others).toEqual([
      { openedAt: expect.stringMatching(/Z$/), lastSeenAt: expect.stringMatching(/Z$/) },
    ]);
    expect((await here.send('DELETE', 'session/others')).status).toBe(204);
    expect([(await here.get('session')).status, (await there.get('session')).status]).toEqual([200, 401]);
    expect((await here.read('session/others')).others).toEqual([]);
  });
});
