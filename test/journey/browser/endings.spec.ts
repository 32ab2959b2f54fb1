import type { Json } from '../../visitor';
import { seriousFindings } from './axe';
import { inBrowser } from './chromium';
import { openHouse, type House, type WatchedPage } from './house';
import { photograph } from './photograph';

const A_WHILE_MS = 180_000;
const TAX = 'kodaira-r3.10';
const REPORT = 'progress-2024-year-end';

/* Item 10's report waits for 田中, its revision as well; item 16's report for its chief. */
inBrowser('how a matter ends, in a browser', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  }, A_WHILE_MS);
  afterAll(() => house?.close());

  const matterOf = async (item: string, matter: string): Promise<Json> =>
    (await (await house.world.enter('takahashi')).read(`items/${item}`)).matters.find(
      (each: Json) => each.matter === matter,
    );
  const approves = async (login: string, matter: string) =>
    (await house.world.enter(login)).done(TAX, 'approve', {
      matter,
      fingerprint: (await matterOf(TAX, matter)).fingerprint,
    });
  const opened = async (login: string, item: string, matter: string): Promise<WatchedPage> => {
    const page = await house.visit(login, `/items/${item}?matter=${matter}`);
    await page.getByRole('heading', { name: '経路' }).waitFor();
    return page;
  };
  const more = (page: WatchedPage) => page.getByText(/^その他の操作/);

  it(
    '却下: only a deputy mayor is offered the final no; it asks for a reason and ends the revision',
    async () => {
      const head = await opened('tanaka', TAX, 'revision-1');
      await head.getByRole('button', { name: /^承認する\(次は/ }).waitFor();
      if ((await more(head).count()) > 0) await more(head).click();
      expect(await head.getByRole('button', { name: /却下/ }).count()).toBe(0);
      for (const login of ['tanaka', 'hasegawa', 'yamada', 'sasaki']) await approves(login, 'revision-1');

      const page = await opened('okubo', TAX, 'revision-1');
      await more(page).click();
      await page.getByRole('button', { name: '却下する…' }).click();
      const dialog = page.getByRole('dialog', { name: '却下する' });
      await dialog.getByText('元に戻せません', { exact: false }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await dialog.getByRole('button', { name: '却下する' }).click();
      await dialog.getByText('理由を書いてください。').waitFor();
      await dialog.getByRole('textbox', { name: /^理由/ }).fill('実績が確定していないため。');
      await dialog.getByRole('button', { name: '却下する' }).click();
      await page.getByText('却下しました。', { exact: false }).first().waitFor();
      await page.getByText('この案件は「却下」です。').waitFor();
      await page.getByText('実績が確定していないため。', { exact: false }).first().waitFor();
      expect(await page.getByRole('button', { name: /承認|差し戻す/ }).count()).toBe(0);
      await photograph(page, 'item-rejected');

      await head.goto('/?tab=done');
      const row = head.locator('[data-row]').filter({ hasText: '却下' });
      await row.getByRole('link', { name: /No\.10/ }).waitFor();
      expect([page.strangers, page.complaints, head.complaints]).toEqual([[], [], []]);
      await Promise.all([page.context().close(), head.context().close()]);
    },
    A_WHILE_MS,
  );

  it(
    '取下げ: the clerk gives a report up for good, with a reason; whoever had it has it no more',
    async () => {
      const chief = await house.visit('yoshida');
      const row = chief.locator('[data-row]').filter({ hasText: 'No.16' });
      await row.waitFor();

      const page = await opened('mori', 'kodaira-r3.16', REPORT);
      await more(page).click();
      await page.getByRole('button', { name: '取り下げる…' }).click();
      const dialog = page.getByRole('dialog', { name: '取り下げる' });
      await dialog.getByRole('button', { name: '取り下げる' }).click();
      await dialog.getByText('理由を書いてください。').waitFor();
      await dialog.getByRole('textbox', { name: /^理由/ }).fill('別の項目にまとめて報告するため。');
      await page.screenshot({ path: 'test/journey/__screens__/withdraw.png' });
      await dialog.getByRole('button', { name: '取り下げる' }).click();
      await page.getByText('取り下げました。', { exact: false }).first().waitFor();
      await page.getByText('この案件は「取り下げ」です。').waitFor();
      await photograph(page, 'item-withdrawn');

      // Nobody reloaded the chief's page.
      await row.waitFor({ state: 'detached' });
      expect(await matterOf('kodaira-r3.16', REPORT)).toMatchObject({ status: 'withdrawn' });
      expect([page.strangers, page.complaints, chief.complaints]).toEqual([[], [], []]);
      await Promise.all([page.context().close(), chief.context().close()]);
    },
    A_WHILE_MS,
  );

  it(
    'the second rating stands beside the first: the planning office rates, and its manager settles',
    async () => {
      await approves('tanaka', REPORT);
      const { rating: reported, grades } = await matterOf(TAX, REPORT);
      const other = grades.find(({ grade }: Json) => grade !== reported).grade;
      const rate = (page: WatchedPage) => page.getByLabel('この段階の評価');

      const page = await opened('sato', TAX, REPORT);
      expect(await rate(page).inputValue()).toBe('');
      await rate(page).selectOption(other);
      await page.getByText('評価を変える理由を書いてください', { exact: false }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await photograph(page, 'item-second-rating');
      await page.getByLabel('意見(任意)').fill('国保の見込みを含めて評価した。');
      await page.getByRole('button', { name: /^承認する\(次は/ }).click();
      await page.getByText('承認しました。', { exact: false }).waitFor();
      const station = page.getByRole('list', { name: '経路' }).getByRole('listitem').filter({ hasText: '企画確認' });
      await station.getByText(`評価 ${other}`, { exact: true }).waitFor();
      await page.context().close();

      const manager = await opened('yamada', TAX, REPORT);
      await manager.getByText('確定した内容は訂正の手続きでだけ変えられます。', { exact: false }).waitFor();
      await manager.getByRole('button', { name: '決裁し、確定する' }).click();
      await manager.getByText('決裁し、内容が確定しました。', { exact: false }).waitFor();
      const settled = await matterOf(TAX, REPORT);
      // Neither overwrites the other: what was reported stays in the content, the later one is the matter's.
      expect(settled).toMatchObject({ status: 'settled', rating: other, content: { rating: reported } });
      const assessed = settled.steps.flatMap(({ approvals }: Json) =>
        approvals.flatMap(({ assessment }: Json) => assessment ?? []),
      );
      expect(assessed).toContain(other);
      await photograph(manager, 'item-settled');
      expect([manager.strangers, manager.complaints]).toEqual([[], []]);
      await manager.context().close();
    },
    A_WHILE_MS,
  );
});
