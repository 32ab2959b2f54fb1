import type { Json } from '../../visitor';
import { seriousFindings } from './axe';
import { inBrowser } from './chromium';
import { MATTER, openStage } from '../../feature/three-hundred-items';
import { openHouse, type House } from './house';
import { photograph } from './photograph';

const A_WHILE_MS = 180_000;

const addressOf = (matters: readonly string[]): string =>
  `/bulk?${matters.map((each) => `matter=${encodeURIComponent(each)}`).join('&')}`;

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

  it(
    'leaves unticked what had better be opened first, and says why',
    async () => {
      const asked = ['kodaira-r3.10/revision-1', 'kodaira-r3.10/progress-2024-year-end', 'kodaira-r3.16/no-such'];
      const board = await (await house.world.enter('tanaka')).read('board?plan=kodaira-r3');
      const missed = board.items.find(
        ({ matter, results }: Json) => matter && results.some(({ comparison }: Json) => comparison === 'not-met'),
      );
      const behind = board.items.find(({ rating }: Json) => rating === 'B');
      for (const each of [missed, behind]) if (each) asked.push(`${each.item}/${each.matter}`);
      const page = await house.visit('tanaka', addressOf(asked));
      await page.getByRole('table').waitFor();
      await page.getByText('1件は見つかりませんでした').waitFor();
      await page.getByText('目標改定は一件ずつ開いて決めてください').waitFor();
      await page.getByText('予定より遅れています').first().waitFor();
      await page.getByText('いまは承認できません').first().waitFor();
      expect(await page.getByRole('checkbox').count()).toBe(1);
      expect(await page.getByRole('checkbox').isChecked()).toBe(true);
      expect(await page.locator('ins', { hasText: '99.1' }).count()).toBe(1);
      expect(await seriousFindings(page)).toEqual([]);
      await photograph(page, 'bulk-odd');
      await page.context().close();
    },
    A_WHILE_MS,
  );

  it(
    'stays quick with three hundred',
    async () => {
      const stage = await openStage(house.world.installation, 300);
      await stage.report(stage.items, '催告書を送り、電話をかけた。');
      await stage.approve(stage.items, 'kato');
      await stage.close();
      const page = await house.visit('nakamura', addressOf(stage.items.map((item) => `${item}/${MATTER}`)));
      await page.getByText('300件のうち300件を選択中').waitFor();
      const ticking = await page.evaluate<number>(`new Promise((resolve) => {
        const box = document.querySelectorAll('tbody input[type=checkbox]')[150];
        const from = performance.now();
        box.click();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
      })`);
      process.stderr.write(`one tick among 300: ${Math.round(ticking)} ms\n`);
      expect(ticking).toBeLessThan(400);
      await page.getByText('300件のうち299件を選択中').waitFor();
      await page.getByRole('button', { name: '選んだ299件を承認する' }).click();
      const from = Date.now();
      await page.getByText('299件を承認しました。').waitFor({ timeout: 60_000 });
      process.stderr.write(`299 approvals: ${Date.now() - from} ms\n`);
      expect([page.strangers, page.complaints]).toEqual([[], []]);
      await page.context().close();
    },
    A_WHILE_MS,
  );
});
