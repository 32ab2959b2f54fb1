import type { Json, Visitor } from '../../visitor';
import { seriousFindings } from './axe';
import { inBrowser } from './chromium';
import { openHouse, type House, type WatchedPage } from './house';
import { photograph } from './photograph';

const A_WHILE_MS = 180_000;
const ITEM = 'kodaira-r3.10';
const MATTER = 'progress-2024-year-end';
const ADDRESS = `/items/${ITEM}?matter=${MATTER}`;

inBrowser('decisions about a report, in a browser', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  }, A_WHILE_MS);

  afterAll(() => house?.close());

  /** What a clerk would send again: the report as it stands, with these fields instead. */
  const again = async (who: Visitor, item: string, instead: Json) => {
    const { matters } = await who.read(`items/${item}`);
    const { content } = matters.find((each: Json) => each.matter === MATTER);
    const actuals = content.results.map(({ indicator, actual }: Json) => ({
      indicator,
      value: actual.is === 'number' ? String(actual.value) : actual.is === 'text' ? actual.text : '未測定',
    }));
    const { cycle, rating, done, difficulties, nextDirection } = content;
    return { cycle, rating, done, difficulties, nextDirection, actuals, ...instead };
  };

  const seen = async (who: Visitor, item: string): Promise<string> => {
    const { matters } = await who.read(`items/${item}`);
    return matters.find((each: Json) => each.matter === MATTER).fingerprint;
  };

  const opened = (page: WatchedPage) => page.getByRole('heading', { level: 1, name: /No\.10/ }).waitFor();

  it(
    'a head returns, the clerk amends, and the head approves: by the keyboard alone',
    async () => {
      const page = await house.visit('tanaka', ADDRESS);
      await opened(page);
      await page.getByRole('button', { name: /^承認する/ }).waitFor();
      await page.keyboard.press('r');
      const dialog = page.getByRole('dialog', { name: '差し戻す' });
      await dialog.waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await photographDialog(page, 'return');
      await page.getByRole('textbox', { name: '差し戻しの理由' }).focus();
      await page.keyboard.type('国保の見込みを書いてください');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText('差し戻しました。').first().waitFor();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByText('国保の見込みを書いてください').first().waitFor();

      const suzuki = await house.world.enter('suzuki');
      await suzuki.done(
        ITEM,
        'submit-progress',
        await again(suzuki, ITEM, { done: '徴収率は99.1％、国保は88.9％の見込みとなった。' }),
      );
      for (const login of ['kato', 'nakamura']) {
        const who = await house.world.enter(login);
        await who.done(ITEM, 'approve', { matter: MATTER, fingerprint: await seen(who, ITEM) });
      }
      await page.getByRole('button', { name: /^承認する\(次は/ }).waitFor();
      expect(await page.locator('ins', { hasText: '88.9' }).count()).toBeGreaterThan(0);
      await page.getByRole('checkbox', { name: '取組実績を確認した' }).focus();
      await page.keyboard.press('Space');
      await page.getByText(/^確認 1\//).waitFor();
      await page.keyboard.press('a');
      await page.keyboard.press('Enter');
      await page.getByText(/承認しました。 次は行政経営課 担当/).waitFor();
      await photograph(page, 'item-approved');
      expect([page.strangers, page.complaints]).toEqual([[], []]);
      const { events } = await suzuki.read(`history?item=${ITEM}&matter=${MATTER}&type=StepApproved&limit=1`);
      expect(events[0]).toMatchObject({ actorName: '田中　俊彦', basis: 'self' });
      await page.context().close();
    },
    A_WHILE_MS,
  );

  it(
    'what was decided leads to the next of one’s turn, until nothing is left',
    async () => {
      const page = await house.visit('tanaka');
      await page.locator('[data-row] [data-open]').first().click();
      for (let left = 1; left > 0;) {
        await page.getByRole('button', { name: /^承認する/ }).click();
        await page.getByText('承認しました。').waitFor();
        const next = page.getByRole('link', { name: /^次の「あなたの番」/ });
        left = await next.count();
        if (left > 0) await next.click();
      }
      await page.getByText('あなたの番はすべて済みました。').waitFor();
      expect(page.complaints).toEqual([]);
      await page.context().close();
    },
    A_WHILE_MS,
  );

  it(
    'the auditor sees everything and has no buttons',
    async () => {
      const page = await house.visit('takahashi', ADDRESS);
      await opened(page);
      await page.getByText('いまは「企画確認」の番です').waitFor();
      await page.getByText('国保の見込みを書いてください').first().waitFor();
      for (const name of [/承認/, /差し戻す/, /意見を付ける/, /引き戻す/])
        expect(await page.getByRole('button', { name }).count()).toBe(0);
      expect(await page.getByText(/^その他の操作/).count()).toBe(0);
      expect(await page.getByRole('textbox').count()).toBe(0);
      expect(await seriousFindings(page)).toEqual([]);
      await page.context().close();
    },
    A_WHILE_MS,
  );

  it(
    'a comment on a field stands beside it until it is resolved',
    async () => {
      const page = await house.visit('sato', ADDRESS);
      await opened(page);
      await page.getByRole('button', { name: /^意見を付ける ?: 取組実績/ }).click();
      await page.getByRole('textbox', { name: '取組実績への意見' }).fill('見込みの根拠を書いてください');
      await page.getByRole('button', { name: '意見を付ける', exact: true }).click();
      const resolve = page.getByRole('button', { name: '意見「見込みの根拠を書いてください」を解決済みにする' });
      await resolve.waitFor();
      await resolve.click();
      await page.getByText('解決した意見 1件').waitFor();
      expect(await resolve.count()).toBe(0);
      await page.context().close();
    },
    A_WHILE_MS,
  );

  it(
    '代決: 小川 decides for 山田, who is away, and 山田 reads it afterwards',
    async () => {
      const yamada = await house.world.enter('yamada');
      const today = (await yamada.read('directory/kodaira/absences')).day;
      const away = await yamada.send('POST', 'directory/kodaira/register-absence', {
        person: 'p013',
        from: today,
        until: today,
        note: '研修',
      });
      expect(away.status).toBe(200);
      const sato = await house.world.enter('sato');
      await sato.done(ITEM, 'approve', { matter: MATTER, fingerprint: await seen(sato, ITEM) });

      const page = await house.visit('ogawa', ADDRESS);
      await opened(page);
      await page.getByText('(不在)').first().waitFor();
      await page.getByText(/^その他の操作/).click();
      await page.getByRole('button', { name: '代決する…' }).click();
      await page.getByRole('dialog', { name: '代決する' }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('button', { name: '代決する', exact: true }).click();
      await page.getByText('決裁し、内容が確定しました。').waitFor();
      await page.getByText('山田　浩二の代決').waitFor();
      await page.getByText('山田　浩二さんの後閲がまだです').waitFor();
      await photograph(page, 'item-deputised');
      await page.context().close();

      const back = await house.visit('yamada', ADDRESS);
      await opened(back);
      await back.getByText(/^その他の操作/).click();
      await back.getByRole('button', { name: '後閲する…' }).click();
      await back.getByRole('dialog').getByRole('button', { name: '後閲する' }).click();
      await back.getByText('後閲しました。', { exact: false }).first().waitFor();
      await back.getByText('山田　浩二さんの後閲がまだです').waitFor({ state: 'hidden' });
      await back.context().close();
    },
    A_WHILE_MS,
  );
});

/** A dialog lies over the buttons that change the language: it is photographed as it is. */
async function photographDialog(page: WatchedPage, name: string): Promise<void> {
  await page.screenshot({ path: `test/journey/__screens__/${name}.png` });
}
