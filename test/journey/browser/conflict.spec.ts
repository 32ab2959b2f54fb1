import type { Json } from '../../visitor';
import { seriousFindings } from './axe';
import { inBrowser } from './chromium';
import { openHouse, type House } from './house';
import { photograph } from './photograph';

const A_WHILE_MS = 180_000;
const ITEM = 'kodaira-r3.10';
const MATTER = 'progress-2024-year-end';

inBrowser('content that changes under a decision, in a browser', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  }, A_WHILE_MS);

  afterAll(() => house?.close());

  it(
    'leads to a page with both texts, keeps what was typed, and lets one decide anew',
    async () => {
      const page = await house.visit('sato', `/items/${ITEM}?matter=${MATTER}`);
      const tanaka = await house.world.enter('tanaka');
      const before = await tanaka.read(`items/${ITEM}`);
      const matter = before.matters.find((each: Json) => each.matter === MATTER);
      await tanaka.done(ITEM, 'approve', { matter: MATTER, fingerprint: matter.fingerprint });
      await page.getByRole('button', { name: /^承認する\(次は/ }).waitFor();
      await page.getByLabel('意見(任意)').fill('決算見込みの数値と一致することを確認した。');

      // The page hears nothing of what happens now.
      await page.route('**/api/v1/live', (route) => route.abort());
      await page.route(`**/api/v1/items/${ITEM}`, (route) => route.abort());
      const suzuki = await house.world.enter('suzuki');
      const { cycle, rating, difficulties, nextDirection } = matter.content;
      await suzuki.done(ITEM, 'amend-progress', {
        matter: undefined,
        cycle,
        rating,
        difficulties,
        nextDirection,
        fingerprint: matter.fingerprint,
        done: '徴収率は99.2％(令和7年5月20日時点)となり、目標値を上回った。',
        actuals: [
          { indicator: 'collection-rate', value: '99.2' },
          { indicator: 'nhi-collection-rate', value: '未測定' },
        ],
      });
      for (const login of ['kato', 'nakamura', 'tanaka']) {
        const who = await house.world.enter(login);
        const { matters } = await who.read(`items/${ITEM}`);
        const { fingerprint } = matters.find((each: Json) => each.matter === MATTER);
        await who.done(ITEM, 'approve', { matter: MATTER, fingerprint });
      }
      await page.getByRole('button', { name: /^承認する\(次は/ }).click();
      await page.getByRole('heading', { name: '内容が変わっていました' }).waitFor();
      await page.unroute(`**/api/v1/items/${ITEM}`);
      await page.reload();
      const table = page.getByRole('table');
      await table.waitFor();
      expect(await table.locator('del').allTextContents()).toEqual(
        expect.arrayContaining([expect.stringContaining('99.1')]),
      );
      expect(await table.locator('ins').allTextContents()).toEqual(
        expect.arrayContaining([expect.stringContaining('99.2')]),
      );
      expect(await page.getByLabel('意見(任意)').inputValue()).toBe('決算見込みの数値と一致することを確認した。');
      expect(await seriousFindings(page)).toEqual([]);
      await photograph(page, 'conflict');
      await page.getByRole('button', { name: /^承認する\(次は/ }).click();
      await page.getByText(/承認しました。/).waitFor();
      const { events } = await suzuki.read(`history?item=${ITEM}&matter=${MATTER}&type=StepApproved&limit=1`);
      expect(events[0]).toMatchObject({
        actorName: '佐藤　美咲',
        comment: '決算見込みの数値と一致することを確認した。',
      });
      await page.context().close();
    },
    A_WHILE_MS,
  );

  it(
    'says at once when content changes under a reader’s eyes, and is decided about only after a look',
    async () => {
      const page = await house.visit('yamada', `/items/${ITEM}?matter=${MATTER}`);
      await page.getByRole('button', { name: '決裁し、確定する' }).waitFor();
      const suzuki = await house.world.enter('suzuki');
      const { matters } = await suzuki.read(`items/${ITEM}`);
      const { fingerprint, content } = matters.find((each: Json) => each.matter === MATTER);
      const { cycle, rating, difficulties, nextDirection } = content;
      await suzuki.done(ITEM, 'amend-progress', {
        cycle,
        rating,
        difficulties,
        nextDirection,
        fingerprint,
        done: '徴収率は99.3％となった。',
        actuals: [
          { indicator: 'collection-rate', value: '99.3' },
          { indicator: 'nhi-collection-rate', value: '未測定' },
        ],
      });
      await page.getByText('表示している間に、内容が変わりました').waitFor();
      expect(await page.getByRole('button', { name: '決裁し、確定する' }).count()).toBe(0);
      await page.getByRole('link', { name: '変わったところを並べて見る' }).click();
      await page.getByRole('heading', { name: '内容が変わっていました' }).waitFor();
      await page.getByRole('table').locator('ins', { hasText: '99.3' }).first().waitFor();
      await page.getByText(/いまは「係長承認」の番です/).waitFor();
      expect([page.strangers, page.complaints]).toEqual([[], []]);
      await page.context().close();
    },
    A_WHILE_MS,
  );
});
