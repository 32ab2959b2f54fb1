import type { Json } from '../../visitor';
import { openRowByKeys, signInByKeys, tabTo, tabToWords } from './by-keys';
import { inBrowser } from './chromium';
import { openHouse, type House, type WatchedPage } from './house';

const A_WHILE_MS = 180_000;
const ITEM = 'kodaira-r3.10';
const MATTER = 'progress-2024-year-end';
const REASON = '国保の見込みを書いてください';

/* Item 10's report waits for 田中. 鈴木 is its clerk, 加藤 her chief, 中村 the manager. Nobody touches a mouse. */
inBrowser('a report comes back, is answered, and is approved: by the keyboard alone', () => {
  let house: House;
  let head: WatchedPage;
  beforeAll(async () => {
    house = await openHouse();
  }, A_WHILE_MS);
  afterAll(() => house?.close());

  const enters = async (login: string): Promise<WatchedPage> => {
    const page = await house.open('/');
    page.setDefaultTimeout(15_000);
    await signInByKeys(page, login);
    return page;
  };
  const report = async (): Promise<Json> => {
    const { matters } = await (await house.world.enter('takahashi')).read(`items/${ITEM}`);
    return matters.find((each: Json) => each.matter === MATTER);
  };
  const approves = async (page: WatchedPage) => {
    await page.getByRole('button', { name: /^承認する\(次は/ }).waitFor();
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    await page.getByText('承認しました。', { exact: false }).waitFor();
  };

  it(
    'the head opens it from his inbox and sends it back with a reason',
    async () => {
      head = await enters('tanaka');
      await openRowByKeys(head, ['No.10', '進捗']);
      await head.getByRole('button', { name: /^承認する\(次は/ }).waitFor();
      await head.keyboard.press('r');
      await head.getByRole('dialog', { name: '差し戻す' }).waitFor();
      await tabTo(head, 'dialog textarea');
      await head.keyboard.type(REASON);
      await tabToWords(head, '差し戻す');
      await head.keyboard.press('Enter');
      await head.getByText('差し戻しました。', { exact: false }).first().waitFor();
      expect(await report()).toMatchObject({ status: 'returned', returned: { reason: REASON } });
    },
    A_WHILE_MS,
  );

  it(
    'the clerk finds the reason in her inbox, answers it in the text, checks and submits',
    async () => {
      const clerk = await enters('suzuki');
      await openRowByKeys(clerk, ['No.10', REASON]);
      await clerk.getByText('指摘が1件あります').waitFor();
      await tabTo(clerk, '#field-done');
      await clerk.keyboard.press('Control+End');
      await clerk.keyboard.type('国保は88.9％の見込みである。');
      await tabTo(clerk, 'a[href$="/check"]');
      await clerk.keyboard.press('Enter');
      await clerk.getByRole('heading', { level: 1, name: /提出前の確認/ }).waitFor();
      await clerk.getByRole('button', { name: /収納係長.*加藤.*に提出する/ }).waitFor();
      await tabToWords(clerk, 'に提出する');
      await clerk.keyboard.press('Enter');
      await clerk.getByRole('heading', { level: 1, name: /^No\.10/ }).waitFor();
      expect(await report()).toMatchObject({ status: 'in-progress', round: 3 });
      expect([clerk.strangers, clerk.complaints]).toEqual([[], []]);
      await clerk.context().close();
    },
    A_WHILE_MS,
  );

  it(
    'chief and manager approve, and the head sees what was added before he does',
    async () => {
      for (const login of ['kato', 'nakamura']) {
        const page = await enters(login);
        await openRowByKeys(page, ['No.10', '進捗']);
        await approves(page);
        await page.context().close();
      }
      // His page has stayed open; it became his turn without a reload.
      await head.getByRole('button', { name: /^承認する\(次は/ }).waitFor();
      expect(await head.locator('ins', { hasText: '国保は' }).count()).toBe(1);
      await approves(head);
      const { steps } = await report();
      const [, , director] = steps;
      expect(director).toMatchObject({ state: 'done', approvals: [{ actorName: '田中　俊彦', basis: 'self' }] });
      expect([head.strangers, head.complaints]).toEqual([[], []]);
    },
    A_WHILE_MS,
  );
});
