import type { Json, Visitor } from '../../visitor';
import { seriousFindings } from './axe';
import { inBrowser } from './chromium';
import { openHouse, type House, type WatchedPage } from './house';
import { photograph } from './photograph';

const A_WHILE_MS = 240_000;
const REVIEW = 'kodaira-r3.2024';
const ADDRESS = `/reviews/${REVIEW}/approval`;
const ROUTE = ['yamada', 'sasaki', 'okubo', 'kitagawa'];

/* It is 22 May 2025: the review of 令和6年度 is being written, an opinion on No.17 waits for its answer. */
inBrowser('a year’s review as a matter, in a browser', () => {
  let house: House;
  let sato: Visitor;
  beforeAll(async () => {
    house = await openHouse();
    sato = await house.world.enter('sato');
  }, A_WHILE_MS);
  afterAll(() => house?.close());

  const visit = async (login: string, path: string): Promise<WatchedPage> => {
    const page = await house.visit(login, path);
    page.setDefaultTimeout(20_000);
    return page;
  };
  const closed = async (page: WatchedPage) => {
    expect([page.strangers, page.complaints]).toEqual([[], []]);
    await page.context().close();
  };
  const act = async (who: Visitor, command: string, body: Json) => {
    const { status, body: answer } = await who.send('POST', `reviews/${REVIEW}/${command}`, body);
    expect([command, status, answer]).toEqual([command, 200, expect.anything()]);
  };
  const fingerprintOf = async (matter: string): Promise<string> =>
    (await sato.read(`reviews/${REVIEW}`)).versions.find((each: Json) => each.matter === matter).fingerprint;
  const approve = async (login: string, matter: string) =>
    act(await house.world.enter(login), 'approve', { matter, fingerprint: await fingerprintOf(matter) });
  const freeze = async (page: WatchedPage) => {
    await page.getByRole('button', { name: '固定する…' }).click();
    await page.getByRole('button', { name: '固定して回議に付す' }).click();
    await page.getByText(/回議に付しました。 次は行政経営課長/).waitFor();
  };

  it('puts an unanswered opinion before the department that owes the answer', async () => {
    const page = await visit('mori', '/');
    const row = page.locator('[data-row]', { hasText: '委員会の意見' });
    await row.getByText('回答待ち').waitFor();
    await row.getByText('意見に回答してください').waitFor();
    expect(await row.getByRole('link').getAttribute('href')).toBe(`/reviews/${REVIEW}/opinions?opinion=opinion-2`);
    await page.getByLabel('種類').selectOption('opinion');
    // The list follows the filter.
    await page.locator('[data-row]').nth(1).waitFor({ state: 'detached' });
    expect(await page.locator('[data-row]').count()).toBe(1);
    expect(await seriousFindings(page)).toEqual([]);
    await photograph(page, 'review-inbox-opinion');
    await closed(page);
  }, A_WHILE_MS); // prettier-ignore

  it('lets an auditor see everything and do nothing', async () => {
    const page = await visit('takahashi', ADDRESS);
    const button = page.getByRole('button', { name: '固定する…' });
    await button.waitFor();
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await page.getByText('固定するのは行政経営課です。').waitFor();
    await button.click({ force: true });
    expect(await page.getByRole('dialog').count()).toBe(0);
    await closed(page);
  }, A_WHILE_MS); // prettier-ignore

  it('shows what another year’s correction changed, item by item and table by table', async () => {
    const page = await visit('takahashi', '/reviews/kodaira-r3.2023/differences');
    await page.getByRole('heading', { name: '第1版から第2版への訂正' }).waitFor();
    const { differences } = await sato.read('reviews/kodaira-r3.2023/differences?from=1&to=2');
    expect(differences.length).toBeGreaterThan(1);
    await page.getByText(`違いは${differences.length}か所です。`).waitFor();
    const rows = page.getByRole('row').filter({ has: page.getByRole('cell') });
    expect(await rows.count()).toBe(differences.length);
    expect(await page.getByRole('table').count()).toBeLessThanOrEqual(differences.length);
    expect(await seriousFindings(page)).toEqual([]);
    await photograph(page, 'review-differences-2023');
    await page.getByLabel('前の版(誤)').selectOption('2');
    await page.getByText('同じ版どうしです。').waitFor();
    expect(page.url()).toContain('from=2&to=2');
    await closed(page);
  }, A_WHILE_MS); // prettier-ignore

  it('is frozen by the planning office, which sees what is missing, of what moment, and the fingerprint afterwards', async () => {
    const page = await visit('sato', ADDRESS);
    await page.getByText('第1版はまだ固定されていません。').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await photograph(page, 'review-building');
    await page.getByRole('button', { name: '固定する…' }).click();
    const dialog = page.getByRole('dialog', { name: '第1版として固定する' });
    await dialog.getByText(/不足や確かめることが\d+件残っています/).waitFor();
    await dialog.getByText(/記録の位置 \d+/).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.screenshot({ path: 'test/journey/__screens__/review-freeze-dialog.png' });
    await page.keyboard.press('Escape');
    await freeze(page);
    await page.getByText(await fingerprintOf('version-1')).waitFor();
    await page.getByRole('link', { name: /^PDF/ }).first().waitFor();
    await page.getByRole('button', { name: /^Excel/ }).waitFor();
    await photograph(page, 'review-frozen');
    await closed(page);
  }, A_WHILE_MS); // prettier-ignore

  it('comes back with a reason, step by step or to its maker, and is frozen for a second round', async () => {
    await approve('yamada', 'version-1');
    const sasaki = await visit('sasaki', ADDRESS);
    await sasaki.getByRole('button', { name: '差し戻す…' }).click();
    await sasaki.getByRole('textbox', { name: '差し戻しの理由' }).fill('遅れの見込みを確かめてください');
    await sasaki.getByRole('radio', { name: /行政経営課長承認/ }).check();
    await sasaki.getByRole('button', { name: '差し戻す', exact: true }).click();
    await sasaki.getByText('差し戻しました。').first().waitFor();
    await sasaki.getByRole('heading', { name: /差し戻しの指摘/ }).waitFor();

    const yamada = await visit('yamada', ADDRESS);
    await yamada.getByText('遅れの見込みを確かめてください').first().waitFor();
    await yamada.keyboard.press('r');
    await yamada.getByRole('textbox', { name: '差し戻しの理由' }).fill('総括に書き足してください');
    await yamada.getByRole('radio', { name: /起案者/ }).check();
    await yamada.getByRole('button', { name: '差し戻す', exact: true }).click();
    await yamada.getByText('差し戻しました。').first().waitFor();

    await yamada.reload();
    await yamada.getByRole('heading', { name: /差し戻しの指摘/ }).waitFor();
    await act(sato, 'write-introduction', { text: '四年間の成果と、遅れの見込みをまとめました。' });
    const page = await visit('sato', '/');
    await page.getByRole('link', { name: '令和6年度 進捗状況報告書 第1版' }).click();
    await page.getByText('総括に書き足してください').first().waitFor();
    await freeze(page);
    await page.getByText('2回目の固定').waitFor();
    await closed(page);

    await yamada.getByText('前回固定した内容からの違い').waitFor();
    await yamada.locator('ins', { hasText: '見込み' }).first().waitFor();
    await yamada.getByText('表示している間に、内容が変わりました。').waitFor();
    await photograph(yamada, 'review-second-round');
    await yamada.getByRole('link', { name: '変わったところを並べて見る' }).click();
    await yamada.getByRole('heading', { name: '内容が変わっていました' }).waitFor();
    await yamada.locator('ins', { hasText: '見込み' }).first().waitFor();
    expect(await seriousFindings(yamada)).toEqual([]);
    await photograph(yamada, 'review-conflict');
    await closed(yamada);
    await closed(sasaki);
  }, A_WHILE_MS); // prettier-ignore

  it('leads who decides about what was frozen before to what changed; what he typed is kept', async () => {
    const page = await visit('yamada', ADDRESS);
    await page.getByRole('textbox', { name: /意見/ }).first().fill('了解した');
    await page.getByRole('button', { name: /^承認する/ }).waitFor();
    await page.route('**/reviews/*/approve', async (route) => {
      const seen = { ...(route.request().postDataJSON() as Json) };
      const { versions } = await sato.read(`reviews/${REVIEW}`);
      await route.continue({ postData: JSON.stringify({ ...seen, fingerprint: versions[0].fingerprints[0] }) });
    });
    await page.getByRole('button', { name: /^承認する/ }).click();
    await page.waitForURL(/\/conflict\?/);
    await page.getByRole('heading', { name: '内容が変わっていました' }).waitFor();
    await page.locator('ins', { hasText: '見込み' }).first().waitFor();
    expect(await page.getByRole('textbox', { name: /意見/ }).first().inputValue()).toBe('了解した');
    await page.context().close();
  }, A_WHILE_MS); // prettier-ignore

  it('goes up from the inbox of each step, by the keyboard, bound to the fingerprint that was read', async () => {
    for (const login of ROUTE) {
      const page = await visit(login, '/');
      const link = page.getByRole('link', { name: '令和6年度 進捗状況報告書 第1版' });
      await link.waitFor();
      if (login === 'kitagawa') await photograph(page, 'review-inbox');
      await link.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: /^(承認する|決裁し)/ }).waitFor();
      if (login === 'sasaki') await photograph(page, 'review-approving');
      await page.keyboard.press('a');
      await page.keyboard.press('Enter');
      await page.getByText(login === 'kitagawa' ? '決裁し、内容が確定しました。' : '承認しました。').first().waitFor();
      await closed(page);
    }
    const { versions } = await sato.read(`reviews/${REVIEW}`);
    expect(versions[0]).toMatchObject({ status: 'settled', round: 2 });
    expect(versions[0].approvals).toHaveLength(4);
  }, A_WHILE_MS); // prettier-ignore

  it('is published by the planning office, to whom the inbox says so, and then its page answers', async () => {
    const page = await visit('nakajima', '/');
    const row = page.locator('[data-row]', { hasText: '公表してください' });
    await row.getByRole('link').click();
    await page.getByText('第1版の決裁が済みました。').waitFor();
    await page.getByRole('button', { name: '公表する…' }).click();
    await page.getByRole('dialog', { name: '第1版を公表する' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.screenshot({ path: 'test/journey/__screens__/review-publish-dialog.png' });
    await page.getByRole('button', { name: '公表する', exact: true }).click();
    await page.getByText('第1版を公表しました。').waitFor();
    await page.getByText('公表中', { exact: true }).first().waitFor();
    await photograph(page, 'review-published');
    expect((await page.request.get(`/api/v1/reviews/${REVIEW}/outputs/page?version=1`)).status()).toBe(200);
    await closed(page);
  }, A_WHILE_MS); // prettier-ignore

  it('is corrected for a reason as version 2; the 正誤表 shows the change and version 1 says that it is superseded', async () => {
    const page = await visit('sato', ADDRESS);
    await page.getByRole('button', { name: '訂正する…' }).click();
    await page.getByRole('button', { name: '訂正を始める' }).click();
    await page.getByText('理由を書いてください。').waitFor();
    await page.getByRole('textbox', { name: '訂正の理由' }).fill('「はじめに」の期間に誤りがあったため');
    await page.getByRole('button', { name: '訂正を始める' }).click();
    await page.getByText('第2版への訂正を始めました。').waitFor();
    await act(sato, 'write-introduction', { text: '計画期間の成果と、遅れの見込みをまとめました。' });
    await freeze(page);
    await page.getByText('第1版からの違い').waitFor();
    for (const login of ROUTE) await approve(login, 'version-2');
    await page.getByRole('button', { name: '公表する…' }).click();
    await page.getByRole('button', { name: '公表する', exact: true }).click();
    await page.getByText('第2版を公表しました。').waitFor();
    await page.getByText('差し替え済み').first().waitFor();
    await photograph(page, 'review-corrected');

    await page.goto(`${ADDRESS}?version=1`);
    await page.getByText('この第1版は、第2版に差し替えられました。').waitFor();
    await page.getByRole('link', { name: '第1版と第2版の正誤表を見る' }).first().click();
    await page.getByRole('heading', { name: '第1版から第2版への訂正' }).waitFor();
    await page.getByText('「はじめに」の期間に誤りがあったため').waitFor();
    await page.locator('del', { hasText: '四' }).first().waitFor();
    await page.locator('ins', { hasText: '計画' }).first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await photograph(page, 'review-differences');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('combobox').count()).toBe(0);
    await page.pdf({ path: 'test/journey/__screens__/review-differences.pdf', format: 'A4' });
    await closed(page);
  }, A_WHILE_MS); // prettier-ignore
});
