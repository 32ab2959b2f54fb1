import { eraDay, fiscal, grouped, tokyoDay, tokyoMoment } from '../../words';
import { singleCounts } from '../counts';
import { correction, editionOf, introductionOf, opinionsOf, remarkOn, revisions } from '../editorial';
import { byItem, byYear } from '../effects';
import { chapters, late, priorities } from '../items';
import { matrix, tally, trend, yearOnYear } from '../ratings';
import { signaturesOfReview } from '../signatures';
import type { Table } from '../table';
import { unsettled } from '../unsettled';
import { chapterName, gradeName, scaleOf, type Year } from '../year';
import { ratingsByChapter, ratingsByYear } from './drawings';
import { ruleOf } from './rule';
import { type Block, fact, heading, note, prose, type Section, tableOr } from './section';

const SHARES = '割合は小数第2位を四捨五入しているため、合計が100%にならないことがあります。';
const DENOMINATOR = '割合の母数は評価した項目の数です。対象外の項目と再掲の項目は含みません。';
const UNKNOWN = '「金額不明」は、効果はあるが金額が分からないという報告です。0円ではありません。';
const SIGNS = 'この報告書の数値は、確定した報告から自動で集計しています。「－」は該当なし、「空欄」は記入のない欄、「未測定」は測っていない値、「対象外」は評価しない値で、いずれも0とは区別しています。▲は負の値です。'; // prettier-ignore

export function correctionSection(of: Year): Section {
  const { reason } = of.editorial.findLast(({ type, data }) => type === 'CorrectionBegun' && data.version === of.version)!.data; // prettier-ignore
  return { title: '正誤表', blocks: [prose('訂正の理由', reason), tableOr(correction(of), 'no difference')] };
}

/** The parts before the chapters. */
export const frontSections = (of: Year): Section[] => [
  { title: 'はじめに', blocks: [introductionOf(of) ? prose('', introductionOf(of)!) : note('はじめの言葉は書かれていません。')] }, // prettier-ignore
  { title: '総括', blocks: summary(of) },
  { title: '確定していない項目', blocks: [tableOr(unsettled(of), 'すべての項目の評価が確定しています。', '評価の項目数と割合には含まれていません。')] }, // prettier-ignore
  { title: '前年度との比較', blocks: comparison(of) },
  { title: '計画期間の推移', blocks: [...ratingsByYear(of), below(trend(of), SHARES)] },
  { title: '財政効果額', blocks: [below(byYear(of), unknownIn(byYear(of))), tableOr(byItem(of), `${fiscal(of.year)}に財政効果額のある項目はありません。`, UNKNOWN)] }, // prettier-ignore
  { title: '遅れている項目', blocks: [tableOr(late(of), `${fiscal(of.year)}に確定した評価では、遅れている項目はありません。`)] }, // prettier-ignore
  { title: '計画の変更', blocks: [note(`${fiscal(of.year)}に追加・変更・廃止した項目はありません。`), tableOr(revisions(of), '目標値の改定はありません。')] }, // prettier-ignore
  {
    title: '主要管理項目',
    blocks: [tableOr(priorities(of), `${fiscal(of.year)}の主要管理項目は定められていません。`)],
  },
  { title: '委員会の意見と市の回答', blocks: opinions(of) },
];

export const chapterSections = (of: Year): Section[] =>
  chapters(of).map((table, n) => {
    const chapter = of.office.plan.chapters[n];
    const remark = remarkOn(of, chapter.no);
    return { title: chapterName(chapter), blocks: [...(remark ? [prose('', remark)] : []), below(table, '')] };
  });

const below = (table: Table, words: string): Block => ({ is: 'table', table, note: words });

const countsOf = (of: Year, section: string): Block[] =>
  singleCounts(of)
    .filter(([in_]) => in_ === section)
    .map(([, label, value]) => ({ is: 'fact', label, text: grouped(value, 0), isCount: true }));

function summary(of: Year): Block[] {
  const { items } = of.office;
  const { all, evaluated, times } = tally(of, items, of.year);
  const graded = scaleOf(of, of.year).filter(({ meaning }) => meaning !== 'not-evaluable');
  const shares = graded.map(({ grade }) => Math.floor((times(grade) * 2000 + evaluated) / (2 * evaluated)) / 10);
  const said = graded.map(
    ({ grade }, n) => `「${gradeName(of, grade)}」${times(grade)}項目(${shares[n]!.toFixed(1)}%)`,
  );
  const open = all === items.length ? '' : `なお、${items.length - all}項目は未確定です。`;
  const isWhole = shares.reduce((sum, each) => sum + Math.round(each * 10), 0) === 1000;
  return [
    prose('', `${fiscal(of.year)}は、${items.length}項目のうち${all}項目が確定し、${said.join('、')}です。${open}`),
    ...countsOf(of, '総括'),
    ratingsByChapter(of),
    below(matrix(of), `${DENOMINATOR}${isWhole ? '' : SHARES}`),
    note(`評価区分: ${scaleOf(of, of.year).map(({ grade }) => gradeName(of, grade)).join('、')}。${ruleOf(of)}`), // prettier-ignore
  ];
}

function comparison(of: Year): Block[] {
  const [grades, moved] = yearOnYear(of);
  if (!grades) return [note('前年度に確定した評価がないため、比べられません。')];
  return [below(grades, ''), ...countsOf(of, '前年度との比較'), tableOr(moved!, '評価が変わった項目はありません。')];
}

/** Which lines have amounts that nobody knows. */
function unknownIn({ rows }: Table): string {
  const lines = (column: number) =>
    rows.flatMap(({ cells, isTotal }) => {
      const [year, kind] = cells;
      const times = cells[column]!;
      if (isTotal || times.is !== 'number' || times.value === 0 || year?.is !== 'year' || kind?.is !== 'words')
        return [];
      return [`${fiscal(year.year)}の${kind.text}${times.value}件`];
    });
  const [planned, actual] = [lines(9).join('、'), lines(8).join('、')];
  const said = [planned && `金額が不明の計画は、計画の額に含みません（${planned}）。`, actual && `金額が不明の効果は、実績の額に含みません（${actual}）。`]; // prettier-ignore
  return said.join('') || '金額が不明の計画と効果はありません。';
}

const opinions = (of: Year): Block[] => {
  const all = opinionsOf(of);
  if (all.length === 0) return [note('委員会からの意見はありません。')];
  return all.flatMap(({ about, body, day, text, answer }, n): Block[] => [
    heading(`意見${n + 1} ${about}`),
    prose(`${body}の意見（${eraDay(day)}）`, text),
    answer ? prose(`${answer.unit}の回答（${eraDay(answer.day)}）`, answer.text) : note('この意見への回答はまだありません。'), // prettier-ignore
  ]);
};

/** 奥付. */
export function colophon(of: Year): Section {
  const { frozen, cut } = of;
  const source = `小平市(デモ)「小平市経営方針推進プログラム ${fiscal(of.year)} 進捗状況報告書」`;
  const licence = `この報告書は「クリエイティブ・コモンズ 表示 4.0 国際（CC BY 4.0）」の条件で、どなたでも自由に利用できます。出典: ${source}`; // prettier-ignore
  return {
    title: 'この報告書について',
    blocks: [
      fact('版', editionOf(of)),
      fact('発行', '小平市(デモ)'),
      fact('集計した時点', tokyoMoment(cut.meta.at)),
      ...(frozen ? [fact('固定した日', eraDay(tokyoDay(frozen.meta.at)))] : []),
      fact('記録の位置', String(cut.position)),
      ...(frozen ? [fact('内容の指紋（SHA-256）', frozen.data.fingerprint)] : []),
      fact('利用条件', licence),
      note(SIGNS),
      of.approved.length > 0 ? { is: 'signatures', caption: 'この報告書の決裁', signatures: signaturesOfReview(of) } : note('この報告書の決裁の記録はまだありません。'), // prettier-ignore
    ],
  };
}
