import { createApi } from '../../apps/api/src/create-api';
import { openWorld, type World } from '../world';

describe('the screens at the address of the API', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld();
  }, 120_000);

  afterAll(() => world?.close());

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${world.address}${path}`, { headers });
  const script = async () => /src="(\/assets\/[^"]+\.js)"/.exec(await (await get('/')).text())![1]!;

  it('come for / and for every place inside them', async () => {
    for (const place of ['/', '/board?cycle=2024-year-end', '/items/kodaira-r3.10']) {
      const answer = await get(place);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain('text/html');
      expect(await answer.text()).toContain('<div id="root">');
    }
  });

  it('leave the API its addresses: what it does not know is a problem in JSON', async () => {
    for (const place of ['/api/v1/nothing', '/api/nothing', '/assets/nothing.js', '/apis']) {
      const answer = await get(place);
      const isPlace = place === '/apis';
      expect([place, answer.status]).toEqual([place, isPlace ? 200 : 404]);
      expect(answer.headers.get('content-type')).toContain(isPlace ? 'text/html' : 'application/problem+json');
    }
    expect((await get('/livez')).headers.get('content-type')).toContain('application/json');
  });

  it('allow a browser nothing from elsewhere and nothing inline', async () => {
    const policy = (await get('/')).headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('http');
    const page = await (await get('/')).text();
    expect(page).not.toMatch(/<style|<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=/);
  });

  it('are asked for again each time, and their hashed files once in a lifetime', async () => {
    expect((await get('/')).headers.get('cache-control')).toBe('no-cache');
    expect((await get(await script())).headers.get('cache-control')).toContain('immutable');
  });

  it('travel compressed as the browser likes it', async () => {
    for (const encoding of ['br', 'gzip'])
      expect((await get(await script(), { 'accept-encoding': encoding })).headers.get('content-encoding')).toBe(
        encoding,
      );
    expect((await get(await script(), { 'accept-encoding': 'identity' })).headers.get('content-encoding')).toBeNull();
  });

  it('lead out of their folder for nobody', async () => {
    for (const place of ['/assets/..%2f..%2fpackage.json', '/assets/../../../package.json', '/%2e%2e/package.json'])
      expect(await (await get(place)).text()).not.toContain('"dependencies"');
  });

  it('where they were not built, whoever opens the address is told where to go', async () => {
    const api = await createApi(world.installation, false, 'no/such/folder');
    await api.listen(0, '127.0.0.1');
    try {
      const answer = await fetch(await api.getUrl());
      expect(await answer.json()).toMatchObject({ contract: '/api/openapi.json' });
    } finally {
      await api.close();
    }
  });
});
