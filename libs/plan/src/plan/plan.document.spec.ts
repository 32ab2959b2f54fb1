import { readPlanDocument } from './plan.document';
import type { PlanDocument } from './plan.document.content';
import { itemOf, lines, read, seed, seedWith } from './plan.document.example';

describe('The plan as it was copied from its PDF', () => {
  const document = readPlanDocument(seed) as PlanDocument;

  it('has four chapters and 33 items, and not a line is left over', () => {
    expect(document).not.toHaveProperty('problems');
    expect(document.unplaced).toEqual([]);
    expect(document.chapters).toEqual([
      { no: 1, title: '地域資源によるサービスの実現', line: 3 },
      { no: 2, title: '将来に向けた財政運営・財産活用', line: 68 },
      { no: 3, title: '運営・業務執行体制の効率化', line: 112 },
      { no: 4, title: '職員と職場の活性化', line: 184 },
    ]);
    expect(document.items.map(({ no }) => no)).toEqual(Array.from({ length: 33 }, (_, index) => index + 1));
    const chapterSizes = [1, 2, 3, 4].map((no) => document.items.filter(({ chapter }) => chapter === no).length);
    expect(chapterSizes).toEqual([9, 6, 10, 8]);
  });

  it('runs from 令和3年度 to 令和6年度', () => expect(document.years).toEqual([2021, 2022, 2023, 2024]));

  it('leaves every responsible unit, indicator and year blank', () => {
    const annualPlan = { 2021: null, 2022: null, 2023: null, 2024: null };
    for (const each of document.items)
      expect(each).toMatchObject({ responsible: null, indicator: null, baseline: null, target: null, annualPlan });
  });

  it('has as many initiatives and purposes in each item as a reader counts', () => {
    expect(document.items.map(({ initiatives }) => initiatives.length)).toEqual(
      [
        [2, 1, 3, 4, 2, 1, 2, 1, 4], // 1–9
        [2, 5, 2, 1, 2, 3], // 10–15
        [3, 4, 3, 3, 2, 2, 1, 1, 3, 2], // 16–25
        [2, 1, 1, 3, 1, 1, 1, 2], // 26–33
      ].flat(),
    );
    const severalPurposes = document.items.filter(({ purposes }) => purposes.length > 1);
    expect(severalPurposes.map(({ no, purposes }) => `${no}: ${purposes.length}`).join(', ')).toBe(
      '2: 2, 3: 2, 4: 3, 11: 2, 12: 2, 16: 2, 18: 2, 32: 2',
    );
  });

  it('parts the entries of a list at its spaces, not at the commas and dots inside', () => {
    expect(itemOf(document, 1)).toEqual({
      no: 1,
      chapter: 1,
      title: '情報発信と市民との情報共有の推進',
      responsible: null,
      purpose:
        '市報、市ホームページ、SNS、アプリ等、既存メディアの効果を検証するとともに、新たなSNSの活用など、情報発信と市民との情報共有について横断的に検討する。',
      purposes: [
        '市報、市ホームページ、SNS、アプリ等、既存メディアの効果を検証するとともに、新たなSNSの活用など、情報発信と市民との情報共有について横断的に検討する。',
      ],
      initiatives: [
        '既存メディアの効果の検証（市報、市ホームページ、SNSの運用について）',
        '各アプリの横断的な検証（登録者数の変動や、事業の継続性、費用効果等の検討）',
      ],
      indicator: null,
      baseline: null,
      target: null,
      annualPlan: { 2021: null, 2022: null, 2023: null, 2024: null },
      line: 6,
    });
    expect(itemOf(document, 4).purposes).toEqual([
      'これまで構築してきた協働の基盤を活用し、様々な場面において、協働事業によるまちづくりを促進させる。',
      '市がコーディネーターとなり、住民同士のつながりを促進させ、新たな分野への拡大を図る。',
      '教育分野においても、地域に開かれた学校づくりの推進を図る。',
    ]);
    expect(itemOf(document, 4).initiatives).toEqual([
      '協働事業の新たな分野への拡大を目的とした、庁内への情報提供・職員の意識改革',
      'こだいら人財の森事業の推進',
      '大学や民間事業者との連携事業の実施',
      '学校経営協議会の設置',
    ]);
  });

  it('parts bulleted entries at their bullets, in a list and without one', () => {
    expect(itemOf(document, 14).initiatives).toEqual([
      '利用状況や維持管理に関するコストを明らかにし、費用対効果の面で検証',
      '公共施設の開館時間の検討',
    ]);
    expect(itemOf(document, 17).initiatives[3]).toBe('コンビニ交付の構築（対象証明書の検討を含む）・実施');
    expect(itemOf(document, 22).initiatives).toEqual(['職員の適正配置']);
    expect(itemOf(document, 33)).toMatchObject({
      title: '職制の見直しの検討',
      chapter: 4,
      line: 236,
      initiatives: ['ポスト配置の適正化の検討', '現行の職制のあり方を見直しの検討'],
    });
  });

  it('takes a plain cell as one initiative', () => {
    expect(itemOf(document, 31)).toMatchObject({
      title: '職員提案制度の見直し',
      purposes: [
        '制度開始から20年以上が経過し、提案件数も減少傾向にあるため、より有効な制度となるよう見直しを図り、職員のアイデアの活性化を図る。',
      ],
      initiatives: ['現行の職員提案制度の見直し'],
    });
  });
});

describe('A plan document', () => {
  it('reads alike with CRLF, with a BOM, and without its last line end', () => {
    expect(read(lines.join('\r\n'))).toEqual(readPlanDocument(seed));
    expect(read(`\uFEFF${lines.join('\n')}\n`)).toEqual(readPlanDocument(seed));
  });

  it('may have its cells filled, and they are kept as they were typed', () => {
    const filled = read(
      seedWith({
        6: '1\t \uFA19﨑地区（①）の推進 \t\t秘書広報課\t\t',
        9: '\t指標\t登録者数\t現状値（計画策定時）\t10人台\t\t令和6年度目標値\t97.0 以上\t',
        10: '年度計画\t3年度\t検討\t4年度\t\t5年度\t－\t6年度\t実施\t\t',
      }),
    );
    expect(itemOf(filled, 1)).toMatchObject({
      title: '\uFA19﨑地区（①）の推進',
      responsible: '秘書広報課',
      indicator: '登録者数',
      baseline: '10人台',
      target: '97.0 以上',
      annualPlan: { 2021: '検討', 2022: null, 2023: '－', 2024: '実施' },
    });
  });

  it('keeps spaces that part nothing', () => {
    const spaced = read(
      seedWith({
        7: '目的・ねらい\t新たな SNS を使う。 広く 伝える。',
        8: '取組内容\t新たな SNS の活用',
        15: '取組内容\t<ul> 活用を検討する。 SNS等の整備（案） WEB会議 </ul>',
        22: '取組内容\t・新たな SNS の活用　・ 検討・実施',
      }),
    );
    expect(itemOf(spaced, 1).purposes).toEqual(['新たな SNS を使う。', '広く 伝える。']);
    expect(itemOf(spaced, 1).initiatives).toEqual(['新たな SNS の活用']);
    expect(itemOf(spaced, 2).initiatives).toEqual(['活用を検討する。', 'SNS等の整備（案）', 'WEB会議']);
    expect(itemOf(spaced, 3).initiatives).toEqual(['新たな SNS の活用', '検討・実施']);
  });
});
