import { fourItems, setOf, settles } from './review.examples';
import type { GapCode, ReviewGap } from './review-gap';
import { gapsOf, type GapSources } from './review-gaps';
import { UNWRITTEN } from './review.editorial';
import type { ReviewSet } from './review.set';
import type { SetIndicator } from './review.sheet';

const looked = (set: ReviewSet, more: Partial<GapSources> = {}): readonly ReviewGap[] =>
  gapsOf({ set, editorial: UNWRITTEN, ...more });
const texts = (gaps: readonly ReviewGap[], code: GapCode) =>
  gaps.filter((gap) => gap.code === code).map(({ text }) => text);

/** The set with the first indicator of item 10 otherwise. */
const withIndicator = (set: ReviewSet, more: Partial<SetIndicator>): ReviewSet => ({
  ...set,
  sheets: set.sheets.map((sheet, n) =>
    n > 0 ? sheet : { ...sheet, indicators: [{ ...sheet.indicators[0]!, ...more }] },
  ),
});

describe('Before the freeze', () => {
  const story = () => fourItems().at('2025-05-20T01:00:00Z');

  it('a year of which nothing was settled blocks, and nothing else does', async () => {
    const blocking = (gaps: readonly ReviewGap[]) => gaps.filter(({ severity }) => severity === 'blocks');
    expect(blocking(looked(await setOf(story())))).toMatchObject([{ code: 'nothing-settled' }]);
    expect(blocking(looked(await setOf(settles(story(), 10, 'A'))))).toEqual([]);
  });

  it('every item that is not settled is named with who has it, and for how long', async () => {
    const begun = settles(story(), 20, 'A').submits('suzuki', 10).at('2025-06-10T01:00:00Z').submits('suzuki', 11);
    expect(texts(looked(await setOf(begun)), 'not-settled')).toEqual([
      'No.10 徴収率の向上: 確定していません。「課長」、収納課長 山田の番で21日たっています。',
      'No.11 口座振替の促進: 確定していません。「課長」、収納課長 山田の番で0日たっています。',
      'No.12 債権管理: 確定していません。未着手、収納課 担当 鈴木の番で434日たっています。',
    ]);
  });

  it('what the planning office may still write is hinted at, and only where that part is printed', async () => {
    const set = await setOf(settles(story(), 10, 'A'));
    expect(texts(looked(set), 'introduction-missing')).toHaveLength(1);
    expect(texts(looked(set), 'chapter-without-remark')).toEqual([
      '第1章「歳入の確保」の総括が書かれていません。',
      '第2章「業務の改善」の総括が書かれていません。',
    ]);
    const short = { ...set, outline: ['sheets'] as const };
    expect(looked(short).filter(({ severity }) => severity === 'hint')).toEqual([]);
  });

  it('an opinion without an answer is to be answered, a priority needs a sheet', async () => {
    const opinion = { opinion: 'opinion-1', body: '委員会', day: '2025-07-01', chapter: null, item: null, text: '𠮷'.repeat(40), answer: null };
    const editorial = { ...UNWRITTEN, opinions: [opinion], priorities: { 'kodaira-r3.10': 'a', 'kodaira-r3.11': 'b', 'kodaira-r3.99': 'c' } };
    const gaps = looked(await setOf(settles(story(), 10, 'A'), { editorial }), { editorial });
    expect(texts(gaps, 'opinion-unanswered')).toEqual([`委員会の意見「${'𠮷'.repeat(30)}…」に回答がありません。担当課に回答を依頼してください。`]);
    expect(gaps.filter(({ code }) => code === 'priority-without-sheet').map(({ item, target }) => [item, target])).toEqual([
      [null, { to: 'part', part: 'priorities', key: 'kodaira-r3.99' }],
      ['kodaira-r3.11', { to: 'item', item: 'kodaira-r3.11', matter: null }],
    ].toSorted((a, b) => Number(a[0] === null) - Number(b[0] === null)));
  }); // prettier-ignore

  it('prose of more than a page is counted as a reader counts characters', async () => {
    const much = { done: '辻󠄀'.repeat(1201) };
    const [text] = texts(looked(await setOf(settles(story(), 10, 'A', 2024, much))), 'text-too-long-for-the-sheet');
    expect(text).toContain('1,211字');
    expect(text).toContain('「取組実績」(1,201字)');
    const fits = { done: '葛󠄀'.repeat(1180) };
    expect(texts(looked(await setOf(settles(story(), 10, 'A', 2024, fits))), 'text-too-long-for-the-sheet')).toEqual(
      [],
    );
  });

  it('an actual that was not measured, or is no number, is shown', async () => {
    const unmeasured = { actuals: [{ indicator: 'collection-rate', value: '未測定' }] };
    const set = await setOf(settles(story(), 10, 'A', 2024, unmeasured));
    expect(texts(looked(set), 'unmeasured-at-year-end')).toHaveLength(1);
    const { years } = set.sheets[0]!.indicators[0]!;
    const text = withIndicator(set, {
      years: years.map((each) => ({ ...each, actual: { is: 'text', text: '調整中' } })),
    });
    expect(texts(looked(text), 'figure-is-text')).toEqual([
      'No.10 徴収率の向上: 指標「徴収率」の令和6年度の実績「調整中」は数値ではないため、図と比較に使えません。',
    ]);
  });

  it('a chart is described by its figures; only an indicator without any is to be described', async () => {
    const set = await setOf(settles(story(), 10, 'A'));
    expect(set.sheets[0]!.indicators[0]!.alternativeText).toBe(
      '徴収率の推移。現状値は令和元年度の97.6%。令和5年度は目標98.2%。令和6年度は目標98.5%、実績98.9%(達成)。',
    );
    expect(texts(looked(set), 'alternative-text-missing')).toEqual([]);
    const written = { alternativeTexts: { 'kodaira-r3.10/collection-rate': '4年続けて伸びた。' } };
    const own = await setOf(settles(story(), 10, 'A'), { editorial: written });
    expect(own.sheets[0]!.indicators[0]!.alternativeText).toBe('4年続けて伸びた。');
    const bare = await setOf(story().item(20, '窓口の改善', 'zeimu', {}));
    expect(texts(looked(bare), 'alternative-text-missing')).toHaveLength(1);
  });

  describe('a number in prose is compared with the actual', () => {
    const suspected = async (done: string) =>
      texts(looked(await setOf(settles(story(), 10, 'A', 2024, { done }))), 'number-disagrees');

    it.each(['徴収率は99.8％となった。', '滞納整理を進め、徴収率が９８．０％に達した。'])(
      'and shown where it is another: %s',
      async (done) => {
        const [text, ...more] = await suspected(done);
        expect(text).toContain('「徴収率」の令和6年度の実績は 98.9% です');
        expect(more).toEqual([]);
      },
    );

    it.each([
      '徴収率は98.9％となった。',
      '徴収率は約99％となった。',
      '徴収率は98.91％となった。',
      '徴収率の目標98.5％を達成した。',
      '前年度の徴収率は98.1％であった。',
      '徴収率は0.8ポイント上昇した。',
      '徴収率は98％以上を保った。',
      '徴収率は98.1%から98.9%に上がった。',
      '徴収率は全国平均95.2％を上回る。',
      '9月末時点の徴収率は52.3％であった。',
      '徴収率の向上のため、催告を1,200件行った。',
      '徴収率。95.0％の回答があった。',
    ])('and not where it speaks of something else, or says the same: %s', async (done) => {
      expect(await suspected(done)).toEqual([]);
    });
  });

  it('what a published review said of an earlier year is held against what this one says', async () => {
    const two = settles(fourItems().at('2024-05-20T01:00:00Z'), 10, 'A', 2023);
    const published = await setOf(two, { fiscalYear: 2023 });
    const now = await setOf(settles(two.at('2025-05-20T01:00:00Z'), 10, 'S'));
    expect(texts(looked(now, { lastYear: published }), 'differs-from-last-year')).toEqual([]);
    const { years } = published.sheets[0]!.indicators[0]!;
    const slip = withIndicator(published, {
      years: years.map((each) => ({ ...each, actual: { is: 'number', value: 98.1 } })),
    });
    expect(texts(looked(now, { lastYear: slip }), 'differs-from-last-year')).toContain(
      'No.10 徴収率の向上: 指標「徴収率」の令和5年度の実績は「98.9%」ですが、公表済みの報告では「98.1%」でした。どちらが正しいか確かめてください。',
    );
  });

  it('what the tables hold must be what the log says', async () => {
    const set = await setOf(settles(story(), 10, 'A'));
    expect(texts(looked(set, { fromTables: set }), 'tables-differ')).toEqual([]);
    const other = { ...set, counts: { ...set.counts, late: 3 } };
    expect(texts(looked(set, { fromTables: other }), 'tables-differ')[0]).toContain(
      '1か所で違います(例: 件数 遅れている項目 画面「3」記録「0」)',
    );
  });
});
