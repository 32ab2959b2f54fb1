import type { Json } from '../../visitor';
import { seriousFindings } from './axe';
import { inBrowser } from './chromium';
import { openHouse, type House } from './house';
import { photograph } from './photograph';

const A_WHILE_MS = 120_000;
const MATTER = 'progress-2024-year-end';

inBrowser('an item, in a browser', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  }, A_WHILE_MS);
  afterAll(() => house?.close());

  it(
    'shows a head the route, what changed since last year and against the target; he approves, and is led on',
    async () => {
      const page = await house.visit('tanaka', `/items/kodaira-r3.10?matter=${MATTER}`);
      await page.getByRole('button', { name: /^承認する\(次は/ }).waitFor();
      expect(await page.locator('li[aria-current=step]').innerText()).toContain('市民部長');
      await page.getByRole('button', { name: '前年度から' }).click();
      await page.locator('ins').first().waitFor();
      await page.getByRole('button', { name: '目標との差' }).click();
      await page
        .getByRole('img', { name: /実績と目標の図/ })
        .first()
        .waitFor();
      await photograph(page, 'item-target');
      await page.getByRole('button', { name: '今の内容' }).click();
      expect(await seriousFindings(page)).toEqual([]);
      await photograph(page, 'item');
      await page.getByLabel('意見(任意)').fill('確認しました。');
      await page.getByRole('button', { name: /^承認する\(次は/ }).click();
      await page.getByText(/承認しました。次は 行政経営課 担当/).waitFor();
      await photograph(page, 'item-approved');
      expect(page.complaints).toEqual([]);
      expect(page.strangers).toEqual([]);
    },
    A_WHILE_MS,
  );

  it('is returned with a reason that is owed, to whom the head chooses', async () => {
    const page = await house.visit('tanaka', '/');
    const row = page.locator('[data-row]').first();
    await row.locator('[data-open]').click();
    await page.getByRole('button', { name: /^承認する\(次は|^決裁する/ }).waitFor();
    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog', { name: '差し戻す' });
    await dialog.waitFor();
    const send = dialog.getByRole('button', { name: '差し戻す' });
    expect(await send.getAttribute('aria-disabled')).toBe('true');
    await dialog.getByLabel('理由').fill('実績値の基準日を書いてください。');
    await send.click();
    await page.getByText('差し戻しました。').waitFor();
    await page.context().close();
  });

  it('is read by an auditor, who has no button to press', async () => {
    const page = await house.visit('takahashi', `/items/kodaira-r3.10?matter=${MATTER}`);
    await page.getByRole('heading', { name: /令和6年度 年度末 進捗/ }).waitFor();
    expect(await page.getByRole('button', { name: /承認|差し戻|引き戻|取り下/ }).count()).toBe(0);
    expect(await page.getByText('その他の操作').count()).toBe(0);
    await page.context().close();
  });

  it('carries the mark of the deputy, and waits for the absent decider to read it', async () => {
    const page = await house.visit('yamada', `/items/kodaira-r3.02?matter=${MATTER}`);
    await page.getByText('代', { exact: true }).waitFor();
    await page.getByText(/山田　浩二の後閲がまだです/).waitFor();
    await page.getByRole('button', { name: '後閲する' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '後閲する' }).click();
    await page.getByText(/後閲しました/).waitFor();
    await page.getByText(/後閲がまだです/).waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('that changed while it was read is shown in pairs, and what was typed stays', async () => {
    const page = await house.visit('yoshida', `/items/kodaira-r3.16?matter=${MATTER}`);
    await page.getByLabel('意見(任意)').fill('人数を確認しました。');
    const clerk = await house.world.enter('mori');
    const { matters } = await clerk.read('items/kodaira-r3.16');
    const { content, fingerprint } = matters.find(({ matter }: { matter: string }) => matter === MATTER);
    await clerk.done('kodaira-r3.16', 'amend-progress', {
      cycle: content.cycle,
      rating: content.rating,
      done: `${content.done}受講者は延べ312人。`,
      actuals: content.results.map(({ indicator, actual }: Json) => ({
        indicator,
        value: actual.text ?? String(actual.value),
      })),
      fingerprint,
    });
    await page.getByRole('heading', { name: /更新の競合/ }).waitFor();
    expect(await page.locator('ins').innerText()).toContain('受講者は延べ312人。');
    await page.getByText('書きかけの意見は残っています').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await photograph(page, 'conflict');
    await page.getByRole('button', { name: 'いまの内容を読んで決める' }).click();
    expect(await page.getByLabel('意見(任意)').inputValue()).toBe('人数を確認しました。');
    await page.getByRole('button', { name: /^承認する\(次は/ }).click();
    await page.getByText(/承認しました。次は/).waitFor();
    await page.context().close();
  }, 60_000);
});
