import type { Json } from '../../visitor';
import { seriousFindings } from './axe';
import { inBrowser } from './chromium';
import { openHouse, type House } from './house';
import { photograph } from './photograph';

const A_WHILE_MS = 180_000;

inBrowser('chasing, in a browser', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  }, A_WHILE_MS);
  afterAll(() => house?.close());

  it(
    'the planning officer reminds of what is overdue, and the board says so with the day',
    async () => {
      const page = await house.visit('sato', '/board');
      await page.getByRole('link', { name: /^期限超過 \d+$/ }).click();
      const rows = page.locator('tbody [data-row]');
      await rows.first().waitFor();
      const late = await rows.count();
      expect(late).toBeGreaterThan(0);
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      await page.getByText('1項目を選択中').waitFor();
      await photograph(page, 'board-chase');
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('button', { name: `表示中の${late}項目をすべて選ぶ` }).click();
      await page.getByRole('link', { name: '督促の確認へ' }).click();
      await page.getByRole('heading', { name: '督促の確認' }).waitFor();
      const who = page.locator('tbody tr');
      await who.first().waitFor();
      expect(await who.count()).toBe(late);
      const { items } = await (await house.world.enter('sato')).read('board?plan=kodaira-r3');
      const [{ title, people }] = items.find(({ overdue }: Json) => overdue).holders;
      expect(await who.first().textContent()).toContain(`${title} ${people[0].name}`);
      await page.getByLabel('添える言葉').fill('よろしくお願いします。');
      await photograph(page, 'remind');
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('button', { name: `${late}件を督促する` }).click();
      await page.getByRole('heading', { name: '督促の確認の結果' }).waitFor();
      await page.getByText(`${late}件を督促しました。`).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('link', { name: '進行管理に戻る' }).click();
      await page.getByText('督促済 5月22日').first().waitFor();
      // As it was filtered before: only what is overdue.
      expect([page.url(), await rows.count()]).toEqual([expect.stringContaining('facet=overdue'), late]);
      await page.getByRole('link', { name: /^すべて \d+$/ }).click();
      const told = (await (await house.world.enter('sato')).read('history?type=HoldersReminded&limit=1')).events[0];
      expect((told as Json).summary).toContain('よろしくお願いします。');

      await page.getByRole('checkbox', { name: /^No\.7 / }).check();
      await page.getByRole('link', { name: '期限を延ばす(理由)' }).click();
      await page.getByRole('button', { name: '1件の期限を延ばす' }).click();
      await page.getByText('延ばす理由を入力してください').waitFor();
      await page.getByLabel('新しい期限').fill('2025-06-13');
      await page.getByLabel('延ばす理由').fill('測量の結果が6月上旬に出るため');
      await photograph(page, 'extend');
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('button', { name: '1件の期限を延ばす' }).click();
      await page.getByText('1件の期限を延ばしました。').waitFor();
      await page.getByRole('link', { name: '進行管理に戻る' }).click();
      await rows.filter({ hasText: '7 ' }).getByText('6月13日').first().waitFor();

      await page.getByRole('link', { name: '照会全体の期限を延ばす' }).click();
      await page.getByLabel('新しい期限').fill('2025-06-06');
      await page.getByLabel('延ばす理由').fill('様式を改めたため');
      await page.getByRole('button', { name: '照会の期限を延ばす' }).click();
      await page.getByRole('heading', { name: '進行管理' }).waitFor();
      await page.getByText('6月6日').first().waitFor();
      expect([page.strangers, page.complaints]).toEqual([[], []]);
      await page.context().close();
    },
    A_WHILE_MS,
  );

  it('a clerk of a section sees the board and chases nobody', async () => {
    const page = await house.visit('suzuki', '/board');
    await page.locator('tbody [data-row]').first().waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(await page.getByText('照会全体の期限を延ばす').count()).toBe(0);
    await page.goto('/board/remind?item=kodaira-r3.10');
    await page.getByRole('heading', { name: 'ページが見つかりません' }).waitFor();
    await page.context().close();
  });
});
