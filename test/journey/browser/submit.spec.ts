import type { Page } from 'playwright-core';
import { seriousFindings } from './axe';
import { inBrowser } from './chromium';
import { openHouse, type House, type WatchedPage } from './house';
import { photograph } from './photograph';

const A_WHILE_MS = 120_000;
const FORM = '/items/kodaira-r3.07/progress/2024-year-end';

/* Item 7 of the parks section has not been reported for fiscal year 2024 yet; miyamoto is its clerk. */
inBrowser('a clerk submits from last year’s text', () => {
  let house: House;
  let page: WatchedPage;

  beforeAll(async () => {
    house = await openHouse();
    page = await house.visit('miyamoto');
    page.setDefaultTimeout(10_000);
  }, A_WHILE_MS);

  afterAll(() => house?.close());

  it(
    'the row in her inbox opens the form, with last year beside every field',
    async () => {
      await page.getByRole('link', { name: /No\.7 / }).click();
      await page.getByRole('heading', { level: 1, name: /進捗入力 No\.7/ }).waitFor();
      expect(new URL(page.url()).pathname).toBe(FORM);
      await page.getByText('あと6開庁日').waitFor();
      await page.getByText('提出すると 公園緑地課 公園計画係長 久保田', { exact: false }).waitFor();
      expect(await page.getByText('Park-PFIの採用を1月に決定した', { exact: false }).count()).toBe(1);
      expect(await seriousFindings(page)).toEqual([]);
    },
    A_WHILE_MS,
  );

  it('last year’s text is taken over with one press, and given back with another', async () => {
    const done = page.getByRole('textbox', { name: /^取組実績/ });
    await done.fill('書きかけの文');
    await page.getByRole('button', { name: /この文を使う.*取組実績/ }).click();
    expect(await done.inputValue()).toContain('5月に9事業者と対話を行い');
    await page.getByRole('button', { name: /使う前の文に戻す.*取組実績/ }).click();
    expect(await done.inputValue()).toBe('書きかけの文');
  });

  it('what is missing is said on the check, and each line leads to its field', async () => {
    await page.getByText(/下書き保存 \d\d:\d\d/).waitFor();
    await page.getByRole('link', { name: '確認へ進む' }).click();
    await page.getByRole('heading', { level: 1, name: /提出前の確認/ }).waitFor();
    const faults = page.getByRole('alert');
    await faults.getByText('提出する前に直すところが2か所あります').waitFor();
    expect(await page.getByText('未入力', { exact: true }).count()).toBe(2);
    await page.getByRole('button', { name: /公園計画係長.*に提出する/ }).click();
    expect(await faults.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    await faults.getByRole('link', { name: /実績値を入力/ }).click();
    await page.getByRole('heading', { level: 1, name: /進捗入力/ }).waitFor();
    await focusedOn(page, 'field-actuals/park-ppp');
  });

  it('late, she is asked for the reason', async () => {
    await page.getByRole('radio', { name: /予定よりも遅れている/ }).check();
    await page.getByRole('textbox', { name: /^遅れの理由/ }).fill('庁内の協議に日数を要したため。');
    await photograph(page, 'progress');
    await page.getByRole('radio', { name: /予定どおりに進捗/ }).check();
    expect(await page.getByRole('textbox', { name: /^遅れの理由/ }).count()).toBe(0);
  });

  it(
    'the preview shows the sheet of the report, and the check names whose turn comes next; then it is submitted',
    async () => {
      await page.getByRole('textbox', { name: /^実績値/ }).fill('指針案の作成');
      const preview = page.getByRole('complementary', { name: '報告書での見え方' });
      await preview.getByText('指針案の作成').waitFor();
      await page.getByRole('button', { name: /この文を使う.*取組実績/ }).click();
      await page.getByRole('button', { name: /この文を使う.*今後の方向性/ }).click();
      await preview.getByText('Park-PFIの採用を1月に決定した', { exact: false }).waitFor();
      await page.getByText(/下書き保存 \d\d:\d\d/).waitFor();
      await page.getByRole('link', { name: '確認へ進む' }).click();
      await page.getByRole('heading', { level: 1, name: /提出前の確認/ }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await photograph(page, 'check');
      await page.getByRole('button', { name: /公園計画係長.*久保田.*に提出する/ }).click();
      await page.getByRole('heading', { level: 1, name: /^No\.7/ }).waitFor();
      const clerk = await house.world.enter('miyamoto');
      const { matters } = await clerk.read('items/kodaira-r3.07');
      expect(matters.find(({ matter }: { matter: string }) => matter === 'progress-2024-year-end')).toMatchObject({
        status: 'in-progress',
        content: { rating: 'A', nextDirection: expect.stringContaining('公募設置等指針') },
      });
      expect((await clerk.read('drafts')).drafts).toEqual([]);
      expect([page.strangers, page.complaints]).toEqual([[], []]);
    },
    A_WHILE_MS,
  );
});

const focusedOn = (page: Page, id: string) =>
  page.waitForFunction(`document.activeElement?.id === ${JSON.stringify(id)}`);
