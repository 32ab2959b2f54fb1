import type { Page } from 'playwright-core';
import { seriousFindings } from './axe';
import { inBrowser } from './chromium';
import { openHouse, signIn, type House } from './house';
import { photograph } from './photograph';

const A_WHILE_MS = 120_000;

inBrowser('the first screens, in a browser', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  }, A_WHILE_MS);

  afterAll(() => house?.close());

  it(
    'a head logs in, sees what waits for him, opens the item and comes back',
    async () => {
      const page = await house.open('/');
      await page.getByRole('heading', { name: 'ログイン' }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await photograph(page, 'login');
      await signIn(page, 'tanaka');
      await page.getByRole('heading', { name: 'あなたの番' }).waitFor();
      await page.locator('[data-row]').first().waitFor();
      expect(await page.locator('[data-row]').count()).toBe(2);
      await photograph(page, 'inbox');
      expect(await seriousFindings(page)).toEqual([]);
      await page
        .getByRole('link', { name: /No\.10/ })
        .first()
        .click();
      await page.getByRole('heading', { level: 1, name: /No\.10/ }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/items/kodaira-r3.10');
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: 'あなたの番' }).waitFor();
      expect([page.strangers, page.complaints]).toEqual([[], []]);
      await page.context().close();
    },
    A_WHILE_MS,
  );

  it('a wrong password is said in words, and what was typed stays', async () => {
    const page = await house.open('/');
    await page.getByLabel('ログイン名').fill('tanaka');
    await page.getByLabel('パスワード').fill('wrong');
    await page.getByRole('button', { name: 'ログインする' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('ログイン名かパスワードが違います');
    expect(await page.getByLabel('ログイン名').inputValue()).toBe('tanaka');
    await page.context().close();
  });

  it(
    'the planning office finds on the board what is stuck, and the address keeps the filter',
    async () => {
      const page = await house.visit('yamada', '/board');
      await page.getByRole('table').waitFor();
      expect(await page.locator('tbody [data-row]').count()).toBe(33);
      expect(await seriousFindings(page)).toEqual([]);
      await photograph(page, 'board');
      const passedOver = page.locator('tbody [data-row]', { hasText: '32 新たな任用制度' });
      expect(await passedOver.getByRole('img', { name: '後閲(承認ではありません)' }).count()).toBe(1);
      expect(await passedOver.getByRole('img', { name: '承認済み' }).count()).toBe(1);
      await page.getByRole('link', { name: /^差し戻し 2$/ }).click();
      await page.getByText('33項目のうち2項目').waitFor();
      expect(await page.locator('tbody [data-row]').count()).toBe(2);
      await page.reload();
      await page.getByRole('table').waitFor();
      expect(await page.locator('tbody [data-row]').count()).toBe(2);
      await page.getByLabel('照会').selectOption('2023-year-end');
      await page.getByText('条件に合う項目はありません').waitFor();
      expect(page.url()).toContain('cycle=2023-year-end');
      expect([page.strangers, page.complaints]).toEqual([[], []]);
      await page.context().close();
    },
    A_WHILE_MS,
  );

  it('a head works with the keyboard alone', async () => {
    const page = await house.open('/');
    await page.getByRole('heading', { name: 'ログイン' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('tanaka');
    await page.keyboard.press('Tab');
    await page.keyboard.type('ayumi-demo');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'あなたの番' }).waitFor();
    await page.locator('[data-row]').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await page.locator('[data-row]').first().locator(':focus').count()).toBe(1);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'キー一覧' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'キー一覧' }).waitFor({ state: 'hidden' });
    await page.keyboard.press('/');
    await page.keyboard.type('jk');
    await page.getByText('条件に合う案件はありません').waitFor();
    expect(page.url()).toContain('q=jk');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.locator('[data-row] [data-open]').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /No\.10/ }).waitFor();
    await page.context().close();
  });

  it('a key that an input method takes is left to it', async () => {
    const page = await house.visit('tanaka');
    await page.locator('[data-row]').first().waitFor();
    const pressed = (more: string) =>
      page.evaluate(`document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, ${more} }))`);
    await pressed('isComposing: true');
    await pressed('keyCode: 229');
    expect(await page.locator('[data-row] :focus').count()).toBe(0);
    await pressed('');
    expect(await page.locator('[data-row] :focus').count()).toBe(1);
    await page.context().close();
  });

  it('a session that runs out asks for the password over the page, and what was begun goes on', async () => {
    const page = await house.visit('yamada', '/board?q=財源');
    await page.getByRole('table').waitFor();
    await page.context().clearCookies();
    await page.getByLabel('照会').selectOption('2023-year-end');
    const dialog = page.getByRole('dialog', { name: 'もう一度ログインしてください' });
    await dialog.waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.screenshot({ path: 'test/journey/__screens__/expired.png' });
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(true);
    await page.keyboard.type('ayumi-demo');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('33項目のうち1項目').waitFor();
    expect(await page.getByLabel('番号・項目名').inputValue()).toBe('財源');
    expect(await page.getByLabel('照会').inputValue()).toBe('2023-year-end');
    await page.context().close();
  });

  it('whoever logs out, or in as another, in a second tab is noticed in the first', async () => {
    const first = await house.visit('tanaka');
    await first.locator('[data-row]').first().waitFor();
    const second = await first.context().newPage();
    await second.goto('/');
    await second.getByRole('button', { name: 'ログアウトする' }).click();
    await first.getByRole('dialog', { name: 'もう一度ログインしてください' }).waitFor();
    await signIn(second, 'yamada');
    await comeBack(first);
    await first.getByText('行政経営課長 山田').waitFor();
    await second.getByRole('button', { name: 'ログアウトする' }).click();
    await second.getByRole('heading', { name: 'ログイン' }).waitFor();
    await comeBack(first);
    await first.getByRole('dialog', { name: 'もう一度ログインしてください' }).waitFor();
    expect(await first.getByRole('heading', { name: 'あなたの番', includeHidden: true }).count()).toBe(1);
    await first.getByRole('button', { name: /^別の方として/ }).click();
    await signIn(first, 'tanaka');
    await first.locator('[data-row]').first().waitFor();
    expect(await first.getByRole('dialog').count()).toBe(0);
    await first.context().close();
  });

  it('a lost answer is asked for again under the same key, and the command is done once', async () => {
    const page = await house.visit('mori', '/items/kodaira-r3.16');
    const keys: (string | undefined)[] = [];
    // The change itself is told by the stream before the lost answer is asked for again.
    const again = page.waitForResponse('**/recall');
    await page.route('**/recall', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length > 1) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.getByText(/^その他の操作/).click();
    await page.getByRole('button', { name: '引き戻す…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '引き戻す' }).click();
    await page.getByText('引き戻し', { exact: true }).waitFor();
    await again;
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    const auditor = await house.world.enter('takahashi');
    const { events } = await auditor.read('history?item=kodaira-r3.16&type=MatterRecalled');
    expect(events).toHaveLength(1);
    await page.context().close();
  });

  it('without a network that is said, and the page goes on when it is back', async () => {
    const page = await house.visit('tanaka');
    await page.locator('[data-row]').first().waitFor();
    await page.context().setOffline(true);
    await page.getByText('ネットワークにつながっていません').waitFor();
    await page.context().setOffline(false);
    await page.getByText('ネットワークにつながっていません').waitFor({ state: 'hidden' });
    expect(await page.locator('[data-row]').count()).toBe(2);
    await page.context().close();
  });
});

/** What a browser tells a page when somebody turns to its tab again. */
const comeBack = (page: Page) =>
  page.evaluate("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))");
