import { everyElement, readXml, textOf } from '../../libs/publishing/src/testing/read-xml';
import type { Json, Visitor } from '../visitor';
import { openWorld, type World } from '../world';

/* Item 10: 市税徴収率 is settled for 2021–2023; for 2024 99.1% is on its way, the other rate 未測定. */
describe('図', () => {
  let world: World;
  let clerk: Visitor;
  const RATE = 'items/kodaira-r3.10/indicators/collection-rate/chart.svg';

  beforeAll(async () => {
    world = await openWorld();
    clerk = await world.enter('suzuki');
  }, 120_000);
  afterAll(() => world?.close());

  const description = async (path: string, who = clerk): Promise<string> => {
    const response = await who.open(path);
    const svg = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    return textOf(everyElement(readXml(svg)).find(({ name }) => name === 'desc')!);
  };

  it('shows a year of an indicator: what was settled, with the target of that time and the year before', async () => {
    expect(await description(`${RATE}?kind=bullet&year=2023`)).toBe(
      '実績は 98.7%。目標は 98.2%。前年度（令和4年度）は 98.5%。望ましい向き: 多いほどよい。判定: 達成。',
    );
  });

  it('shows what is not settled yet as such, and the last year where none is asked for', async () => {
    expect(await description(`${RATE}?kind=bullet`)).toContain('実績は 99.1%（未確定）。');
    const other = 'items/kodaira-r3.10/indicators/nhi-collection-rate/chart.svg?kind=bullet';
    expect(await description(other)).toContain('実績は 未測定（未確定）。');
  });

  it('shows the years of an indicator from its baseline on', async () => {
    expect(await description(`${RATE}?kind=sparkline`)).toBe(
      '令和元年度 97.6%、令和3年度 98.2%、令和4年度 98.5%、令和5年度 98.7%、令和6年度 99.1%（未確定）。',
    );
  });

  it('shows the years of an item, also of one without an indicator', async () => {
    expect(await description('items/kodaira-r3.10/years.svg')).toBe(
      '令和3年度 済（A 予定どおりに進捗）、令和4年度 済（A 予定どおりに進捗）、令和5年度 済（S 予定以上に進捗）、' +
        '令和6年度 済（A 予定どおりに進捗） 未確定。',
    );
    for (let no = 1; no <= 33; no++)
      expect(await description(`items/kodaira-r3.${String(no).padStart(2, '0')}/years.svg`)).toMatch(/令和6年度/);
  });

  it('shows what was known at a moment', async () => {
    expect(await description(`${RATE}?kind=sparkline&asOf=2023-04-01`)).toContain('令和4年度 報告なし');
    expect(await description('items/kodaira-r3.10/years.svg?asOf=2024-01-15')).toContain(
      '令和5年度 進行中、令和6年度 これから',
    );
  });

  it('draws every indicator of the plan', async () => {
    for (let no = 1; no <= 33; no++) {
      const item = `kodaira-r3.${String(no).padStart(2, '0')}`;
      const { indicators } = await clerk.read(`items/${item}`);
      for (const { indicator } of indicators as Json[])
        for (const kind of ['bullet', 'sparkline'])
          expect(await description(`items/${item}/indicators/${indicator}/chart.svg?kind=${kind}`)).not.toBe('');
    }
  });

  it('is not sent again to whoever has it, and can do nothing when opened by itself', async () => {
    const first = await clerk.open(`${RATE}?kind=bullet`);
    expect(first.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const again = await clerk.open(`${RATE}?kind=bullet`, { 'if-none-match': first.headers.get('etag')! });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('is for those who are signed in, and says what is wrong with the address', async () => {
    expect((await world.stranger().get(`${RATE}?kind=bullet`)).status).toBe(401);
    const refused = async (path: string) => {
      const { status, body } = await clerk.get(path);
      return [status, body.code];
    };
    expect(await refused(`${RATE}?kind=pie`)).toEqual([400, 'invalid-body']);
    expect(await refused(`${RATE}?kind=bullet&year=1999`)).toEqual([400, 'invalid-body']);
    expect(await refused(`${RATE}?kind=bullet&year=2040`)).toEqual([400, 'year-not-in-plan']);
    expect(await refused(`${RATE}?kind=bullet&asOf=yesterday`)).toEqual([400, 'bad-instant']);
    expect(await refused('items/kodaira-r3.10/indicators/toString/chart.svg?kind=bullet')).toEqual([
      404,
      'indicator-unknown',
    ]);
    expect(await refused('items/kodaira-r3.99/years.svg')).toEqual([404, 'item-unknown']);
    expect(await refused('items/nowhere/years.svg')).toEqual([404, 'not-found']);
    expect(await refused('items/kodaira-r3.10/years.svg?asOf=2001-01-01')).toEqual([404, 'item-unknown']);
  });
});
