import type { Visitor } from '../visitor';
import { openWorld, type World } from '../world';

/* Whoever asks in English is told in English: why not, how a figure was read, that this is a demonstration. */
describe('the language of a request', () => {
  let world: World;
  let clerk: Visitor;
  const ENGLISH = { 'accept-language': 'en' };
  const ITEM = 'kodaira-r3.10';

  beforeAll(async () => {
    world = await openWorld();
    clerk = await world.enter('suzuki');
  }, 120_000);
  afterAll(() => world?.close());

  const order = { matter: 'progress-2024-year-end', fingerprint: '0'.repeat(64) };
  const refused = (headers: Record<string, string>) => clerk.act(ITEM, 'approve', order, headers);

  it('is Japanese, unless English is asked for before anything else', async () => {
    const [none, japanese, english] = await Promise.all([
      refused({}),
      refused({ 'accept-language': 'ja,en;q=0.9' }),
      refused({ 'accept-language': 'en-GB,en;q=0.9,ja;q=0.8' }),
    ]);
    expect(none.body).toMatchObject({ title: '処理できませんでした', notice: expect.stringContaining('デモ') });
    expect(japanese.body).toEqual(none.body);
    expect(english.body).toMatchObject({
      code: none.body.code,
      title: 'It could not be done',
      notice: 'Demo: the day here is 22 May 2025',
    });
    expect(english.body.detail).toMatch(/^[ -~“”]*“[^“”]+”[ -~“”]*$/);
    expect(decodeURIComponent(english.headers.get('ayumi-notice')!)).toBe('Demo: the day here is 22 May 2025');
    expect(english.headers.get('vary')).toContain('Accept-Language');
  });

  it('holds for every part of an answer: buttons, fields, figures, and what was no request at all', async () => {
    const english = (method: string, path: string, body?: unknown) => clerk.send(method, path, body, ENGLISH);
    const { actions } = (await english('GET', `items/${ITEM}`)).body;
    const details = actions.flatMap(({ detail }: { detail: string | null }) => detail ?? []);
    expect(details.length).toBeGreaterThan(0);
    expect(details.filter((each: string) => /[ぁ-ん]/.test(each))).toEqual([]);
    const typed = {
      unit: '%',
      kind: 'number',
      values: [
        { key: 'a', typed: '９９．１％' },
        { key: 'b', typed: '調整中' },
      ],
    };
    const { figures } = (await english('POST', 'figures/read', typed)).body;
    expect(figures[0].read).toBe('Read as 99.1%');
    expect(figures[1].detail).toContain('“調整中” cannot be read as a figure');
    expect((await english('POST', 'figures/read', { unit: '%', kind: 'number' })).body).toMatchObject({
      detail: 'Something in it is wrong. Mend it as said of each field.',
      errors: [{ pointer: '/values', detail: 'This is required.' }],
    });
    expect((await english('POST', 'figures/read', '{')).body.detail).toContain('cannot be read as JSON');
    expect((await english('GET', 'no-such-page')).body.detail).toBe('There is no such page. Check the address.');
  });
});
