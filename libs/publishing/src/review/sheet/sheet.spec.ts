import { exampleEdition } from '../../testing/example-edition';
import { linesOf, rowsOf, sectionOf } from '../../testing/read-document';
import { documentOf } from '../document-of';
import type { Signed } from '../review.document';

const edition = exampleEdition({ items: 33 });
const document = documentOf(edition);
const blocksOf = (no: number) => sectionOf(document, `item-${no}`).blocks;
const signatures = (no: number): readonly Signed[] =>
  blocksOf(no).flatMap((block) => (block.kind === 'approvals' ? block.signatures : []));

describe('the sheet of an item', () => {
  it('goes through plan, do, check and act, and ends with who approved when', () => {
    const letters = blocksOf(10).flatMap((block) => (block.kind === 'heading' ? [block.letter] : []));
    expect(letters).toEqual(['P', 'D', 'C', 'A']);
    expect(blocksOf(10).at(-1)!.kind).toBe('approvals');
  });

  it('begins with the four years, and shows each number beside its target', () => {
    const charts = blocksOf(1).flatMap((block) => (block.kind === 'chart' ? [block] : []));
    expect(charts.map(({ id }) => id)).toEqual(['item-1-years', 'item-1-indicator-1-bullet']);
    expect(charts[0]!.alternativeText).toContain('令和3年度 済（A 予定どおりに進捗）');
  });

  it('sets targets against actuals by year, each kind of figure in its own word', () => {
    expect(rowsOf(document, 'item-10-indicator-1')).toEqual([
      '目標 |  | 設定なし | 3.55点 | 3.60点 | 3.65点',
      '実績 | 空欄 | － | 空欄 | 未測定 | 対象外',
      '判定 |  | 判定なし | 判定なし | 判定なし | 判定なし',
    ]);
  });

  it('keeps the rating of each stage, and the computed one with the reason to differ', () => {
    expect(rowsOf(document, 'item-5-assessments').map((each) => each.split(' | ')[1])).toEqual(['B 予定よりも遅れている', 'B 予定よりも遅れている']); // prettier-ignore
    expect(linesOf(sectionOf(document, 'item-5'))).toEqual(
      expect.arrayContaining([
        '算定による評価: A 予定どおりに進捗',
        '算定による評価と異なる理由: 数値のほか、取組の質を考慮した。',
      ]),
    );
  });

  it('marks who signed for another, and when the absent person read it', () => {
    expect(signatures(1)[2]).toMatchObject({
      mark: { sign: '後', words: '不在のため後閲' },
      postReviewedOn: '2025-05-26',
    });
    expect(signatures(2)[3]!.mark).toEqual({ sign: '代', words: expect.stringMatching(/^.+の代決$/) });
    expect(signatures(1)[0]).toMatchObject({ step: '起案', mark: null });
  });

  it('names the unit of who drafted once, whether or not his post says it', () => {
    const { set } = edition;
    const draftedAs = (postTitle: string) => {
      const sheet = set.sheets[0]!;
      const report = { ...sheet.report!, submission: { ...sheet.report!.submission, unitName: '収納課', postTitle } };
      const { blocks } = sectionOf(
        documentOf({ ...edition, set: { ...set, sheets: [{ ...sheet, report }] } }),
        'item-1',
      );
      return blocks.flatMap((block) => (block.kind === 'approvals' ? [block.signatures[0]!.postTitle] : []));
    };
    expect(draftedAs('主任')).toEqual(['収納課 主任']);
    expect(draftedAs('収納課 担当')).toEqual(['収納課 担当']);
  });

  it('shows the gap where the report is not settled, and where it hangs', () => {
    const lines = linesOf(sectionOf(document, 'item-11'));
    expect(lines).toContain('令和6年度の報告はまだ確定していません（承認中、部長）。');
    expect(lines).toContain('評価は確定していません。');
  });

  it('says of an item that repeats another that it is not counted', () => {
    expect(linesOf(sectionOf(document, 'item-30'))).toContain(
      '再掲: No.5 小学校の更新を契機とした地域コミュニティの醸成と同じ項目で、項目数には含みません。',
    );
  });
});
