import type { Json } from '../../visitor';
import { seriousFindings } from './axe';
import { inBrowser } from './chromium';
import { openHouse, type House } from './house';
import { photograph } from './photograph';

const A_WHILE_MS = 120_000;

inBrowser('routes, in a browser', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  }, A_WHILE_MS);
  afterAll(() => house?.close());

  it(
    'the planning office writes a version, is told what is wrong with it, mends and publishes it',
    async () => {
      const page = await house.visit('sato', '/routes');
      await page.getByRole('heading', { name: '進捗報告' }).waitFor();
      await page.getByText('財政に影響するときだけ').waitFor();
      await photograph(page, 'routes');
      expect(await seriousFindings(page)).toEqual([]);

      await page.getByRole('link', { name: '第1版をもとに新しい版を書く' }).first().click();
      await page.getByText('誤りはありません。公布できます。').waitFor();
      await page.getByRole('button', { name: '段階を加える' }).click();
      await page.getByText(/直すところが\d件あります/).waitFor();
      await photograph(page, 'route-draft');
      expect(await seriousFindings(page)).toEqual([]);
      const publish = page.getByRole('button', { name: '令和7年5月23日から使う版として公布する' });
      expect(await publish.getAttribute('aria-disabled')).toBe('true');
      await publish.click({ force: true });
      expect(page.url()).toContain('/draft');

      const step = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '6. 段階6' }) });
      await step.getByLabel('段階名').fill('財政課供覧');
      const named = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '6. 財政課供覧' }) });
      await named.getByLabel('種類').selectOption('circulate');
      await named.getByLabel('「財政課供覧」に加える職').selectOption('zaisei/manager');
      await named.getByRole('button', { name: '「財政課供覧」を前へ' }).click();
      await page.getByRole('heading', { name: '5. 財政課供覧' }).waitFor();
      await page.getByText('誤りはありません。公布できます。').waitFor();
      await page.reload();
      await page.getByRole('heading', { name: '5. 財政課供覧' }).waitFor();
      await page.getByText('誤りはありません。公布できます。').waitFor();
      await publish.click();
      await page.getByRole('link', { name: /第2版 これから/ }).waitFor();
      const { versions } = await (await house.world.enter('takahashi')).read('routes/progress');
      expect(versions[0]).toMatchObject({ version: 2, from: '2025-05-23' });
      expect(versions[0].steps.map(({ title }: Json) => title)).toEqual([
        '係長承認',
        '課長承認',
        '部長承認',
        '企画確認',
        '財政課供覧',
        '行政経営課長決裁',
      ]);
      expect([page.strangers, page.complaints]).toEqual([[], []]);
      await page.context().close();
    },
    A_WHILE_MS,
  );

  it('nobody else gets to the draft', async () => {
    const page = await house.visit('tanaka', '/routes/progress/draft');
    await page.getByRole('heading', { name: 'ページが見つかりません' }).waitFor();
    expect(await page.locator('main').getByRole('button').count()).toBe(0);
    await page.context().close();
  });
});
