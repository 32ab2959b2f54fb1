import { fiscalYearLabel } from '@ayumi/kernel';
import { itemGap, partGap, type ReviewGap } from './review-gap';
import type { ReviewSet } from './review.set';
import type { ReviewSheet } from './review.sheet';

/**
 * How much prose fits beside figures, ratings and 決裁欄 on one A4 page at 10 points, in characters as a reader counts
 * them (grapheme clusters). More flows to a second page; nothing is cut.
 */
export const PROSE_OF_ONE_PAGE = 1200;

/** What is to be looked at in one sheet. */
export function sheetGaps(sheet: ReviewSheet, { fiscalYear, sheets, late }: ReviewSet): readonly ReviewGap[] {
  return [
    ...tooLong(sheet),
    ...withoutDescription(sheet),
    ...figureGaps(sheet, fiscalYear),
    ...late
      .filter(({ item, reason }) => item === sheet.item && !reason)
      .map(({ rating }) =>
        itemGap(
          'late-without-reason',
          'check',
          sheet,
          `評価は ${rating} ですが、遅れの理由がありません。`,
          matterOf(sheet),
        ),
      ),
    ...astray(sheet, sheets),
  ];
}

const matterOf = ({ report }: ReviewSheet): string | null => report?.matter ?? null;

function tooLong(sheet: ReviewSheet): readonly ReviewGap[] {
  const prose = proseOf(sheet).map(([word, text]) => ({ word, length: lengthOf(text) }));
  const total = prose.reduce((sum, { length }) => sum + length, 0);
  if (total <= PROSE_OF_ONE_PAGE) return [];
  const longest = prose.reduce((a, b) => (b.length > a.length ? b : a));
  const [all, most] = [total, longest.length].map((count) => count.toLocaleString('ja-JP'));
  const text = `文章が${all}字あり、1ページの目安(${PROSE_OF_ONE_PAGE.toLocaleString('ja-JP')}字)を超えるため、2ページ以上になります。最も長いのは「${longest.word}」(${most}字)です。`;
  return [itemGap('text-too-long-for-the-sheet', 'hint', sheet, text, matterOf(sheet))];
}

/** Everything on the sheet that somebody wrote at length. */
export const proseOf = ({ purposes, initiatives, annualPlan, directionBefore, report }: ReviewSheet) =>
  [
    ['目的・ねらい', purposes.join('')],
    ['取組内容', initiatives.join('')],
    ['年度計画', annualPlan ?? ''],
    ['前年度の今後の方向性', directionBefore ?? ''],
    ['取組実績', report?.done ?? ''],
    ['課題', report?.difficulties ?? ''],
    ['今後の方向性', report?.nextDirection ?? ''],
    ['遅れの理由', report?.lateReason ?? ''],
    ['算定と異なる理由', report?.reasonToDiffer ?? ''],
    ['段階ごとの意見', (report?.assessments ?? []).map(({ comment }) => comment ?? '').join('')],
  ] as const;

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

const lengthOf = (text: string): number => [...segmenter.segment(text)].length;

/** A sentence is made from the figures where nobody wrote one: it is missing only where there are none either. */
const withoutDescription = (sheet: ReviewSheet): readonly ReviewGap[] =>
  sheet.indicators
    .filter(({ alternativeText }) => alternativeText === null)
    .map(({ indicator, name }) => ({
      ...partGap(
        'alternative-text-missing',
        'hint',
        'sheets',
        `No.${sheet.no} ${sheet.title}: 指標「${name}」は目標も実績もないため、図の説明を作れません。説明を書いてください。`,
        `${sheet.item}/${indicator}`,
      ),
      item: sheet.item,
      no: sheet.no,
    }));

function figureGaps(sheet: ReviewSheet, fiscalYear: number): readonly ReviewGap[] {
  return sheet.indicators.flatMap(({ name, kind, years }) => {
    const own = years.find(({ year }) => year === fiscalYear);
    const say = (code: 'unmeasured-at-year-end' | 'figure-is-text', text: string) => [
      itemGap(
        code,
        'check',
        sheet,
        `指標「${name}」の${fiscalYearLabel(fiscalYear)}の実績${text}`,
        own?.matter ?? null,
      ),
    ];
    if (own?.actual?.is === 'unmeasured')
      return say('unmeasured-at-year-end', 'は未測定のまま確定しています。測定できていれば訂正してください。');
    if (kind === 'number' && own?.actual?.is === 'text')
      return say('figure-is-text', `「${own.actual.text}」は数値ではないため、図と比較に使えません。`);
    return [];
  });
}

/** 再掲 counts with what it repeats: that must be there, and count by itself. */
function astray(sheet: ReviewSheet, sheets: readonly ReviewSheet[]): readonly ReviewGap[] {
  if (sheet.repeats === null) return [];
  const origin = sheets.find(({ item }) => item === sheet.repeats);
  if (origin?.repeats === null) return [];
  const why = origin ? 'それ自体が再掲であるため' : 'この年度の項目にないため';
  return [
    itemGap('repeats-astray', 'check', sheet, `再掲の元の ${sheet.repeats} が${why}、どこにも数えられていません。`),
  ];
}
