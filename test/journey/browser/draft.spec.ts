import type { Page } from 'playwright-core';
import { seriousFindings } from './axe';
import { inBrowser } from './chromium';
import { openHouse, signIn, type House, type WatchedPage } from './house';
import { photograph } from './photograph';

const A_WHILE_MS = 120_000;
const FORM = '/items/kodaira-r3.07/progress/2024-year-end';
const SAVED = /下書き保存 \d\d:\d\d/;

const field = (page: Page, name: string) => page.getByRole('textbox', { name: new RegExp(`^${name}`) });
const done = (page: Page) => field(page, '取組実績');

inBrowser('a draft that loses no character', () => {
  let house: House;
  let page: WatchedPage;
  const open = async (): Promise<WatchedPage> => {
    const opened = await house.visit('miyamoto', FORM);
    opened.setDefaultTimeout(15_000);
    await done(opened).waitFor();
    return opened;
  };
  const inTheDesk = async () => {
    const clerk = await house.world.enter('miyamoto');
    const { status, body } = await clerk.get('drafts/kodaira-r3.07/progress-2024-year-end');
    return status === 200 ? body.content.fields : null;
  };
  const type = async (into: Page, text: string) => {
    await done(into).fill(text);
    await into.getByText(SAVED).waitFor();
  };

  beforeAll(async () => {
    house = await openHouse();
    page = await open();
  }, A_WHILE_MS);
  afterAll(() => house?.close());

  it('opening the form makes none; a moment after the last key it is on the server', async () => {
    expect(await inTheDesk()).toBeNull();
    await type(page, '最初の文。');
    expect(await inTheDesk()).toMatchObject({ done: '最初の文。' });
  });

  it('is there after a reload, after the back button, and after logging out and in', async () => {
    await page.reload();
    await done(page).waitFor();
    expect(await done(page).inputValue()).toBe('最初の文。');
    await field(page, '課題').fill('すぐに戻る。');
    await page.getByRole('link', { name: 'あなたの番' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'あなたの番' }).waitFor();
    await page.goBack();
    await done(page).waitFor();
    expect(await field(page, '課題').inputValue()).toBe('すぐに戻る。');
    await page.getByText(SAVED).waitFor();
    await page.getByRole('button', { name: 'ログアウトする' }).click();
    await page.getByRole('heading', { name: 'ログイン' }).waitFor();
    await signIn(page, 'miyamoto');
    await done(page).waitFor();
    expect(await done(page).inputValue()).toBe('最初の文。');
    expect(await field(page, '課題').inputValue()).toBe('すぐに戻る。');
  });

  it('typed and reloaded in the same moment is there as well', async () => {
    await done(page).fill('打ち終えた瞬間に読み直す。');
    await page.reload();
    await done(page).waitFor();
    expect(await done(page).inputValue()).toBe('打ち終えた瞬間に読み直す。');
    await page.getByText(SAVED).waitFor();
  });

  it(
    'the network is cut while typing: the browser keeps it, also over a closed tab, and sends it when it is back',
    async () => {
      await page.context().setOffline(true);
      await done(page).fill('圏外で書いた文。');
      await page.getByText(/この端末に保存 \d\d:\d\d/).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await page.screenshot({ path: 'test/journey/__screens__/draft-offline.png' });
      expect(await inTheDesk()).toMatchObject({ done: '打ち終えた瞬間に読み直す。' });
      await page.context().setOffline(false);
      await page.getByText(SAVED).waitFor();
      expect(await inTheDesk()).toMatchObject({ done: '圏外で書いた文。' });

      await page.context().setOffline(true);
      await done(page).fill('閉じられたタブの文。');
      await page.getByText(/この端末に保存/).waitFor();
      const context = page.context();
      const next = await context.newPage();
      await page.close();
      await context.setOffline(false);
      page = Object.assign(next, { strangers: [], complaints: [] });
      await page.goto(FORM);
      await done(page).waitFor();
      expect(await done(page).inputValue()).toBe('閉じられたタブの文。');
      await page.getByText(SAVED).waitFor();
      expect(await inTheDesk()).toMatchObject({ done: '閉じられたタブの文。' });
    },
    A_WHILE_MS,
  );

  it('a server that answers with a fault is asked again, until it has it', async () => {
    let faults = 0;
    await page.route('**/api/v1/drafts/**', (route) =>
      route.request().method() === 'PUT' && faults++ < 1
        ? route.fulfill({ status: 503, contentType: 'text/html', body: 'busy' })
        : route.continue(),
    );
    await done(page).fill('一度は断られた文。');
    await page.getByText(/この端末に保存/).waitFor();
    await page.getByText(SAVED).waitFor();
    await page.unroute('**/api/v1/drafts/**');
    expect(await inTheDesk()).toMatchObject({ done: '一度は断られた文。' });
  });

  it('the session expires while typing: the dialog asks over the page, and the draft goes on', async () => {
    await page.context().clearCookies();
    await done(page).fill('切れた後に打った文。');
    const dialog = page.getByRole('dialog', { name: 'もう一度ログインしてください' });
    await dialog.waitFor();
    expect(await done(page).inputValue()).toBe('切れた後に打った文。');
    await dialog.getByLabel('パスワード').fill('ayumi-demo');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText(SAVED).waitFor();
    expect(await done(page).inputValue()).toBe('切れた後に打った文。');
    expect(await inTheDesk()).toMatchObject({ done: '切れた後に打った文。' });
  });

  it(
    'in two tabs: the second sees both texts, says field by field what stays, and may keep both',
    async () => {
      const second = await page.context().newPage();
      await second.goto(FORM);
      await done(second).waitFor();
      await type(page, '一つ目のタブの文。');
      await done(second).fill('二つ目のタブの文。');
      await second.getByText('同じ下書きが別の画面で書き換えられています').waitFor();
      expect(await seriousFindings(second)).toEqual([]);
      await photograph(second, 'draft-clash');
      const row = second.getByRole('row', { name: /取組実績/ });
      expect(await row.locator('del').textContent()).toContain('一つ');
      expect(await row.locator('ins').textContent()).toContain('二つ');
      await second.getByText(/まだ選んでいない項目があります: 取組実績/).waitFor();
      await second.getByRole('radio', { name: /両方残す/ }).check();
      await second.getByRole('button', { name: '選んだ内容で入力を続ける' }).click();
      expect(await done(second).inputValue()).toBe('二つ目のタブの文。\n一つ目のタブの文。');
      await second.getByText(SAVED).waitFor();
      expect(await inTheDesk()).toMatchObject({ done: '二つ目のタブの文。\n一つ目のタブの文。' });
      await second.close();
    },
    A_WHILE_MS,
  );

  it('what an input method is still composing does not go out', async () => {
    await page.reload();
    await done(page).waitFor();
    let sent = 0;
    page.on('request', (request) => (sent += request.method() === 'PUT' ? 1 : 0));
    await done(page).dispatchEvent('compositionstart');
    await done(page).fill('ちょうしゅう');
    await page.getByText('下書きを保存しています…').waitFor();
    await page.getByRole('complementary', { name: '報告書での見え方' }).getByText('ちょうしゅう').waitFor();
    expect(sent).toBe(0);
    await done(page).dispatchEvent('compositionend');
    await page.getByText(SAVED).waitFor();
    expect(sent).toBe(1);
  });

  it('is thrown away only after having been asked', async () => {
    await page.getByRole('button', { name: '下書きを破棄する' }).click();
    const dialog = page.getByRole('dialog', { name: '下書きを破棄しますか' });
    await dialog.getByRole('button', { name: '下書きを破棄する' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.waitForFunction("document.getElementById('field-done')?.value === ''");
    await page.reload();
    await done(page).waitFor();
    expect(await done(page).inputValue()).toBe('');
    expect(await inTheDesk()).toBeNull();
  });
});
