import type { Item } from '../fold';
import { fiscal, tokyoDay } from '../words';
import { count, counts, day, days, nothing, type Table, text, words } from './table';
import { chapterName, gradeName, handsOf, itemName, paperOf, priorityOf, ratingOf, settledOf, type Year } from './year'; // prettier-ignore

export const chapterOf = (of: Year, item: Item): string =>
  chapterName(of.office.plan.chapters.find(({ no }: { no: number }) => no === item.data.chapter));

export const itemList = (of: Year): Table => ({
  id: 'items',
  caption: '実施項目の一覧',
  columns: [counts('No.'), ...['章', '項目', '推進担当課', '関係課', '再掲元の項目', '廃止した日', '主要管理項目', '評価', '算定による評価'].map(text), days('決裁日'), text('報告の指紋')], // prettier-ignore
  rows: of.office.items.map((item) => {
    const report = settledOf(of, item);
    const { lead, supporting } = handsOf(of, item);
    return {
      cells: [
        count(item.data.no),
        ...[chapterOf(of, item), item.data.title, lead, supporting.join('、'), '', ''].map(words),
        words(priorityOf(of, item) === undefined ? '' : '主要管理項目'),
        words(report ? ratingOf(report) : '未確定'),
        words(report?.content.computed?.grade ?? ''),
        report ? day(tokyoDay(report.settled!.meta.at)) : nothing,
        words(report?.settled!.data.fingerprint ?? ''),
      ],
      paper: paperOf(report),
    };
  }),
});

/** The texts of one sheet with their names; those that nobody wrote are left out. */
export function textsOf(of: Year, item: Item): [name: string, text: string][] {
  const content = settledOf(of, item)?.content;
  const all: [string, string | null | undefined][] = [
    ['目的・ねらい', item.data.purposes.join('\n')],
    ['取組内容', item.data.initiatives.join('\n')],
    ['前年度の今後の方向性', settledOf(of, item, of.year - 1)?.content.nextDirection],
    ['年度計画', content ? content.plan : item.annualPlan[of.year]],
    ['算定の根拠', content?.computed?.basis],
    ['算定による評価と異なる理由', content?.reasonToDiffer],
    ['取組実績', content?.done],
    ['課題', content?.difficulties],
    ['遅れの理由', content?.lateReason],
    ['今後の方向性', content?.nextDirection],
  ];
  return all.flatMap(([name, said]) => (said ? [[name, said]] : []));
}

export const itemTexts = (of: Year): Table => ({
  id: 'item-texts',
  caption: '実施項目の文章',
  columns: [counts('No.'), text('項目'), text('事項'), text('内容')],
  rows: of.office.items.flatMap((item) =>
    textsOf(of, item).map(([name, said]) => ({
      cells: [count(item.data.no), words(item.data.title), words(name), words(said)],
      // Only the written-out ground of a computed grade has none of its own.
    })),
  ),
});

export const chapters = (of: Year): Table[] =>
  of.office.plan.chapters.map((chapter: { no: number; title: string }) => ({
    id: `chapter-${chapter.no}`,
    caption: `${chapterName(chapter)}の項目`,
    columns: ['項目', '推進担当課', `${fiscal(of.year)}の評価`, '備考'].map(text),
    rows: of.office.items
      .filter(({ data }) => data.chapter === chapter.no)
      .map((item) => {
        const report = settledOf(of, item);
        const rating = report ? gradeName(of, ratingOf(report)) : '未確定';
        const remark = priorityOf(of, item) === undefined ? '' : '主要管理項目';
        return { cells: [itemName(item), handsOf(of, item).lead, rating, remark].map(words), paper: paperOf(report) };
      }),
  }));

export const priorities = (of: Year): Table => ({
  id: 'priorities',
  caption: `${fiscal(of.year)}の主要管理項目`,
  columns: ['項目', '選んだ理由', '評価'].map(text),
  rows: of.office.items.flatMap((item) => {
    const reason = priorityOf(of, item);
    const report = settledOf(of, item);
    const rating = report ? gradeName(of, ratingOf(report)) : '未確定';
    return reason === undefined ? [] : [{ cells: [itemName(item), reason, rating].map(words), paper: paperOf(report) }];
  }),
});

const isBehind = (of: Year, item: Item): boolean => {
  const report = settledOf(of, item);
  return report !== null && ratingOf(report) === 'B';
};

export const lateItems = (of: Year): Item[] => of.office.items.filter((item) => isBehind(of, item));

export const late = (of: Year): Table => ({
  id: 'late',
  caption: '予定より遅れている項目とその理由',
  columns: ['項目', '推進担当課', '評価', '遅れの理由'].map(text),
  rows: lateItems(of).map((item) => {
    const report = settledOf(of, item)!;
    const reason = report.content.lateReason ?? '理由の記載がありません';
    return {
      cells: [itemName(item), handsOf(of, item).lead, ratingOf(report), reason].map(words),
      paper: paperOf(report),
    };
  }),
});
