import type { House, WatchedPage } from './house';

/** A screen that people work on every day, and how one of them gets there. */
export interface MainScreen {
  readonly name: string;
  readonly open: (house: House) => Promise<WatchedPage>;
}

const FORM = '/items/kodaira-r3.07/progress/2024-year-end';

/** Somebody's screen, once what he came for is on it. */
const at =
  (login: string, address: string, awaited: (page: WatchedPage) => Promise<unknown>) =>
  async (house: House): Promise<WatchedPage> => {
    const page = await house.visit(login, address);
    page.setDefaultTimeout(15_000);
    await awaited(page);
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    return page;
  };

const firstRow = (page: WatchedPage) => page.locator('main [data-row]').first().waitFor();
const heading = (name: RegExp) => (page: WatchedPage) => page.getByRole('heading', { level: 1, name }).waitFor();

/** In the order in which one does not disturb the next. */
export const mainScreens: readonly MainScreen[] = [
  { name: 'inbox', open: at('tanaka', '/', firstRow) },
  { name: 'board', open: at('yamada', '/board', firstRow) },
  {
    name: 'item',
    open: at('tanaka', '/items/kodaira-r3.10', (page) => page.getByRole('heading', { name: '経路' }).waitFor()),
  },
  {
    name: 'form',
    open: at('miyamoto', FORM, (page) => page.getByText('提出すると 公園緑地課', { exact: false }).waitFor()),
  },
  {
    name: 'check',
    open: at('miyamoto', FORM, async (page) => {
      await page.getByRole('radio', { name: /予定どおりに進捗/ }).check();
      await page.getByRole('textbox', { name: /^実績値/ }).fill('指針案の作成');
      await page.getByRole('button', { name: /この文を使う.*取組実績/ }).click();
      await page.getByText(/下書き保存 \d\d:\d\d/).waitFor();
      await page.getByRole('link', { name: '確認へ進む' }).click();
      await heading(/提出前の確認/)(page);
      await page.getByText('公園計画係長', { exact: false }).first().waitFor();
    }),
  },
  {
    name: 'bulk',
    open: at('yamada', '/', async (page) => {
      await firstRow(page);
      for (const box of await page.locator('[data-row] input[type=checkbox]').all()) await box.check();
      await page.getByRole('link', { name: 'まとめて承認の確認へ進む' }).click();
      await page.getByRole('table').waitFor();
    }),
  },
  {
    name: 'scorecard',
    open: at('takahashi', '/scorecard', (page) => page.locator('.drawing svg').first().waitFor()),
  },
  {
    name: 'revision',
    open: at('mori', '/items/kodaira-r3.17/revise/online-procedures', async (page) => {
      await page.getByRole('textbox', { name: /^令和6年度の新しい目標値/ }).waitFor();
      await page.getByText('25件 と読みました').waitFor();
      await page.getByText('副市長決裁').waitFor();
    }),
  },
  {
    name: 'builder',
    open: at('fujiwara', '/reviews/kodaira-r3.2024', (page) =>
      // Once the paper is set: before that its place says so.
      page.locator('iframe').waitFor(),
    ),
  },
  {
    name: 'opinions',
    open: at('fujiwara', '/reviews/kodaira-r3.2024/opinions', (page) =>
      page.getByRole('textbox', { name: /^意見 ?必須/ }).waitFor(),
    ),
  },
];
