import type { Item } from '../../fold';
import { fiscal } from '../../words';
import { ofItem } from '../effects';
import { chapterOf } from '../items';
import { assessmentTable, indicatorTables } from '../sheets';
import { signaturesOf } from '../signatures';
import { unsettled } from '../unsettled';
import { gradeName, handsOf, itemName, priorityOf, ratingOf, settledOf, type Year } from '../year';
import { indicatorDrawn, yearsSideBySide } from './drawings';
import { type Block, fact, heading, note, prose, type Section, tableOr } from './section';

/** 項目別シート. */
export function sheetOf(of: Year, item: Item): Section {
  return { title: itemName(item), blocks: [...head(of, item), ...plan(of, item), ...done(of, item), ...check(of, item), ...act(of, item)] }; // prettier-ignore
}

const proseOr = (label: string, text: string | null | undefined, otherwise: string): Block =>
  text ? prose(label, text) : note(`${label}: ${otherwise}`);

function head(of: Year, item: Item): Block[] {
  const { lead, supporting } = handsOf(of, item);
  const report = settledOf(of, item);
  const priority = priorityOf(of, item);
  const { purposes, initiatives } = item.data;
  return [
    fact('章', chapterOf(of, item)),
    fact('推進担当課', lead),
    ...(supporting.length > 0 ? [fact('関係課', supporting.join('、'))] : []),
    fact(`${fiscal(of.year)}の評価`, report ? gradeName(of, ratingOf(report)) : '未確定'),
    ...(priority === undefined ? [] : [fact('主要管理項目', priority)]),
    ...(report ? [] : [note(`${fiscal(of.year)}の報告はまだ確定していません${whereItIs(of, item)}。`)]),
    yearsSideBySide(of, item),
    ...(purposes.length > 0 ? [prose('目的・ねらい', purposes.join('\n'))] : []),
    ...(initiatives.length > 0 ? [prose('取組内容', initiatives.join('\n'))] : []),
  ];
}

function whereItIs(of: Year, item: Item): string {
  const row = unsettled(of).rows.find(({ cells: [name] }) => name?.is === 'words' && name.text === itemName(item))!;
  const [, , status, step] = row.cells.map((cell) => (cell.is === 'words' ? cell.text : ''));
  return `（${[status, step].filter((each) => each !== '').join('、')}）`;
}

const plan = (of: Year, item: Item): Block[] => [
  heading('計画', 'P'),
  ...(of.year === of.office.plan.years[0] ? [] : [proseOr('前年度の今後の方向性', settledOf(of, item, of.year - 1)?.content.nextDirection, '確定した前年度の報告がありません。')]), // prettier-ignore
  proseOr(`${fiscal(of.year)}の計画`, settledOf(of, item)?.content.plan ?? item.annualPlan[of.year], '年度計画は書かれていません。'), // prettier-ignore
];

function done(of: Year, item: Item): Block[] {
  const content = settledOf(of, item)?.content;
  const tables = indicatorTables(of, item);
  return [
    heading('実行', 'D'),
    ...(item.indicators.length === 0 ? [note('この項目に指標は定められていません。')] : []),
    ...item.indicators.flatMap((indicator, n): Block[] => [
      { is: 'table', table: tables[n]!, note: '' },
      ...(indicator.kind === 'milestone' ? [] : [indicatorDrawn(of, item, indicator)]),
    ]),
    ...(content ? [proseOr('取組実績', content.done, '記載はありません。'), proseOr('課題', content.difficulties, '記載はありません。')] : []), // prettier-ignore
  ];
}

function check(of: Year, item: Item): Block[] {
  const content = settledOf(of, item)?.content;
  if (!content) return [heading('評価', 'C'), note('評価は確定していません。')];
  const { computed, reasonToDiffer, lateReason } = content;
  return [
    heading('評価', 'C'),
    { is: 'table', table: assessmentTable(of, item), note: '' },
    ...(computed ? [fact('算定による評価', gradeName(of, computed.grade)), fact('算定の根拠', computed.basis)] : []),
    ...(reasonToDiffer ? [prose('算定による評価と異なる理由', reasonToDiffer)] : []),
    ...(lateReason ? [prose('遅れの理由', lateReason)] : []),
  ];
}

function act(of: Year, item: Item): Block[] {
  const content = settledOf(of, item)?.content;
  if (!content) return [heading('改善', 'A'), note('今後の方向性は確定していません。')];
  return [
    heading('改善', 'A'),
    proseOr('今後の方向性', content.nextDirection, '記載はありません。'),
    tableOr(ofItem(of, item), '財政効果額の報告はありません。'),
    { is: 'signatures', caption: '決裁', signatures: signaturesOf(of, item) },
  ];
}
