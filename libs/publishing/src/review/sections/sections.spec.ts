import type { ReviewSet } from '@ayumi/plan';
import { exampleEdition } from '../../testing/example-edition';
import { linesOf, rowsOf, sectionOf } from '../../testing/read-document';
import { documentOf } from '../document-of';
import { SHARES_NOTE } from './summary';

const edition = exampleEdition({ items: 33 });
const { set } = edition;
const document = documentOf(edition);
const having = (change: Partial<ReviewSet>) => documentOf({ ...edition, set: { ...set, ...change } });

describe('the parts of a review', () => {
  it('count chapter by rating, with totals, 対象外 beside them and shares to one decimal', () => {
    expect(rowsOf(document, 'matrix').at(-1)).toBe('計 | 2 | 7.7% | 18 | 69.2% | 6 | 23.1% | 26 | 3 | 29');
    expect(linesOf(sectionOf(document, 'summary'))[0]).toBe(set.headline);
  });

  it('say that shares need not sum to 100 exactly where they do not', () => {
    const noteOf = (sharesSumTo100: boolean) => {
      const { blocks } = sectionOf(having({ matrix: { ...set.matrix, sharesSumTo100 } }), 'summary');
      return blocks.flatMap((block) => (block.kind === 'table' ? [block.note] : []))[0];
    };
    expect(noteOf(false)).toContain(SHARES_NOTE);
    expect(noteOf(true)).not.toContain(SHARES_NOTE);
  });

  it('give grades that are not on the scale a column, and only then', () => {
    const ungraded = { ...set.matrix, total: { ...set.matrix.total, ungraded: 1 } };
    const columns = (of: ReturnType<typeof documentOf>) =>
      sectionOf(of, 'summary').blocks.flatMap((block) => (block.kind === 'table' ? block.columns : []));
    expect(columns(document).map(({ heading }) => heading)).not.toContain('区分外');
    expect(columns(having({ matrix: ungraded })).map(({ heading }) => heading)).toContain('区分外');
  });

  it('compare with last year, and give the reason where an item went back', () => {
    expect(rowsOf(document, 'year-on-year')[1]).toBe('A 予定どおりに進捗 | 19 | 18 | ▲1');
    const change = { ...set.change!, moves: [{ ...set.change!.moves[1]!, reason: null }] };
    expect(rowsOf(having({ change }), 'moves')[0]).toContain('| S | B | 下がった | 理由の記載がありません');
  });

  it('compare nothing across two scales', () => {
    const change = { ...set.change!, sameScale: false, improved: null, same: null, worsened: null, moves: [] };
    const section = sectionOf(having({ change }), 'year-on-year');
    expect(linesOf(section)).toEqual(['前年度とは評価区分が異なるため、上がったか下がったかは比べていません。']);
  });

  it('show a year on another scale in columns of its own', () => {
    const cells = [{ grade: 'A', meaning: 'ahead', count: 30, share: 100 }] as const;
    const other = { ...set.trend[0]!, cells, sameScale: false, evaluated: 30, notEvaluable: 0, settled: 30 };
    const trend = having({ trend: [other, ...set.trend.slice(1)] });
    expect(rowsOf(trend, 'trend')[0]).toBe('令和3年度 |  |  |  |  |  |  | 30 | 100.0% | 30 | 0 | 30 | 32');
    expect(sectionOf(trend, 'trend').blocks.find((block) => block.kind === 'table')).toMatchObject({
      note: expect.stringContaining('評価区分が変わったため'),
    });
  });

  it('sum financial effects by year without what is unknown, and say how much that is', () => {
    expect(rowsOf(document, 'effects-by-year').slice(-2)).toEqual([
      '令和6年度 | 歳出削減 | 12,110 | 3,999.5 | 3,999.5 |  |  | 7 | 3 | 1',
      '計 | 歳入・歳出 | 770,830 | 812,847 | 397,901 | 207,227 | 207,719 | 47 | 9 | 4',
    ]);
    expect(sectionOf(document, 'effects').blocks[0]).toMatchObject({
      note: '金額が不明の計画は、計画の額に含みません（令和3年度の歳出削減1件、令和4年度の歳出削減1件、令和5年度の歳出削減1件、令和6年度の歳出削減1件）。金額が不明の効果は、実績の額に含みません（令和3年度の歳出削減2件、令和4年度の歳出削減2件、令和5年度の歳出削減2件、令和6年度の歳出削減3件）。',
    });
  });

  it('tell a plan without an amount from no plan at all', () => {
    const line = { ...set.effects.byYear[0]!, plannedThousandYen: null, plannedUnknown: 2, unknown: 0 };
    const byYear = [line, { ...line, plannedUnknown: 0 }];
    const rows = rowsOf(having({ effects: { ...set.effects, byYear } }), 'effects-by-year');
    expect(rows.map((each) => each.split(' | ')[2])).toEqual(['金額不明', '', '金額不明']);
  });

  it('keep an unknown amount, nothing reported and 0 apart', () => {
    const item = { ...set.effects.items[0]!, plannedThousandYen: null };
    const items = [
      { ...item, actualThousandYen: null, basis: 'estimate' as const },
      { ...item, actualThousandYen: null, basis: null },
      { ...item, actualThousandYen: 0, basis: 'settlement' as const },
    ];
    const rows = rowsOf(having({ effects: { ...set.effects, items } }), 'effects-by-item');
    expect(rows.map((each) => each.split(' | ').slice(2).join(' | '))).toEqual([' | 金額不明 | 概算額', ' |  | ', ' | 0 | 決算額']); // prettier-ignore
  });

  it('say in a sentence what there is nothing of', () => {
    const empty = having({
      introduction: null, change: null, trend: [], late: [], revisions: [], itemChanges: [], opinions: [], unsettled: [],
      priorities: [], sheets: [], scale: [], effects: { byYear: [], items: [] },
    }); // prettier-ignore
    expect(empty.sections.filter(({ id }) => id !== 'about' && id !== 'summary').flatMap(linesOf)).toEqual([
      'はじめの言葉は書かれていません。',
      'すべての項目の評価が確定しています。',
      '前年度に確定した評価がないため、比べられません。',
      '計画期間に確定した評価はまだありません。',
      '財政効果額の計画と実績の報告はありません。',
      '令和6年度に財政効果額のある項目はありません。',
      '令和6年度に確定した評価では、遅れている項目はありません。',
      '令和6年度に追加・変更・廃止した項目はありません。',
      '目標値の改定はありません。',
      '令和6年度の主要管理項目は定められていません。',
      '委員会からの意見はありません。',
      'この計画に項目はありません。',
    ]);
  });

  it('set the committee and the departments against each other', () => {
    const lines = linesOf(sectionOf(document, 'opinions'));
    expect(lines.slice(0, 3)).toEqual([
      '意見1 計画全体',
      '小平市行財政改革推進委員会の意見（令和7年7月15日）: 全体として着実に進んでいるが、遅れの理由を市民に分かる言葉で示されたい。',
      '行政経営課の回答（令和7年8月1日）: 次年度の報告書から、遅れの理由を一覧で示す。',
    ]);
    expect(lines.at(-1)).toBe('この意見への回答はまだありません。');
  });
});
