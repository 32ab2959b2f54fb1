import { seriousFindings } from './axe';
import { inBrowser } from './chromium';
import { openHouse, type House, type WatchedPage } from './house';
import { photograph } from './photograph';

const A_WHILE_MS = 180_000;
const ITEM = 'kodaira-r3.16';
const ADDRESS = `/items/${ITEM}?matter=progress-2024-year-end`;

/*
 * 22 May 2025: item 16's report waits for 𠮷田, chief of 情報政策課. He goes away, and 坂本, his manager, after him.
 */
inBrowser('what stands still is carried on, in a browser', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  }, A_WHILE_MS);
  afterAll(() => house?.close());

  const goesAway = async (login: string) => {
    const who = await house.world.enter(login);
    const days = { from: '2025-05-22', until: '2025-05-23', note: '研修' };
    expect((await who.send('POST', 'directory/kodaira/register-absence', days)).status).toBe(200);
  };
  const asks = async (page: WatchedPage, button: RegExp) => {
    await page.getByText(/^その他の操作/).click();
    await page.getByRole('button', { name: button }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    return dialog;
  };
  const step = (page: WatchedPage, title: string) =>
    page.getByRole('list', { name: '経路' }).getByRole('listitem').filter({ hasText: title });

  it(
    '引上げ: the manager finds what his absent chief keeps waiting, approves in his stead, and then for himself',
    async () => {
      await goesAway('yoshida');
      const page = await house.visit('sakamoto');
      await page.getByRole('link', { name: /^代わりに進められるもの/ }).click();
      const row = page.locator('[data-row]').filter({ hasText: 'No.16' });
      await row.getByText('不在・欠員の段階を引き上げて進められます').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await photograph(page, 'inbox-stand-in');
      await row.getByRole('link').click();
      await page.getByRole('heading', { level: 1, name: /^No\.16/ }).waitFor();
      await page.getByText('(不在)').first().waitFor();

      const dialog = await asks(page, /^引上げで承認する/);
      await dialog.getByText('不在・欠員の部下の段階を、上司として承認します。').waitFor();
      await dialog.getByLabel('意見(任意)').fill('係長の不在により確認した。');
      await dialog.getByRole('button', { name: '引き上げて承認する' }).click();
      await page.getByText('引き上げて承認しました。', { exact: false }).waitFor();
      await step(page, '係長承認').getByText('𠮷田　圭介の引上げ').waitFor();
      await step(page, '係長承認').getByText('「係長の不在により確認した。」').waitFor();
      await page.getByRole('button', { name: /^承認する\(次は/ }).waitFor();
      await photograph(page, 'item-pulled-up');

      const { events } = await (
        await house.world.enter('takahashi')
      ).read(`history?item=${ITEM}&type=StepApproved&limit=1`);
      expect(events[0]).toMatchObject({ actorName: '坂本　潤', basis: 'pull-up', principalName: '𠮷田　圭介' });
      expect([page.strangers, page.complaints]).toEqual([[], []]);
      await page.context().close();
    },
    A_WHILE_MS,
  );

  it(
    '特例: the planning manager moves what nobody can move, owes a reason for it, and the auditor finds it in the list',
    async () => {
      await goesAway('sakamoto');
      const page = await house.visit('yamada', ADDRESS);
      await page.getByRole('heading', { level: 1, name: /^No\.16/ }).waitFor();
      const dialog = await asks(page, /^特例で進める/);
      await dialog.getByRole('button', { name: '特例で進める' }).click();
      await dialog.getByText('理由を書いてください。').waitFor();
      expect(await step(page, '課長承認').getByText('特例').count()).toBe(0);
      await dialog.getByRole('textbox', { name: /^理由/ }).fill('期限までに決裁を終えるため');
      await dialog.getByRole('button', { name: '特例で進める' }).click();
      await page.getByText('特例で進めました。', { exact: false }).waitFor();
      await step(page, '課長承認').getByText('特例').first().waitFor();
      await photograph(page, 'item-overridden');
      expect([page.strangers, page.complaints]).toEqual([[], []]);
      await page.context().close();

      const auditor = await house.visit('takahashi', '/overrides');
      const line = auditor.locator('main [data-row]').filter({ hasText: '16' });
      await line.getByText('期限までに決裁を終えるため').waitFor();
      await line.getByText('山田　浩二').waitFor();
      expect(await seriousFindings(auditor)).toEqual([]);
      await photograph(auditor, 'overrides');
      await auditor.context().close();
    },
    A_WHILE_MS,
  );

  it(
    '供覧: a clerk shows the report to another section, which reads it and says so',
    async () => {
      const page = await house.visit('mori', ADDRESS);
      await page.getByRole('heading', { level: 1, name: /^No\.16/ }).waitFor();
      const dialog = await asks(page, /^供覧する/);
      await dialog.getByRole('button', { name: '供覧する' }).click();
      await dialog.getByText('見せる職を一つ以上選んでください。').waitFor();
      await dialog.getByLabel('職名・氏名・課で絞り込む').fill('財政課長');
      await dialog.getByRole('checkbox', { name: /財政課長/ }).check();
      await dialog.getByText('1職を選択中').waitFor();
      await page.screenshot({ path: 'test/journey/__screens__/circulate.png' });
      await dialog.getByRole('button', { name: '供覧する' }).click();
      await page.getByText('供覧しました。').waitFor();
      await page.getByText('まだ読んでいない職').waitFor();

      const reader = await house.visit('hasegawa');
      const row = reader.locator('[data-row]').filter({ hasText: 'No.16' });
      await row.getByText('読むだけです。読んだら印を付けてください').waitFor();
      await row.getByRole('link').click();
      await reader.getByRole('heading', { level: 1, name: /^No\.16/ }).waitFor();
      expect(await reader.getByRole('button', { name: /^承認する/ }).count()).toBe(0);
      const read = await asks(reader, /^読みました/);
      await read.getByRole('button', { name: '読みました' }).click();
      await reader.getByText('読んだ印を付けました。').waitFor();
      await reader.getByText('読んだ職').waitFor();
      await reader.getByText(/^財政課長 長谷川　聡 5月22日$/).waitFor();
      await photograph(reader, 'item-read');
      await reader.getByRole('link', { name: 'あなたの番' }).first().click();
      await reader.getByRole('heading', { level: 1, name: 'あなたの番' }).waitFor();
      await row.waitFor({ state: 'detached' });
      // The one who showed it sees it without a reload.
      await page.getByText(/^財政課長 長谷川　聡 5月22日$/).waitFor();
      expect([page.strangers, page.complaints, reader.strangers, reader.complaints]).toEqual([[], [], [], []]);
      await Promise.all([page.context().close(), reader.context().close()]);
    },
    A_WHILE_MS,
  );
});
