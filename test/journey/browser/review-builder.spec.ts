import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import type { Json } from '../../visitor';
import { seriousFindings } from './axe';
import { inBrowser } from './chromium';
import { openHouse, type House, type WatchedPage } from './house';
import { photograph } from './photograph';

const A_WHILE_MS = 120_000;
const REVIEW = 'kodaira-r3.2024';
const AT = `/reviews/${REVIEW}`;
/** Its label says that it is required. */
const OPINION = /^意見 ?必須/;
const SAVED = /下書き保存 \d\d:\d\d/;

const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const desk = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true });
const summary = (page: Page, kind: string) => page.locator('summary').filter({ hasText: kind });

/* 佐藤 of the planning office puts the review of 令和6年度 together; the year is not over for 24 of its items. */
inBrowser('the builder of a year’s review', () => {
  let house: House;
  let page: WatchedPage;
  const open = async (login: string, address: string): Promise<WatchedPage> => {
    const opened = await house.visit(login, address);
    opened.setDefaultTimeout(40_000);
    await opened.getByRole('heading', { level: 1, name: /年次報告/ }).waitFor();
    return opened;
  };
  const review = async (): Promise<Json> => (await house.world.enter('sato')).read(`reviews/${REVIEW}`);
  /** The browser's own viewer of PDF loads its parts from itself. */
  const strangers = ({ strangers: all }: WatchedPage) => all.filter((url) => !url.startsWith('chrome'));

  beforeAll(async () => {
    house = await openHouse();
    page = await open('sato', '/reviews');
  }, A_WHILE_MS);
  afterAll(() => house?.close());

  it('is reached from the list of the years, the latest first, by the keyboard', async () => {
    const rows = page.getByRole('list', { name: '年度ごとの報告' }).getByRole('listitem');
    await rows.first().waitFor();
    const [latest, before] = await rows.allInnerTexts();
    expect(latest).toMatch(/令和6年度 年次報告[^]*作成中[^]*未回答の意見2件/);
    expect(before).toMatch(/令和5年度 年次報告[^]*公表済み[^]*第2版[^]*公表日 令和6年12月6日/);
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await desk(page, '足りないもの').waitFor();
    expect(page.url()).toContain(AT);
  }, A_WHILE_MS); // prettier-ignore

  it('says by when what is settled, and what is missing by kind, each as a way to where it is put right', async () => {
    await page.getByText(/時点 確定 9\/33/).waitFor();
    expect(await summary(page, '確定していない項目').innerText()).toContain('24件');
    await summary(page, '確定していない項目').click();
    const one = page.getByRole('link', { name: /^No\.10 .*番/ });
    expect(await one.innerText()).toMatch(/確定していません。「.+」、.+の番で\d+日たっています。/);
    expect(await one.getAttribute('href')).toBe('/items/kodaira-r3.10');
    await page.getByRole('link', { name: /^第1章.*総括が書かれていません/ }).click();
    await desk(page, '総括').waitFor();
    expect(page.url()).toContain('part=summary&key=1');
    await page.goBack();
    await desk(page, '足りないもの').waitFor();
  }, A_WHILE_MS); // prettier-ignore

  it('shows the A4 pages themselves, and the web page without a script', async () => {
    const paper = page.frameLocator('iframe[title*="A4 PDF"]');
    await paper.locator('embed, viewer-pdf, pdf-viewer, body').first().waitFor();
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.url().includes('/outputs/page/draft/index.html')),
      page.getByRole('combobox', { name: '見え方' }).selectOption('page'),
    ]);
    expect(answer.status()).toBe(200);
    await page.frameLocator('iframe[title*="Webページ"]').getByRole('heading', { level: 1 }).waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Excel').click()]);
    expect(file.suggestedFilename()).toMatch(/令和6年度.*\.xlsx$/);
    await page.getByText('を保存しました').waitFor();
    await page.getByRole('combobox', { name: '見え方' }).selectOption('paper');
  }, A_WHILE_MS); // prettier-ignore

  it('switches a part off and moves another: it is asked for once, and the draft can be made anew', async () => {
    await page.getByRole('checkbox', { name: '「計画期間の推移」を載せる' }).click();
    await button(page, '新しい内容で作り直す').waitFor();
    await button(page, '「前年度との比較」を前へ').click();
    await becomes(async () => (await review()).editorial.outline.slice(0, 4), ['introduction', 'year-on-year', 'summary', 'effects']); // prettier-ignore
    expect((await review()).editorial.outline).not.toContain('trend');
    expect(await page.evaluate('document.activeElement.id')).toBe('up-year-on-year');
    await page.getByRole('checkbox', { name: '「各項目の進捗」を載せる' }).press('Space');
    expect((await review()).editorial.outline).toContain('sheets');
    expect(await page.getByText('載せない').count()).toBe(1);
  }, A_WHILE_MS); // prettier-ignore

  it('the network is cut while the introduction is typed: nothing is lost, and it is written when it is back', async () => {
    await page.getByRole('link', { name: 'はじめに', exact: true }).click();
    await field(page, 'はじめに').waitFor();
    await page.context().setOffline(true);
    await field(page, 'はじめに').fill('圏外で書いた「はじめに」。');
    await page.getByText(/この端末に保存/).waitFor();
    await button(page, '「はじめに」を報告に書き込む').click();
    await page.getByRole('main').getByRole('alert').waitFor();
    expect(await field(page, 'はじめに').inputValue()).toBe('圏外で書いた「はじめに」。');
    await page.context().setOffline(false);
    await page.getByText(SAVED).waitFor();
    expect((await review()).editorial.introduction).toContain('計画の最終年度');
    await page.reload();
    await field(page, 'はじめに').waitFor();
    expect(await field(page, 'はじめに').inputValue()).toBe('圏外で書いた「はじめに」。');
    await button(page, '「はじめに」を報告に書き込む').click();
    await page.getByText('報告に書き込みました').waitFor();
    expect((await review()).editorial.introduction).toBe('圏外で書いた「はじめに」。');
    expect(await seriousFindings(page)).toEqual([]);
  }, A_WHILE_MS); // prettier-ignore

  it('a colleague writes the same text meanwhile: both stand beside each other, and none is lost', async () => {
    await field(page, 'はじめに').fill('佐藤の文。');
    await page.getByText(SAVED).waitFor();
    const colleague = await house.world.enter('nakajima');
    const sent = await colleague.send('POST', `reviews/${REVIEW}/write-introduction`, { text: '中島の文。' });
    expect(sent.status).toBe(200);
    await page.getByRole('heading', { name: /別の職員によって書き換えられました/ }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('radio', { name: '両方残す' }).check();
    await button(page, '選んだ内容で入力を続ける').click();
    await button(page, '「はじめに」を報告に書き込む').click();
    await page.getByText('報告に書き込みました').waitFor();
    expect((await review()).editorial.introduction).toBe('佐藤の文。\n中島の文。');
  }, A_WHILE_MS); // prettier-ignore

  it('a gap goes away by itself when the item is settled elsewhere', async () => {
    await page.getByRole('link', { name: /^足りないもの/ }).click();
    await summary(page, '確定していない項目').filter({ hasText: '24件' }).waitFor();
    const head = await house.world.enter('yamada');
    const { myTurn } = await head.read('inbox');
    const { item, matter, no } = await settledByHim(head, myTurn);
    await summary(page, '確定していない項目').click();
    await page.getByRole('link', { name: new RegExp(`^No\\.${no} `) }).first().waitFor();
    const { actions } = await head.read(`items/${item}`);
    const { fingerprint } = actions.find((each: Json) => each.command === 'approve' && each.matter === matter);
    await head.done(item, 'approve', { matter, fingerprint });
    await summary(page, '確定していない項目').filter({ hasText: '23件' }).waitFor();
    await page.getByText(/確定 10\/33/).waitFor();
    expect(await summary(page, '確定していない項目').count()).toBe(1);
  }, A_WHILE_MS); // prettier-ignore

  it('chooses a priority item, for which a reason is asked', async () => {
    await page.getByRole('link', { name: '主要管理項目', exact: true }).click();
    await page.getByRole('combobox', { name: '項目を加える' }).selectOption('kodaira-r3.10');
    await button(page, '主要管理項目を報告に書き込む').click();
    await page.getByText('理由が書かれていません').waitFor();
    const group = page.getByRole('group', { name: /^No\.10 / });
    await group.getByRole('textbox').fill('税収の柱であるため');
    await button(page, '主要管理項目を報告に書き込む').click();
    await becomes(async () => (await review()).editorial.priorities.map(({ no }: Json) => no).toSorted(), [10, 15]);
    expect(await seriousFindings(page)).toEqual([]);
  }, A_WHILE_MS); // prettier-ignore

  it('describes a chart for who does not see it', async () => {
    await page.getByRole('link', { name: /^各項目の進捗/ }).click();
    await page.getByRole('link', { name: /^No\.10 .*徴収率/ }).first().click();
    await field(page, /の図の説明$/).fill('徴収率は4年続けて上がりました。');
    await button(page, /の図の説明」を報告に書き込む$/).click();
    await page.getByText('書かれた説明').waitFor();
    expect((await review()).editorial.alternativeTexts).toHaveLength(1);
    expect(await seriousFindings(page)).toEqual([]);
  }, A_WHILE_MS); // prettier-ignore

  it('records an opinion, word for word; the form keeps it until it was sent', async () => {
    await page.getByRole('link', { name: /^意見と回答/ }).click();
    await field(page, OPINION).fill('徴収率の目標を、なぜ据え置いたのか。');
    await page.getByText(SAVED).waitFor();
    await page.reload();
    await field(page, OPINION).waitFor();
    expect(await field(page, OPINION).inputValue()).toBe('徴収率の目標を、なぜ据え置いたのか。');
    await page.getByRole('combobox', { name: '何についての意見か' }).selectOption('kodaira-r3.10');
    await page.getByText('この意見には 収納課 が回答します。').waitFor();
    await button(page, '意見を記録する').click();
    await page.getByText('意見を記録しました').waitFor();
    const said = page.getByRole('listitem').filter({ hasText: 'なぜ据え置いたのか' });
    expect(await said.innerText()).toMatch(/意見4 行財政改革推進委員会[^]*未回答[^]*回答する課: 収納課/);
    expect(await field(page, OPINION).inputValue()).toBe('');
    expect(await seriousFindings(page)).toEqual([]);
  }, A_WHILE_MS); // prettier-ignore

  it('the department answers it; the planning office sees that without a reload', async () => {
    const opinion = (await review()).editorial.opinions.at(-1).opinion;
    const head = await open('nakamura', `${AT}/opinions?opinion=${opinion}`);
    const card = head.locator(`#${opinion}`);
    expect(await card.getAttribute('aria-current')).toBe('true');
    expect(await head.getByRole('heading', { name: '意見を記録する' }).count()).toBe(0);
    await card.getByRole('textbox', { name: '回答' }).fill('基準日の変更を見込み、次の計画で見直します。');
    await head.getByText(SAVED).waitFor();
    await card.getByRole('button', { name: '回答する' }).click();
    await card.getByText('回答済み').waitFor();
    expect(await seriousFindings(head)).toEqual([]);
    await page.getByText('基準日の変更を見込み').waitFor();
    expect([head.complaints, strangers(head)]).toEqual([[], []]);
    await head.context().close();
  }, A_WHILE_MS); // prettier-ignore

  it('corrects and withdraws a record, with a reason', async () => {
    const card = page.getByRole('listitem').filter({ hasText: '計画の最終年度に当たり' });
    await card.getByRole('button', { name: '記録を直す' }).click();
    await card.getByRole('textbox', { name: OPINION }).fill('計画の最終年度に当たり、成果を示されたい。');
    let answer = () => {};
    const late = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/change-opinion', async (route) => {
      const response = await route.fetch();
      await late;
      await route.fulfill({ response });
    });
    await card.getByRole('button', { name: '記録を直す' }).last().click();
    await becomes(async () => (await review()).editorial.opinions[2].text, '計画の最終年度に当たり、成果を示されたい。'); // prettier-ignore
    await card.getByRole('button', { name: /^記録を取り下げる/ }).click();
    const dialog = page.getByRole('dialog', { name: '記録を取り下げる' });
    await dialog.waitFor();
    // The answer to the correction comes late: it must not close what was opened since.
    const answered = page.waitForResponse('**/change-opinion');
    answer();
    await (await answered).finished();
    await dialog.getByRole('button', { name: '記録を取り下げる' }).click();
    await dialog.getByText('理由', { exact: false }).first().waitFor();
    await dialog.getByRole('textbox').fill('別の会議の意見でした。');
    await dialog.getByRole('button', { name: '記録を取り下げる' }).click();
    await becomes(async () => (await review()).editorial.opinions.length, 3);
    expect((await review()).unanswered).toBe(1);
  }, A_WHILE_MS); // prettier-ignore

  it('an auditor sees everything and can do nothing, and is told why', async () => {
    const auditor = await open('takahashi', `${AT}?part=introduction`);
    await auditor.getByText('佐藤の文。').waitFor();
    expect(await auditor.getByRole('textbox').count()).toBe(0);
    const write = button(auditor, '「はじめに」を報告に書き込む');
    expect(await write.getAttribute('aria-disabled')).toBe('true');
    expect(await auditor.getByText('書き込めるのは行政経営課だけです。').count()).toBeGreaterThan(0);
    const before = (await review()).editorial.outline;
    const box = auditor.getByRole('checkbox', { name: '「はじめに」を載せる' });
    expect(await box.getAttribute('aria-disabled')).toBe('true');
    await box.press('Space');
    expect(await box.isChecked()).toBe(true);
    expect((await review()).editorial.outline).toEqual(before);
    expect(await seriousFindings(auditor)).toEqual([]);
    await auditor.getByRole('link', { name: /^意見と回答/ }).click();
    const answer = auditor.getByRole('button', { name: '回答する' }).first();
    expect(await answer.getAttribute('aria-disabled')).toBe('true');
    await auditor.getByText('この意見に回答するのは 情報政策課 です。').waitFor();
    expect([auditor.complaints, strangers(auditor)]).toEqual([[], []]);
    await auditor.context().close();
  }, A_WHILE_MS); // prettier-ignore

  it('looks as it should in both languages and every width', async () => {
    await page.goto('/reviews');
    await page.locator('[data-row]').first().waitFor();
    await photograph(page, 'reviews');
    await page.goto(AT);
    await page.locator('iframe').waitFor();
    await photograph(page, 'review-builder');
    for (const part of ['introduction', 'summary', 'priorities', 'sheets']) {
      await page.goto(`${AT}?part=${part}`);
      await page.locator('iframe').waitFor();
      await photograph(page, `review-${part}`);
    }
    await page.goto(`${AT}/opinions`);
    await field(page, OPINION).waitFor();
    await photograph(page, 'review-opinions');
    // That the network was cut is what one of the tests is about.
    expect(page.complaints.filter((each) => !each.includes('INTERNET_DISCONNECTED'))).toEqual([]);
    expect(strangers(page)).toEqual([]);
  }, 4 * A_WHILE_MS); // prettier-ignore
});

/** Asks until it is so: a press is a request, and the next question comes after its answer. */
async function becomes<T>(read: () => Promise<T>, wanted: T): Promise<void> {
  for (let asked = 0; asked < 100; asked++) if (isDeepStrictEqual(await read(), wanted)) return;
  expect(await read()).toEqual(wanted);
}

/** The first matter that he settles, not only passes on. */
async function settledByHim(head: { read: (path: string) => Promise<Json> }, myTurn: readonly Json[]): Promise<Json> {
  for (const entry of myTurn) {
    if (entry.why !== 'approve' || entry.kind !== 'progress') continue;
    const { actions } = await head.read(`items/${entry.item}`);
    const approve = actions.find((each: Json) => each.command === 'approve' && each.matter === entry.matter);
    if (approve?.allowed && approve.leadsTo?.status === 'settled') return entry;
  }
  throw new Error('nothing that he settles');
}
