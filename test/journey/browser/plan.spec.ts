import type { Json } from '../../visitor';
import { seriousFindings } from './axe';
import { inBrowser } from './chromium';
import { openHouse, type House } from './house';
import { photograph } from './photograph';

const A_WHILE_MS = 120_000;

inBrowser('the plan, in a browser', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  }, A_WHILE_MS);
  afterAll(() => house?.close());

  it(
    'the planning office looks at the plan, its items and one item with every version of its targets',
    async () => {
      const page = await house.visit('sato', '/plan');
      await page.getByText('令和3年度・令和4年度・令和5年度・令和6年度').waitFor();
      await photograph(page, 'plan');
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('link', { name: '項目・指標' }).click();
      await page.locator('[data-row]').first().waitFor();
      expect(await page.locator('[data-row]').count()).toBe(33);
      await photograph(page, 'plan-items');
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('link', { name: /^10 / }).click();
      await page.getByRole('table').first().waitFor();
      await photograph(page, 'plan-item');
      expect(await seriousFindings(page)).toEqual([]);
      expect([page.strangers, page.complaints]).toEqual([[], []]);
      await page.context().close();
    },
    A_WHILE_MS,
  );

  it('an item gets another lead unit, an indicator and the plan of a year', async () => {
    const page = await house.visit('sato', '/plan/items/kodaira-r3.33');
    await page.getByRole('button', { name: '推進担当課を決める' }).click();
    const lead = page.getByRole('dialog', { name: '推進担当課を決める' });
    await lead.getByLabel('推進担当課').selectOption('zaisei');
    expect(await seriousFindings(page)).toEqual([]);
    await lead.getByRole('button', { name: '推進担当課を決める' }).click();
    await lead.waitFor({ state: 'hidden' });

    await page.getByRole('button', { name: '指標を定める' }).click();
    const define = page.getByRole('dialog', { name: '指標を定める' });
    await define.getByLabel('指標名').fill('研修の受講率');
    await define.getByLabel('単位').fill('%');
    await define.getByLabel('現状値(令和2年度)').fill('６０．５');
    await define.getByLabel('目標値(令和6年度)').fill('80');
    expect(await seriousFindings(page)).toEqual([]);
    await define.getByRole('button', { name: '指標を定める' }).click();
    await page.getByRole('heading', { name: '研修の受講率' }).waitFor();
    await page.getByText('現状値 令和2年度 60.5%').waitFor();

    await page.getByRole('button', { name: '令和6年度の年度計画を書く' }).click();
    const plan = page.getByRole('dialog', { name: '令和6年度の年度計画を書く' });
    await plan.getByLabel('年度計画の文').fill('受講の機会を広げる。');
    await plan.getByRole('button', { name: '年度計画を定める' }).click();
    await page.getByText('受講の機会を広げる。').waitFor();
    const item = await (await house.world.enter('takahashi')).read('items/kodaira-r3.33');
    expect(item).toMatchObject({ lead: { id: 'zaisei' } });
    await page.context().close();
  });

  it('opens a cycle with the proposed day, and closes it again', async () => {
    const page = await house.visit('sato', '/plan/cycles');
    await page.getByRole('heading', { name: '次の照会を始める' }).waitFor();
    await photograph(page, 'cycles');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '令和6年度 年度中間の照会を始める' }).click();
    await page.getByRole('listitem').filter({ hasText: '令和6年度 年度中間' }).getByText('進行中').waitFor();
    const { cycles } = await (await house.world.enter('takahashi')).read('plans/kodaira-r3');
    expect(cycles.find(({ cycle }: Json) => cycle === '2024-mid-year')).toMatchObject({ dueOn: '2024-11-29' });

    const line = page.getByRole('listitem').filter({ hasText: '令和6年度 年度中間' });
    await line.getByRole('button', { name: '締める' }).click();
    const dialog = page.getByRole('dialog', { name: '令和6年度 年度中間の照会を締める' });
    await dialog.getByText('確定していない項目が33件あります。').waitFor();
    await dialog.getByRole('button', { name: 'この照会を締める' }).click();
    await line.getByText('(締切済み)').waitFor();
    await page.context().close();
  });

  it('adopts other grades from a year on', async () => {
    const page = await house.visit('sato', '/plan/scales');
    await page.getByRole('button', { name: '評価区分を定める' }).click();
    const dialog = page.getByRole('dialog', { name: '評価区分を定める' });
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByLabel('意味').first().fill('計画を大きく上回る');
    await dialog.getByRole('button', { name: '令和6年度からこの区分にする' }).click();
    await page.getByRole('heading', { name: '令和6年度からの評価区分' }).waitFor();
    await photograph(page, 'scales');
    await page.context().close();
  });

  it(
    'the auditor reads all of it without a button, and the list of what was moved on by 特例',
    async () => {
      const manager = await house.world.enter('yamada');
      const { items } = await manager.read('board?plan=kodaira-r3&status=in-progress');
      const stuck = items.find(({ overdue }: Json) => overdue);
      const { item, matter, fingerprint } = stuck;
      await manager.done(item, 'override', { matter, fingerprint, reason: '担当者が急病のため。' });

      const page = await house.visit('takahashi', '/overrides');
      await page.getByText('担当者が急病のため。').waitFor();
      await photograph(page, 'overrides');
      expect(await seriousFindings(page)).toEqual([]);
      for (const address of [
        '/plan',
        '/plan/items',
        '/plan/items/kodaira-r3.10',
        '/plan/cycles',
        '/plan/scales',
        '/routes',
      ]) {
        await page.goto(address);
        await page.getByRole('navigation', { name: '計画の中の画面' }).waitFor();
        await page.locator('main h2').first().waitFor();
        expect([address, await page.locator('main').getByRole('button').count()]).toEqual([address, 0]);
        expect(await seriousFindings(page)).toEqual([]);
      }
      expect([page.strangers, page.complaints]).toEqual([[], []]);
      await page.context().close();
    },
    A_WHILE_MS,
  );

  it('a clerk is told who may see the list of 特例', async () => {
    const page = await house.visit('suzuki', '/plan');
    await page.getByText('この画面は見るだけです').waitFor();
    expect(await page.getByRole('link', { name: '特例の一覧' }).count()).toBe(0);
    await page.goto('/overrides');
    await page.getByText('監査と行政経営課だけが見られます').waitFor();
    await page.context().close();
  });
});
