import { inBrowser } from './chromium';
import { openHouse, signIn, type House } from './house';

const A_WHILE_MS = 120_000;
const FORM = '/items/kodaira-r3.17/progress/2024-year-end';

type Json = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any

/* Item 17, 情報政策課: the report came back; 森 answers it. */
inBrowser('a submission whose answer does not arrive', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  }, A_WHILE_MS);
  afterAll(() => house?.close());

  const submissions = async (): Promise<Json[]> => {
    const auditor = await house.world.enter('takahashi');
    const { events } = await auditor.read('history?item=kodaira-r3.17&type=ProgressSubmitted');
    return events.filter((each: Json) => each.matter === 'progress-2024-year-end');
  };

  it('whoever logs out may save what the server does not have, and leaves nothing on the machine', async () => {
    const page = await house.visit('miyamoto', '/items/kodaira-r3.07/progress/2024-year-end');
    const texts = () => page.evaluate<string[]>('Object.keys(localStorage).filter((each) => /draft|typed/.test(each))');
    const type = async (text: string) => {
      await page.route('**/api/v1/drafts/**', (route) =>
        route.request().method() === 'PUT' ? route.abort() : route.continue(),
      );
      await page.getByRole('textbox', { name: /^取組実績/ }).fill(text);
      await page.getByText(/この端末に保存/).waitFor();
      expect(await texts()).toEqual([expect.stringContaining('ayumi.draft miyamoto ')]);
      await page.getByRole('button', { name: 'ログアウトする', exact: true }).click();
      await page.getByRole('dialog', { name: '送っていない入力があります' }).waitFor();
    };
    await type('保存してから帰る文。');
    await page.getByRole('button', { name: '保存してログアウトする' }).click();
    await page.getByText('保存できない下書きがあります').waitFor();
    await page.unroute('**/api/v1/drafts/**');
    await page.getByRole('button', { name: '保存してログアウトする' }).click();
    await page.getByRole('heading', { name: 'ログイン' }).waitFor();
    expect(await texts()).toEqual([]);
    const clerk = await house.world.enter('miyamoto');
    const saved = await clerk.read('drafts/kodaira-r3.07/progress-2024-year-end');
    expect(saved.content.fields.done).toBe('保存してから帰る文。');

    await signIn(page, 'miyamoto');
    await type('残さない文。');
    await page.getByRole('button', { name: 'この端末から消してログアウトする' }).click();
    await page.getByRole('heading', { name: 'ログイン' }).waitFor();
    expect(await texts()).toEqual([]);
    await clerk.send('DELETE', 'drafts/kodaira-r3.07/progress-2024-year-end');
    await page.context().close();
  });

  it(
    'is pressed again and sent under the same key, submitted once, although everything was read anew in between',
    async () => {
      const before = await submissions();
      const page = await house.visit('mori', FORM);
      page.setDefaultTimeout(15_000);
      await page.getByRole('textbox', { name: /^課題/ }).fill('書き加えた課題。');
      await page.getByText(/下書き保存/).waitFor();
      await page.getByRole('link', { name: '確認へ進む' }).click();
      const keys: (string | undefined)[] = [];
      await page.route('**/submit-progress', async (route) => {
        keys.push(route.request().headers()['idempotency-key']);
        if (keys.length === 1) await route.fetch();
        return keys.length <= 3 ? route.abort('connectionreset') : route.continue();
      });
      await page.getByRole('button', { name: /に提出する$/ }).click();
      await page.getByText('サーバーにつながりません').waitFor();
      expect(await page.getByText('書き加えた課題。').count()).toBeGreaterThan(0);
      await page.getByRole('button', { name: 'もう一度試す' }).click();
      await page.getByRole('heading', { level: 1, name: /^No\.17/ }).waitFor();
      expect(new Set(keys).size).toBe(1);
      expect(keys).toHaveLength(4);
      expect(await submissions()).toHaveLength(before.length + 1);
      const clerk = await house.world.enter('mori');
      expect((await clerk.read('drafts')).drafts).toEqual([]);
      await page.goto(FORM);
      await page.getByRole('textbox', { name: /^課題/ }).waitFor();
      expect(await page.getByText('提出した内容と、入力中の内容が違います', { exact: false }).count()).toBe(0);
      await page.context().close();
    },
    A_WHILE_MS,
  );

  it('without a network nothing is submitted, the answers stay, and it is said', async () => {
    const page = await house.visit('miyamoto', '/items/kodaira-r3.07/progress/2024-year-end');
    page.setDefaultTimeout(15_000);
    await page.getByRole('radio', { name: /予定どおりに進捗/ }).check();
    await page.getByRole('textbox', { name: /^実績値/ }).fill('指針案の作成');
    await page.getByRole('textbox', { name: /^取組実績/ }).fill('圏外で提出を試みた文。');
    await page.getByText(/下書き保存/).waitFor();
    await page.getByRole('link', { name: '確認へ進む' }).click();
    const submit = page.getByRole('button', { name: /に提出する$/ });
    await submit.waitFor();
    await page.context().setOffline(true);
    await submit.click();
    await page.getByText('サーバーにつながりません').waitFor();
    expect(await page.getByText('圏外で提出を試みた文。').count()).toBe(1);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'もう一度試す' }).click();
    await page.getByRole('heading', { level: 1, name: /^No\.7/ }).waitFor();
    await page.context().close();
  });
});
