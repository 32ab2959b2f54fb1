import path from 'node:path';
import type { Json } from '../../visitor';
import { seriousFindings } from './axe';
import { inBrowser } from './chromium';
import { openHouse, type House } from './house';
import { photograph } from './photograph';

const A_WHILE_MS = 120_000;
const FORM = '/items/kodaira-r3.10/progress/2024-year-end';

/* From 2023 on the demonstration computes grades: S from 120 %, A from 95 %. suzuki is a clerk of 収納課. */
inBrowser('grades by a rule, in a browser', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  }, A_WHILE_MS);
  afterAll(() => house?.close());

  it(
    'the form shows the computed grade beside the choice, and asks why hers is another',
    async () => {
      const page = await house.visit('suzuki', FORM);
      page.setDefaultTimeout(10_000);
      const computed = page.locator('#field-computed');
      await computed.getByText('計算できません: 「国民健康保険税徴収率', { exact: false }).waitFor();
      await page.getByRole('textbox', { name: /国民健康保険税徴収率/ }).fill('８８．６');
      await computed.getByText('A 予定どおりに進捗').waitFor();
      await computed.getByText('達成率は100.0%(実績88.6%、目標88.6%)', { exact: false }).waitFor();
      expect(await page.getByRole('textbox', { name: /^算定と違う評価の理由/ }).count()).toBe(0);
      await page.getByRole('radio', { name: /予定以上に進捗/ }).check();
      await page.getByRole('textbox', { name: /^算定と違う評価の理由/ }).waitFor();
      await page.getByText('前年度(令和5年度)の報告の、今後の方向性').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await photograph(page, 'rule-form');

      await page.getByText(/下書き保存 \d\d:\d\d/).waitFor();
      await page.getByRole('link', { name: '確認へ進む' }).click();
      await page.getByRole('heading', { level: 1, name: /提出前の確認/ }).waitFor();
      const fault = page.getByRole('alert').getByRole('link', { name: /算定による評価\(A\)と違う評価の理由/ });
      await fault.click();
      await page.waitForFunction(`document.activeElement?.id === 'field-reasonToDiffer'`);
      await page.getByRole('textbox', { name: /^算定と違う評価の理由/ }).fill('滞納繰越分の整理が進んだため。');
      await page.getByText(/下書き保存 \d\d:\d\d/).waitFor();
      await page.getByRole('link', { name: '確認へ進む' }).click();
      await page.getByText('滞納繰越分の整理が進んだため。').first().waitFor();
      await page.getByText('A 予定どおりに進捗: 市税徴収率', { exact: false }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await photograph(page, 'rule-check');
      await page.getByRole('button', { name: /に提出する/ }).click();
      await page.getByRole('heading', { level: 1, name: /^No\.10/ }).waitFor();
      await page.getByText('滞納繰越分の整理が進んだため。').first().waitFor();
      await photograph(page, 'rule-item');
      const { matters } = await (await house.world.enter('takahashi')).read('items/kodaira-r3.10');
      expect(matters.find(({ matter }: Json) => matter === 'progress-2024-year-end')).toMatchObject({
        rating: 'S',
        computed: { grade: 'A' },
        reasonToDiffer: '滞納繰越分の整理が進んだため。',
      });
      expect([page.strangers, page.complaints]).toEqual([[], []]);
      await page.context().close();
    },
    A_WHILE_MS,
  );

  it(
    'the planning office reads the rule in words, changes a threshold, and is told what cannot be',
    async () => {
      const page = await house.visit('sato', '/plan/scales');
      page.setDefaultTimeout(10_000);
      await page.getByText('120%以上をS、95%以上をA、95%未満をBとし', { exact: false }).waitFor();
      await page.getByText('計算では付けません。人だけが評価します。').waitFor();
      await page.getByRole('button', { name: '評価区分を定める' }).click();
      const dialog = page.getByRole('dialog', { name: '評価区分を定める' });
      await dialog.getByLabel('A は何%以上').fill('130');
      await dialog.getByRole('button', { name: '令和6年度からこの区分にする' }).click();
      await dialog.getByText('高い順に並べてください', { exact: false }).first().waitFor();
      await dialog.getByLabel('A は何%以上').fill('９０');
      await dialog.getByLabel('指標が複数のとき').selectOption('worst');
      expect(await seriousFindings(page)).toEqual([]);
      await dialog.screenshot({ path: path.resolve(__dirname, '../__screens__/rule-dialog-ja.png') });
      await dialog.getByRole('button', { name: '令和6年度からこの区分にする' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByText('120%以上をS、90%以上をA、90%未満をBとし', { exact: false }).waitFor();
      await photograph(page, 'rule-scales');
      expect(await seriousFindings(page)).toEqual([]);

      await page.goto('/plan/items/kodaira-r3.10');
      await page.getByText('170,000千円').waitFor();
      await page.getByRole('button', { name: '財政効果額の計画を定める' }).click();
      const effect = page.getByRole('dialog', { name: '財政効果額の計画を定める' });
      await effect.getByLabel('計画額(千円)').fill('１８０，０００');
      await effect.getByRole('button', { name: '財政効果額の計画を定める' }).click();
      await page.getByText('180,000千円').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      expect([page.strangers, page.complaints]).toEqual([[], [expect.stringContaining('400')]]);
      await page.context().close();
    },
    A_WHILE_MS,
  );
});
