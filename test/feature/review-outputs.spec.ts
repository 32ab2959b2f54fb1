import { strFromU8, unzipSync } from 'fflate';
import type { Visitor } from '../visitor';
import { openWorld, type World } from '../world';

/* 令和5年度 was published in October 2024 and corrected in December; of 令和6年度 there is a draft. It is 22 May 2025. */
describe('The outputs of a year’s review', () => {
  let world: World;
  let takahashi: Visitor;
  beforeAll(async () => {
    world = await openWorld();
    takahashi = await world.enter('takahashi');
  }, 180_000);
  afterAll(() => world?.close());

  const output = (path: string, headers: Record<string, string> = {}) => takahashi.open(`reviews/${path}`, headers);
  const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

  it.each([
    [
      'xlsx',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'kodaira-r3-2023-v1.xlsx',
      'xlsx',
      'PK',
    ],
    ['csv', 'application/zip', 'kodaira-r3-2023-v1-csv.zip', 'zip', 'PK'],
    ['pdf', 'application/pdf', 'kodaira-r3-2023-v1.pdf', 'pdf', '%PDF'],
    ['site', 'application/zip', 'kodaira-r3-2023-v1-site.zip', 'zip', 'PK'],
  ])('come as %s under a plain and a Japanese name', async (kind, type, name, ending, magic) => {
    const answer = await output(`kodaira-r3.2023/outputs/${kind}?version=1`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
    const disposition = answer.headers.get('content-disposition')!;
    expect(disposition).toContain(`attachment; filename="${name}"; filename*=UTF-8''`);
    expect(decodeURIComponent(disposition.split("UTF-8''")[1]!)).toMatch(
      new RegExp(`^令和5年度 進捗状況報告書 第1版.*\\.${ending}$`),
    );
    expect(strFromU8((await bytesOf(answer)).slice(0, 4), true)).toContain(magic);
  });

  it('may stand in a frame of the screens where they are asked to, as paper only; otherwise in none', async () => {
    const paper = await output('kodaira-r3.2023/outputs/pdf?version=1&show=frame');
    expect(paper.headers.get('content-disposition')).toMatch(/^inline; filename="kodaira-r3-2023-v1\.pdf"/);
    expect(paper.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(paper.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    const known = await output('kodaira-r3.2023/outputs/pdf?version=1&show=frame', {
      'if-none-match': paper.headers.get('etag')!,
    });
    expect([known.status, known.headers.get('x-frame-options')]).toEqual([304, 'SAMEORIGIN']);
    for (const other of ['pdf?version=1', 'xlsx?version=1&show=frame']) {
      const saved = await output(`kodaira-r3.2023/outputs/${other}`);
      expect(saved.headers.get('content-disposition')).toMatch(/^attachment;/);
      expect(saved.headers.get('x-frame-options')).toBe('DENY');
    }
    expect((await output('kodaira-r3.2023/outputs/pdf?version=1&show=poster')).status).toBe(400);
  });

  it('are the same bytes again, and not sent to whoever has them', async () => {
    const first = await output('kodaira-r3.2023/outputs/xlsx?version=2');
    const tag = first.headers.get('etag')!;
    const again = await output('kodaira-r3.2023/outputs/xlsx?version=2');
    expect(await bytesOf(again)).toEqual(await bytesOf(first));
    expect((await output('kodaira-r3.2023/outputs/xlsx?version=2', { 'if-none-match': tag })).status).toBe(304);
    expect((await output('kodaira-r3.2023/outputs/xlsx?version=1', { 'if-none-match': tag })).status).toBe(200);
  });

  it('answer for version 1 after its correction, and say on the page that it is superseded', async () => {
    const old = await (await output('kodaira-r3.2023/outputs/page/v1/index.html')).text();
    expect(old).toContain('第2版');
    expect(old).toContain('/api/v1/reviews/kodaira-r3.2023/outputs/page/v2/index.html');
    const correction = '/api/v1/reviews/kodaira-r3.2023/outputs/page/v2/correction.html';
    expect(old).toContain(`<a href="${correction}">第2版の正誤表</a>`);
    expect(await (await takahashi.open(correction.replace('/api/v1/', ''))).text()).toMatch(/<h1[^>]*>[^<]*正誤表/);
    const site = unzipSync(await bytesOf(await output('kodaira-r3.2023/outputs/site?version=1')));
    expect(Object.keys(site)).toEqual(
      expect.arrayContaining(['index.html', 'data/kodaira-r3-2023-v1.xlsx', 'data/kodaira-r3-2023-v1.pdf']),
    );
    expect(strFromU8(site['index.html']!)).not.toContain('/api/v1/');
  });

  it('lead from the page’s numbers to the papers they stand on', async () => {
    const first = await output('kodaira-r3.2023/outputs/page?version=2');
    expect(first.url).toMatch(/\/outputs\/page\/v2\/index\.html$/);
    expect(first.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'self'/);
    expect(first.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    const item = await (await output('kodaira-r3.2023/outputs/page/v2/items/10.html')).text();
    expect(item).toContain('<a class="paper" href="/items/kodaira-r3.10?matter=progress-2023-year-end" target="_top">');
    expect((await output('kodaira-r3.2023/outputs/page/v2/style.css')).headers.get('content-type')).toContain(
      'text/css',
    );
  });

  it('of a draft are marked 案 and kept by nobody', async () => {
    const answer = await output('kodaira-r3.2024/outputs/page/draft/index.html');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('etag')).toBeNull();
    expect(await answer.text()).toContain('案');
  });

  it.each([
    ['kodaira-r3.2030/outputs/xlsx', 400],
    ['kodaira-r3.2023/outputs/xlsx?version=9', 404],
    ['kodaira-r3.2023/outputs/docx', 404],
    ['kodaira-r3.2023/outputs/page/v1/items/99.html', 404],
    ['kodaira-r3.2023/outputs/page/latest/index.html', 404],
    ['nothing/outputs/pdf', 404],
  ])('are refused in words for %s', async (path, status) => {
    const answer = await output(path);
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as { detail: string }).detail).toMatch(/。$/);
  });

  it('are for those who signed in', async () => {
    for (const path of ['pdf?version=1', 'page', 'page/v1/index.html', 'page/v1/style.css'])
      expect((await fetch(`${world.address}/api/v1/reviews/kodaira-r3.2023/outputs/${path}`)).status).toBe(401);
  });
});
