import type { Json, Visitor } from '../visitor';
import { openWorld, type World } from '../world';

describe('数値の読み取り', () => {
  let world: World;
  let clerk: Visitor;
  beforeAll(async () => {
    world = await openWorld();
    clerk = await world.enter('suzuki');
  }, 120_000);
  afterAll(() => world?.close());

  const read = (body: object, who = clerk) => who.send('POST', 'figures/read', body);
  const typed = (...values: string[]) => values.map((value, n) => ({ key: `k${n}`, typed: value }));

  it('says how each value was read, keeps the five kinds of nothing apart, and keeps nothing', async () => {
    const before = await world.installation.store.head();
    const values = typed('９９．１％', '0', '', '－', '未測定', '対象外', '▲１，２３４．５６', '97以上');
    const { status, body } = await read({ unit: '%', kind: 'number', decimals: 1, values });
    expect(status).toBe(200);
    expect(body.figures.map(({ key, figure, shown, rounded }: Json) => [key, figure.is, shown, rounded])).toEqual([
      ['k0', 'number', '99.1%', false],
      ['k1', 'number', '0.0%', false],
      ['k2', 'blank', '', false],
      ['k3', 'dash', '－', false],
      ['k4', 'unmeasured', '未測定', false],
      ['k5', 'not-applicable', '対象外', false],
      ['k6', 'number', '▲1,234.6%', true],
      ['k7', 'range', '97.0%以上', false],
    ]);
    expect(body.figures[0].read).toBe('99.1% と読みました');
    expect(await world.installation.store.head()).toBe(before);
  });

  it('says of one that cannot be read what to do, and reads the others', async () => {
    const { body } = await read({ unit: '件', kind: 'number', values: typed('調整中', '12件') });
    expect(body.figures).toMatchObject([
      {
        figure: null,
        shown: null,
        detail: '「調整中」を数値として読めません。数字か、未測定・対象外・-(該当なし)で入力してください。',
      },
      { figure: { is: 'number', value: 12 }, detail: null },
    ]);
  });

  it('takes a text for a milestone as it is', async () => {
    const { body } = await read({ unit: '', kind: 'milestone', values: typed('𠮷野町で試行') });
    expect(body.figures[0]).toMatchObject({ figure: { is: 'text', text: '𠮷野町で試行' }, shown: '𠮷野町で試行' });
  });

  it('takes a hundred values at most, from those who are signed in', async () => {
    const hundred = Array.from({ length: 100 }, () => '1');
    expect((await read({ unit: '', kind: 'number', values: typed(...hundred) })).body.figures).toHaveLength(100);
    const more = await read({ unit: '', kind: 'number', values: typed(...hundred, '1') });
    expect([more.status, more.body.errors]).toEqual([400, [{ pointer: '/values', detail: '数が多すぎます。' }]]);
    expect((await read({ unit: '', kind: 'average', values: [] })).status).toBe(400);
    expect((await read({ unit: '', kind: 'number', values: [{ key: 'a' }] })).body.errors).toEqual([
      { pointer: '/values/0/typed', detail: '必須です。入力してください。' },
    ]);
    expect((await read({ unit: '', kind: 'number', values: [] }, world.stranger())).status).toBe(401);
  });
});
