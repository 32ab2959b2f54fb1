import type { Page } from 'playwright-core';
import { seriousFindings } from './axe';
import { tabTo } from './by-keys';
import { inBrowser } from './chromium';
import { openHouse, type House, type WatchedPage } from './house';
import { photograph } from './photograph';

const A_WHILE_MS = 120_000;
const FORM = '/items/kodaira-r3.10/progress/2024-year-end';
const MATTER = 'progress-2024-year-end';

type Json = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any

const done = (page: Page) => page.getByRole('textbox', { name: /^取組実績/ });
const rate = (page: Page) => page.getByRole('textbox', { name: /^実績値 市税徴収率/ });

/* Item 10, 収納課: the report is under way, the chief and the manager have approved. 鈴木 and 小林 are its clerks. */
inBrowser('a report that is edited, by two and with figures in every form', () => {
  let house: House;
  let page: WatchedPage;
  beforeAll(async () => {
    house = await openHouse();
    page = await house.visit('suzuki', FORM);
    page.setDefaultTimeout(10_000);
    await done(page).waitFor();
  }, A_WHILE_MS);
  afterAll(() => house?.close());

  const matter = async (): Promise<Json> => {
    const { matters } = await (await house.world.enter('takahashi')).read('items/kodaira-r3.10');
    return matters.find((each: Json) => each.matter === MATTER);
  };

  it('says beforehand whose approvals become void', async () => {
    const warning = page.getByText('次の承認は無効になり', { exact: false });
    await warning.waitFor();
    await page.getByText(/係長承認 収納課 収納係長 加藤/).waitFor();
    await page.getByText(/課長承認 収納課長/).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('a figure is read in whatever form it comes, and echoed; what cannot be read says why', async () => {
    const echo = async (typed: string, said: string) => {
      await rate(page).fill(typed);
      await page.getByText(said, { exact: false }).first().waitFor();
    };
    await echo('９９．１', '99.1% と読みました');
    await echo('９９．２％', '99.2% と読みました');
    await echo(' 99.3 %', '99.3% と読みました');
    await echo('1,234', '1,234% と読みました');
    await echo('▲3', '▲3% と読みました');
    await echo('△4', '▲4% と読みました');
    await echo('−5', '▲5% と読みました');
    await echo('97以上', '97%以上 と読みました');
    await echo('－', '「－」（値なし）と読みました');
    await echo('ー', '「－」（値なし）と読みました');
    await echo('未測定', '未測定 と読みました');
    await echo('対象外', '対象外 と読みました');
    await echo('98.76', '報告書では 98.8% と表示されます');
    await echo('調整中', '「調整中」を数値として読めません');
    await rate(page).fill('99.1');
    await page.getByText('99.1% と読みました').waitFor();
    expect(await page.getByText('目標 98.5%').count()).toBeGreaterThan(0);
  });

  it(
    'while she types, her colleague submits: both texts are shown, she chooses, and nothing is lost',
    async () => {
      await done(page).fill('鈴木が直した文。');
      await page.getByText(/下書き保存/).waitFor();
      const colleague = await house.world.enter('kobayashi');
      const { content, fingerprint } = await matter();
      await colleague.done('kodaira-r3.10', 'amend-progress', {
        cycle: content.cycle,
        rating: content.rating,
        done: '小林が直した文。',
        difficulties: content.difficulties,
        nextDirection: content.nextDirection,
        actuals: [
          { indicator: 'collection-rate', value: '99.2' },
          { indicator: 'nhi-collection-rate', value: '未測定' },
        ],
        financialEffect: { kind: 'revenue', amountThousandYen: '189000', basis: 'estimate' },
        fingerprint,
      });
      await page.getByText(/入力中に 小林.*さんが提出しました/).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await photograph(page, 'overtaken');
      const row = page.getByRole('row', { name: /取組実績/ });
      expect(await row.locator('del').textContent()).toContain('小林');
      expect(await row.locator('ins').textContent()).toContain('鈴木');
      await page.getByRole('radio', { name: /^取組実績: 両方残す/ }).check();
      await page.getByRole('radio', { name: /市税徴収率.*: 小林.*さんが提出したもの/ }).check();
      await page.getByRole('button', { name: '選んだ内容で入力を続ける' }).click();
      await done(page).waitFor();
      expect(await done(page).inputValue()).toBe('鈴木が直した文。\n小林が直した文。');
      expect(await rate(page).inputValue()).toBe('99.2');
      await page.getByText(/下書き保存/).waitFor();
    },
    A_WHILE_MS,
  );

  it('the check shows what changed since the last submission; submitted, the route begins again', async () => {
    await page.getByRole('link', { name: '確認へ進む' }).click();
    await page.getByText('前回の提出からの変更').waitFor();
    expect(await page.locator('ins').first().textContent()).toContain('鈴木');
    await page.getByRole('button', { name: /収納係長.*加藤.*に提出する/ }).click();
    await page.getByRole('heading', { level: 1, name: /^No\.10/ }).waitFor();
    const { content, steps, round } = await matter();
    expect(content.done).toBe('鈴木が直した文。\n小林が直した文。');
    expect([steps[0].state, steps[0].approvals, round]).toEqual(['current', [], 4]);
    expect([page.strangers, page.complaints]).toEqual([[], []]);
  });

  it('overtaken between the check and the button: the refusal leads to both texts', async () => {
    await page.goto(FORM);
    await done(page).fill('確認画面まで進んだ文。');
    await page.getByText(/下書き保存/).waitFor();
    await page.getByRole('link', { name: '確認へ進む' }).click();
    const submit = page.getByRole('button', { name: /に提出する$/ });
    await submit.waitFor();
    await page.route('**/api/v1/forms/**', (route) => route.abort());
    await page.route('**/api/v1/live', (route) => route.abort());
    const { content, fingerprint } = await matter();
    await (
      await house.world.enter('kobayashi')
    ).done('kodaira-r3.10', 'amend-progress', {
      cycle: content.cycle,
      rating: 'S',
      done: '先に届いた文。',
      fingerprint,
      actuals: [
        { indicator: 'collection-rate', value: '99.2' },
        { indicator: 'nhi-collection-rate', value: '未測定' },
      ],
    });
    await submit.click();
    await page.getByText('ご覧になった後に内容が変わりました', { exact: false }).waitFor();
    await page.unroute('**/api/v1/forms/**');
    await page.reload();
    await page.getByText(/入力中に 小林.*さんが提出しました/).waitFor();
    const row = page.getByRole('row', { name: /取組実績/ });
    expect(await row.locator('ins').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('確認画面まで進んだ')]),
    );
  });

  it(
    'with the keyboard alone: from the inbox to the returned report, to the check, submitted',
    async () => {
      const clerk = await house.visit('mori');
      await clerk.locator('[data-row]').first().waitFor();
      // The committee asks about the same item: its opinion is another row.
      const focused = () => clerk.evaluate<string>('document.activeElement?.getAttribute("href") ?? ""');
      for (let n = 0; n < 20 && !(await focused()).includes('/items/kodaira-r3.17'); n++)
        await clerk.keyboard.press('j');
      await clerk.keyboard.press('Enter');
      await clerk.getByText('指摘が1件あります').waitFor();
      await tabTo(clerk, '#field-done');
      await clerk.keyboard.press('Control+End');
      await clerk.keyboard.type('割合は31.4％(前年度24.0％)、いずれも3月末現在。');
      await tabTo(clerk, 'a[href$="/check"]');
      await clerk.keyboard.press('Enter');
      await clerk.getByRole('heading', { level: 1, name: /提出前の確認/ }).waitFor();
      await clerk.getByRole('button', { name: /に提出する$/ }).waitFor();
      await tabTo(clerk, 'footer button[type=button]');
      await clerk.keyboard.press('Enter');
      await clerk.getByRole('heading', { level: 1, name: /^No\.17/ }).waitFor();
      const { matters } = await (await house.world.enter('takahashi')).read('items/kodaira-r3.17');
      const report = matters.find((each: Json) => each.matter === MATTER);
      expect(report).toMatchObject({ status: 'in-progress', round: 2 });
      expect(report.content.done).toContain('31.4％');
    },
    A_WHILE_MS,
  );

  it('the auditor reads why nothing can be submitted here', async () => {
    const auditor = await house.visit('takahashi', FORM);
    await auditor.getByText('推進担当課の担当者だけが起案できます', { exact: false }).waitFor();
    expect(await auditor.getByRole('textbox').count()).toBe(0);
  });
});
