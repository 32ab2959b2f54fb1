import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { allFindings } from './axe';
import { inBrowser } from './chromium';
import { openHouse, type House } from './house';

const A_WHILE_MS = 120_000;
const SCREENS = path.resolve(__dirname, '../__screens__');
const V1 = '/api/v1/reviews/kodaira-r3.2023/outputs/page/v1/index.html';

/* 令和5年度 was published in October 2024 and corrected in December. */
inBrowser('the page of a year’s review inside the product, in a browser', () => {
  let house: House;
  beforeAll(async () => {
    mkdirSync(SCREENS, { recursive: true });
    house = await openHouse();
  }, A_WHILE_MS);
  afterAll(() => house?.close());

  it('shows styled and complete under its own policy, and leads from the old version to the new one and its 正誤表', async () => {
    const page = await house.visit('takahashi');
    await page.goto(V1);
    await page.getByText('この版（第1版').waitFor();
    expect(await page.evaluate('document.styleSheets[0].cssRules.length')).toBeGreaterThan(10);
    expect(await page.locator('svg').count()).toBeGreaterThan(0);
    await page.screenshot({ path: path.join(SCREENS, 'review-page-superseded.png') });
    expect(await allFindings(page)).toEqual([]);
    await page.getByRole('link', { name: '第2版の正誤表' }).click();
    await page.getByRole('heading', { level: 1, name: '正誤表' }).waitFor();
    expect(page.url()).toContain('/page/v2/correction.html');
    await page.goto(V1);
    await page.getByRole('link', { name: /^第2版（/ }).click();
    await page.waitForURL(/\/page\/v2\/index\.html$/);
    expect(await page.getByText('訂正があります').count()).toBe(0);
    expect([page.strangers, page.complaints]).toEqual([[], []]);
    await page.context().close();
  }, A_WHILE_MS); // prettier-ignore

  it('shows in a frame of the product, and a number there opens the approved report and its history in the whole window', async () => {
    const page = await house.visit('takahashi');
    await page.evaluate(`document.body.append(Object.assign(document.createElement('iframe'), {
      src: '${V1.replace('index.html', 'items/10.html')}', title: 'preview', width: 900, height: 700 }))`);
    const frame = page.frameLocator('iframe[title="preview"]');
    await frame.getByRole('heading', { level: 1, name: /^No\.10 / }).waitFor();
    await frame.locator('a.paper').first().click();
    await page.waitForURL(/\/items\/kodaira-r3\.10\?matter=progress-2023-year-end$/);
    await page.getByRole('heading', { level: 1, name: /No\.10/ }).waitFor();
    await page.getByText('確定', { exact: false }).first().waitFor();
    expect(page.frames()).toHaveLength(1);
    expect([page.strangers, page.complaints]).toEqual([[], []]);
    await page.context().close();
  }, A_WHILE_MS); // prettier-ignore
});
