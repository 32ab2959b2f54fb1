import type { Json } from '../../visitor';
import { seriousFindings } from './axe';
import { inBrowser } from './chromium';
import { openHouse, type House } from './house';
import { photograph } from './photograph';

const A_WHILE_MS = 180_000;
const MATTER = 'progress-2024-year-end';

inBrowser('approving together, in a browser', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  }, A_WHILE_MS);

  afterAll(() => house?.close());

  it(
    'shows one line of change for each, approves what is ticked, and says what became of each',
    async () => {
      const yamada = await house.world.enter('yamada');
      const { myTurn } = await yamada.read('inbox');
      const mine = myTurn.filter(({ why, kind }: Json) => why === 'approve' && kind === 'progress');
      expect(mine.length).toBeGreaterThan(1);

      const page = await house.visit('yamada');
      await page.locator('[data-row]').first().waitFor();
      for (const box of await page.locator('[data-row] input[type=checkbox]').all()) await box.check();
      await page.getByRole('link', { name: 'まとめて承認の確認へ進む' }).click();
      await page.getByRole('heading', { name: 'まとめて承認' }).waitFor();
      await page.getByRole('table').waitFor();
      expect(await page.locator('tbody [data-row]').count()).toBe(mine.length);
      expect(await seriousFindings(page)).toEqual([]);
      await photograph(page, 'bulk');

      // Nobody tells this page any more: another changes one of them, and it stays on the screen as it was.
      await page.route('**/api/v1/live', (route) => route.abort());
      await page.route('**/api/v1/bulk-approvals/check', (route) => route.abort());
      const stale = mine[0] as Json;
      await yamada.done(stale.item, 'return', {
        matter: MATTER,
        fingerprint: stale.fingerprint,
        reason: '表現を確認してください',
        to: 'planning-clerk',
      });
      await page.getByRole('button', { name: 'すべて選ぶ' }).click();
      await page.getByRole('button', { name: `選んだ${mine.length}件を承認する` }).click();
      await page.getByRole('heading', { name: 'まとめて承認の結果' }).waitFor();
      await page.getByText(`${mine.length - 1}件を承認しました。1件は承認できませんでした。`).waitFor();
      const refused = page.locator('[data-row]').first();
      expect(await refused.textContent()).toContain('いまは「企画確認」の番です');
      expect(await seriousFindings(page)).toEqual([]);
      await photograph(page, 'bulk-result');
      await refused.getByRole('link').click();
      await page.getByRole('heading', { level: 1, name: new RegExp(`No\\.${stale.no} `) }).waitFor();
      expect(page.strangers).toEqual([]);
      await page.context().close();
    },
    A_WHILE_MS,
  );
});
