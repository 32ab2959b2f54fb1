import { seriousFindings } from './axe';
import { inBrowser } from './chromium';
import { openHouse, type House } from './house';
import { photograph } from './photograph';

const A_WHILE_MS = 180_000;

inBrowser('the screen of an item, in a browser', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  }, A_WHILE_MS);

  afterAll(() => house?.close());

  it(
    'shows whoever decides the route, what changed in words, the target, and who is next',
    async () => {
      const page = await house.visit('tanaka', '/items/kodaira-r3.10?matter=progress-2024-year-end');
      await page.getByRole('heading', { level: 1, name: /No\.10/ }).waitFor();
      await page.getByRole('button', { name: '承認する(次は行政経営課 担当 佐藤　美咲ほか2人)' }).waitFor();
      expect(await page.locator('ins', { hasText: '99.1' }).count()).toBeGreaterThan(0);
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('img', { name: /年度ごとの状況の図/ }).waitFor();
      await page.getByText('この項目のほかの履歴').waitFor();
      expect(await page.getByRole('main').ariaSnapshot()).toMatchSnapshot();
      await photograph(page, 'item');
      await page.getByRole('link', { name: /^目標との差/ }).click();
      await page.getByRole('img', { name: /市税徴収率.*の実績と目標の図/ }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await photograph(page, 'item-target');
      expect([page.strangers, page.complaints]).toEqual([[], []]);
      await page.context().close();
    },
    A_WHILE_MS,
  );
});
