import { moves, tally } from './ratings';
import { lateItems } from './items';
import { count, counts, type Table, text, words } from './table';
import type { Year } from './year';

/** Single counts, with the section that they stand in. */
export function singleCounts(of: Year): [section: string, label: string, count: number][] {
  const all = of.office.items.length;
  const settled = tally(of, of.office.items, of.year).all;
  const moved = moves(of);
  const times = (passes: (places: number) => boolean) => moved.filter(({ places }) => passes(places)).length;
  return [
    ['総括', '項目数', all],
    ['総括', '確定', settled],
    ['総括', '未確定', all - settled],
    ['総括', 'うち遅れ', lateItems(of).length],
    ['総括', '再掲（項目数の外）', 0],
    ...(of.year === of.office.plan.years[0]
      ? []
      : ([
          ['前年度との比較', '評価が上がった項目', times((places) => places < 0)],
          ['前年度との比較', '変わらない項目', times((places) => places === 0)],
          ['前年度との比較', '評価が下がった項目', times((places) => places > 0)],
        ] as [string, string, number][])),
  ];
}

export const countsTable = (of: Year): Table => ({
  id: 'counts',
  caption: '主な件数',
  columns: [text('節'), text('事項'), counts('件数')],
  rows: singleCounts(of).map(([section, label, value]) => ({ cells: [words(section), words(label), count(value)] })),
});
