import type { ReviewEdition, ReviewSet } from '@ayumi/plan';
import { exampleEdition } from '../testing/example-edition';
import { linesOf, rowsOf, sectionOf, tablesOf } from '../testing/read-document';
import { documentOf } from './document-of';

const edition = exampleEdition({ items: 33 });
const document = documentOf(edition);
const withSet = (change: Partial<ReviewSet>): ReviewEdition => ({ ...edition, set: { ...edition.set, ...change } });

describe('a published review as a document', () => {
  it('says what it is, by whom, in which version and under which licence', () => {
    expect(document).toMatchObject({
      title: '令和6年度 進捗状況報告書',
      subtitle: '小平市経営方針推進プログラム',
      publisher: '小平市',
      edition: '第1版 令和7年11月20日公表',
      draft: false,
    });
    expect(document.licence.line).toContain('CC BY 4.0');
    expect(documentOf(withSet({ licence: 'PDL-1.0' })).licence.line).toContain('公共データ利用規約（第1.0版）');
  });

  it('has its parts in the order of the outline, the gap behind the counts, and the colophon last', () => {
    expect(document.sections.filter(({ level }) => level === 1).map(({ id }) => id)).toEqual([
      'introduction', 'summary', 'unsettled', 'year-on-year', 'trend', 'effects', 'late', 'changes', 'priorities',
      'opinions', 'chapter-1', 'chapter-2', 'chapter-3', 'chapter-4', 'about',
    ]); // prettier-ignore
    expect(document.sections.filter(({ item }) => item !== null)).toHaveLength(33);
  });

  it('leaves out what the office switched off, but never what is not settled', () => {
    const { sections, lists } = documentOf(withSet({ outline: ['trend'] }));
    expect(sections.map(({ id }) => id)).toEqual(['unsettled', 'trend', 'about']);
    expect(lists).toEqual([]);
  });

  it('gives every section, table and drawing a name of its own', () => {
    const blocks = document.sections.flatMap((section) => section.blocks);
    const drawings = blocks.flatMap((block) => (block.kind === 'chart' ? [block.id] : []));
    const tables = [...tablesOf(document), ...document.lists].map(({ id }) => id);
    const ids = [...document.sections.map(({ id }) => `section ${id}`), ...tables, ...drawings];
    expect(ids.length - new Set(ids).size).toBe(0);
  });

  it('fills every row of every table, cell by cell', () => {
    for (const { id, rows, columns } of [...tablesOf(document), ...document.lists])
      expect([id, ...rows.map(({ cells }) => cells.length)]).toEqual([id, ...rows.map(() => columns.length)]);
  });

  it('names the paper under every number that comes from the report of an item', () => {
    const actuals = tablesOf(document)
      .filter(({ id }) => /^item-\d+-indicator-\d+$/.test(id))
      .flatMap(({ rows }) => rows[1]!.cells.slice(2));
    const reported = actuals.filter((cell) => cell.is === 'figure');
    expect(reported.length).toBeGreaterThan(50);
    expect(reported.filter((cell) => !cell.paper)).toEqual([]);
    expect(reported[0]!.paper).toEqual({ item: 'kodaira-r3.1', matter: expect.stringMatching(/^progress-/) });
  });
});

describe('a draft', () => {
  const draft = documentOf(exampleEdition({ items: 33, version: 0 }));

  it('is called one on every page, and has no fingerprint', () => {
    expect(draft).toMatchObject({ edition: '案', draft: true, fingerprint: null, publishedOn: null });
    expect(linesOf(sectionOf(draft, 'about'))).toContain('この報告書の決裁の記録はまだありません。');
  });

  it('tells the office who holds what is not settled; the published page names nobody', () => {
    expect(rowsOf(draft, 'unsettled')[0]).toContain('恵');
    expect(rowsOf(document, 'unsettled')[0]).toBe('No.11 使用料・手数料の見直し | デジタル推進課 | 承認中 | 部長 | 23');
  });
});

describe('a second version', () => {
  it('begins with why it was corrected and what differs', () => {
    const corrected = documentOf(exampleEdition({ items: 33, version: 2 }));
    expect(corrected.sections[0]).toMatchObject({ id: 'correction', title: '正誤表' });
    expect(linesOf(corrected.sections[0]!)).toEqual(['訂正の理由: 実績値の転記に誤りがあったため。']);
    expect(rowsOf(corrected, 'correction')[0]).toBe(
      'No.4 市民協働の新たな分野への拡大 / 満足度調査の結果 / 令和6年度 実績 | 未測定 | 3.72点',
    );
  });
});
