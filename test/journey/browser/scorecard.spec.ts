import path from 'node:path';
import { seriousFindings } from './axe';
import { inBrowser } from './chromium';
import { openHouse, type House } from './house';
import { photograph } from './photograph';

const A_WHILE_MS = 120_000;
const SCREENS = path.resolve(__dirname, '../__screens__');

inBrowser('the scorecard, in a browser', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  }, A_WHILE_MS);
  afterAll(() => house?.close());

  it(
    'shows a settled year on one page, drawn in one answer',
    async () => {
      const page = await house.visit('takahashi', '/scorecard');
      await page.locator('.drawing svg').first().waitFor();
      expect(await page.locator('.drawing svg').count()).toBe(33);
      expect(await page.getByLabel('年度').inputValue()).toBe('2023');
      await photograph(page, 'scorecard');
      expect(await seriousFindings(page)).toEqual([]);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 718, height: 1000 });
      await page.screenshot({ path: path.join(SCREENS, 'scorecard-print.png'), fullPage: true });
      expect(await page.getByRole('button', { name: 'A4に印刷する' }).isVisible()).toBe(false);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      await page.pdf({ path: path.join(SCREENS, 'scorecard.pdf'), format: 'A4' });
      expect([page.strangers, page.complaints]).toEqual([[], []]);
      await page.context().close();
    },
    A_WHILE_MS,
  );

  it('marks what is not settled, and leaves it out of the shares', async () => {
    const page = await house.visit('tanaka', '/scorecard');
    await page.getByLabel('年度').selectOption('2024');
    await page.getByText(/未確定の\d+項目は数に入っていません/).waitFor();
    expect(await page.locator('main li').filter({ hasText: '未確定' }).count()).toBeGreaterThan(0);
    expect(page.url()).toContain('year=2024');
    await page.screenshot({ path: path.join(SCREENS, 'scorecard-2024.png'), fullPage: true });
    await page.context().close();
  });
});
