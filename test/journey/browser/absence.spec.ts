import type { Json } from '../../visitor';
import { seriousFindings } from './axe';
import { inBrowser } from './chromium';
import { openHouse, type House } from './house';
import { photograph } from './photograph';

const A_WHILE_MS = 120_000;

/* It is Thursday, 22 May 2025. 田中, director of 市民部, travels; two matters wait for him. */
inBrowser('absences, in a browser', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  }, A_WHILE_MS);
  afterAll(() => house?.close());

  it(
    'a head sees what his absence does, registers it with a delegate, and the delegate has it in his inbox',
    async () => {
      const page = await house.visit('tanaka', '/absences');
      await page.getByRole('heading', { name: '登録するとこうなります' }).waitFor();
      await page.getByText('後閲にして先へ進められます').first().waitFor();
      await photograph(page, 'absences');
      expect(await seriousFindings(page)).toEqual([]);

      await page.getByLabel('初日').fill('2025-05-22');
      await page.getByText('令和7年5月22日').first().waitFor();
      await page.getByRole('combobox', { name: '代理' }).selectOption('p047');
      await page.getByText('代理の方が処理します:').first().waitFor();
      await page.getByRole('button', { name: /^不在を登録し、中村.*を代理にする$/ }).click();
      await page.getByText('登録しました。').waitFor();
      await page.getByText('市民部長 田中　俊彦 → 中村　由紀夫').waitFor();
      expect(await seriousFindings(page)).toEqual([]);

      const delegate = await house.visit('nakamura');
      await delegate
        .getByRole('link', { name: /No\.10/ })
        .first()
        .waitFor();

      await page.getByRole('button', { name: '田中　俊彦の不在を取り消す' }).click();
      await page.getByRole('button', { name: '田中　俊彦の不在を取り消す' }).waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: '中村　由紀夫への代理を取り消す' }).click();
      await page.getByText('代理の登録はありません').waitFor();
      expect([page.strangers, page.complaints]).toEqual([[], []]);
      await delegate.context().close();
      await page.context().close();
    },
    A_WHILE_MS,
  );

  it('days that end before they begin are said at once, and cannot be registered', async () => {
    const page = await house.visit('tanaka', '/absences');
    await page.getByLabel('最後の日').fill('2025-05-20');
    const button = page.getByRole('button', { name: 'この日程で不在を登録する' });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await page.getByText('最後の日が初日より前です').first().waitFor();
    await page.context().close();
  });

  it(
    'the planning office registers somebody who fell ill, and names deputies',
    async () => {
      const page = await house.visit('sato', '/absences');
      await page.getByLabel('不在になる方').selectOption('p043');
      await page.getByText('No.10').first().waitFor();
      await page.getByLabel('備考').fill('病気');
      await page.getByRole('button', { name: 'この日程で不在を登録する' }).click();
      await page.getByText('病気').waitFor();

      await page.getByRole('button', { name: '代決者を定める' }).click();
      const dialog = page.getByRole('dialog', { name: '代決者を定める' });
      await dialog.getByLabel('決裁する職').selectOption('zaisei/manager');
      await dialog.getByLabel('代決者に加える職').selectOption('zaisei/chief');
      expect(await seriousFindings(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'この順に定める' }).click();
      await page.getByRole('button', { name: '財政課長の代決者を変える' }).waitFor();
      const { deputies } = await (await house.world.enter('takahashi')).read('directory/kodaira/absences');
      expect(deputies.find(({ post }: Json) => post === 'zaisei/manager').deputies).toMatchObject([
        { post: 'zaisei/chief' },
      ]);

      const other = await house.visit('suzuki', '/absences');
      await other.getByRole('listitem').filter({ hasText: '田中　俊彦' }).first().waitFor();
      expect(await other.getByText('病気').count()).toBe(0);
      expect(await other.getByLabel('不在になる方').count()).toBe(0);
      await other.context().close();
      await page.context().close();
    },
    A_WHILE_MS,
  );

  it('the auditor sees all of it, with the notes, and has nothing to press', async () => {
    const page = await house.visit('takahashi', '/absences');
    await page.getByText('研修').waitFor();
    expect(await page.locator('main').getByRole('button').count()).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().close();
  });
});
