import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { documentOf, siteOf } from '@ayumi/publishing';
import type { Browser, Page } from 'playwright-core';
import { exampleEdition } from '../../../libs/publishing/src/testing/example-edition';
import { allFindings } from './axe';
import { inBrowser } from './chromium';
import { launch } from './launch';

const A_WHILE_MS = 60_000;
const SCREENS = path.resolve(__dirname, '../__screens__');
const PAGES = ['index.html', 'correction.html', 'items/10.html', 'items/11.html'];

/** Opened from a folder, as somebody does who unpacked the archive: no server, and no script. */
inBrowser('the published site, in a browser', () => {
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];
  const folder = mkdtempSync(path.join(tmpdir(), 'ayumi-site-'));
  const open = (file: string) => page.goto(`file://${path.join(folder, file)}`);

  beforeAll(async () => {
    const bytes = new TextEncoder().encode('\uFEFFNo.,項目\r\n');
    const csv = { name: 'items.csv', label: '実施項目の一覧', type: 'text/csv', bytes };
    for (const file of siteOf(documentOf(exampleEdition({ items: 33, version: 2 })), { downloads: [csv] })) {
      const to = path.join(folder, file.path);
      mkdirSync(path.dirname(to), { recursive: true });
      writeFileSync(to, file.bytes);
    }
    mkdirSync(SCREENS, { recursive: true });
    browser = await launch();
    page = await browser.newPage({ locale: 'ja-JP' });
    page.on('request', (request) => asked.push(request.url()));
  }, A_WHILE_MS);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it.each(PAGES)('%s is found without fault by axe and never scrolls sideways', async (file) => {
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await open(file);
      await page.screenshot({ path: path.join(SCREENS, `site-${file.replace(/\W/g, '-')}-${width}.png`), fullPage: true }); // prettier-ignore
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      expect(await allFindings(page)).toEqual([]);
    }
  }, A_WHILE_MS); // prettier-ignore

  it('is walked from the first page to an item, its neighbour and back, with the keyboard first at the content', async () => {
    await open('index.html');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('本文へ');
    await page.getByRole('link', { name: 'No.10 市税・国民健康保険税の徴収率維持・向上' }).first().click();
    await page.getByRole('heading', { level: 1, name: /^No\.10 / }).waitFor();
    await page.getByRole('link', { name: /^次の項目/ }).click();
    await page.getByRole('heading', { level: 1, name: /^No\.11 / }).waitFor();
    await page.getByRole('link', { name: '第2章 持続可能な財政運営の推進' }).click();
    await page.getByRole('heading', { level: 2, name: /^第2章/ }).waitFor();
  });

  it('asked nobody for anything', () => {
    expect(asked.filter((url) => !url.startsWith(`file://${folder}/`) && url !== 'data:,')).toEqual([]);
  });
});
