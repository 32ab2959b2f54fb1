import { seriousFindings } from './axe';
import { inBrowser } from './chromium';
import { openHouse, type House, type WatchedPage } from './house';
import { photograph } from './photograph';

const A_WHILE_MS = 120_000;
const ITEM = 'kodaira-r3.17';
const FORM = `/items/${ITEM}/revise/online-procedures`;

/** 係長, and above her: 課長, 部長, 行政経営課長, 企画政策部長 (who is the 部長). */
const CHIEF = 'yoshida';
const BELOW_THE_DEPUTY_MAYORS = ['sakamoto', 'sasaki', 'yamada', 'sasaki'];

type Json = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any

/* Item 17, オンライン申請手続数: the target of fiscal year 2024 was once revised from 40 to 25; 26 were reported. */
inBrowser('a target is revised, up to both deputy mayors', () => {
  let house: House;
  let page: WatchedPage;
  beforeAll(async () => {
    house = await openHouse();
    page = await house.visit('mori', FORM);
    page.setDefaultTimeout(10_000);
  }, A_WHILE_MS);
  afterAll(() => house?.close());

  const matter = async (): Promise<Json> => {
    const { matters } = await (await house.world.enter('takahashi')).read(`items/${ITEM}`);
    return matters.findLast((each: Json) => each.kind === 'revision');
  };
  const approves = async (login: string) => {
    const { matter: id, fingerprint } = await matter();
    await (await house.world.enter(login)).done(ITEM, 'approve', { matter: id, fingerprint });
  };
  const target = () => page.getByRole('textbox', { name: /^令和6年度の新しい目標値/ });

  it('settled years keep their target; what the new one does to the result is shown while it is typed', async () => {
    await page.getByRole('heading', { level: 1, name: /目標改定 No\.17/ }).waitFor();
    await target().waitFor();
    expect(await page.getByText('実績が確定しているため、改定できません').count()).toBe(3);
    await target().fill('３０件');
    await page.getByText('30件 と読みました').waitFor();
    await page.getByText('新しい目標値では、達成の判定が変わります', { exact: false }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('the reason cannot be skipped', async () => {
    await page.getByRole('link', { name: '確認へ進む' }).click();
    const faults = page.getByRole('alert');
    await faults.getByRole('link', { name: '改定の理由を書いてください' }).click();
    await page.waitForFunction("document.activeElement?.id === 'field-reason'");
    const reason = '離脱の多い手続の改善により、30件まで届く見込みとなったため。';
    await page.keyboard.type(reason);
    expect(await page.getByRole('textbox', { name: /^改定の理由/ }).inputValue()).toBe(reason);
  });

  it('where it touches money, the finance section comes onto the route', async () => {
    const route = page.getByRole('complementary', { name: 'これからの経路' });
    await route.getByText('副市長決裁').waitFor();
    expect(await route.getByText('財政課合議').count()).toBe(0);
    await page.getByRole('checkbox', { name: /財政に影響する/ }).check();
    await route.getByText('財政課合議').waitFor();
    await photograph(page, 'revision');
    await page.getByRole('checkbox', { name: /財政に影響する/ }).uncheck();
    await route.getByText('財政課合議').waitFor({ state: 'hidden' });
  });

  it(
    'is submitted, comes back, and the answer is submitted as the same revision with its difference',
    async () => {
      await page.getByText(/下書き保存/).waitFor();
      await page.getByRole('link', { name: '確認へ進む' }).click();
      await page.getByText('25件 → 30件').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await photograph(page, 'revision-check');
      await page.getByRole('button', { name: /に提出する$/ }).click();
      await page.getByRole('heading', { level: 1, name: /^No\.17/ }).waitFor();
      const { matter: id, fingerprint, steps } = await matter();
      const [chief] = steps[0].posts;
      expect(chief.holders).toHaveLength(1);
      await (
        await house.world.enter(CHIEF)
      ).done(ITEM, 'return', { matter: id, fingerprint, reason: 'いつまでに届くのかを書いてください。' });

      await page.goto('/');
      await page
        .getByRole('link', { name: /No\.17/ })
        .first()
        .waitFor();
      await page.locator('[data-row]').filter({ hasText: 'いつまでに届くのか' }).getByRole('link').click();
      await page.getByRole('heading', { level: 1, name: /目標改定 No\.17/ }).waitFor();
      await page.getByText('指摘が1件あります').waitFor();
      const reason = page.getByRole('textbox', { name: /^改定の理由/ });
      await reason.fill('離脱の多い手続の改善により、3月までに30件に届く見込みとなったため。');
      await page.getByRole('link', { name: '確認へ進む' }).click();
      await page.getByText('前回の提出からの変更').waitFor();
      expect(await page.locator('ins').first().textContent()).toContain('3月');
      await page.getByRole('button', { name: /に提出する$/ }).click();
      await page.getByRole('heading', { level: 1, name: /^No\.17/ }).waitFor();
      expect(await matter()).toMatchObject({ matter: id, round: 2, status: 'in-progress' });
    },
    A_WHILE_MS,
  );

  it('edited while under way, it says whose approval becomes void', async () => {
    await approves(CHIEF);
    await page.goto(FORM);
    await page.getByText('次の承認は無効になり', { exact: false }).waitFor();
    await target().fill('28');
    await page.getByText('28件 と読みました').waitFor();
    await page.getByRole('link', { name: '確認へ進む' }).click();
    await page.getByRole('button', { name: /に提出する$/ }).click();
    await page.getByRole('heading', { level: 1, name: /^No\.17/ }).waitFor();
    expect((await matter()).steps[0]).toMatchObject({ state: 'current', approvals: [] });
  });

  it(
    'approved by all, it takes both deputy mayors: after the first it waits for the second, then the new target is in force',
    async () => {
      for (const login of [CHIEF, ...BELOW_THE_DEPUTY_MAYORS]) await approves(login);
      const decides = async (login: string, button: RegExp, said: RegExp) => {
        const deputy = await house.visit(login);
        await deputy.locator('[data-row]').filter({ hasText: 'No.17' }).getByRole('link').click();
        await deputy.locator('ins', { hasText: '28' }).first().waitFor();
        await deputy.getByRole('button', { name: button }).click();
        await deputy.getByText(said).waitFor();
        expect([deputy.strangers, deputy.complaints]).toEqual([[], []]);
        await deputy.context().close();
      };
      await decides('okubo', /^承認する\(次は副市長 三浦/, /承認しました。 次は副市長 三浦.*の番です/);
      expect(await matter()).toMatchObject({ status: 'in-progress' });
      await decides('miura', /^決裁し、確定する$/, /決裁し、内容が確定しました。/);
      expect(await matter()).toMatchObject({ status: 'settled' });
      await page.goto(FORM);
      await page.getByText('現在 28件').waitFor();
      expect([page.strangers, page.complaints]).toEqual([[], []]);
    },
    A_WHILE_MS,
  );
});
