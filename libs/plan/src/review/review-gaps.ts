import { fiscalYearLabel } from '@ayumi/kernel';
import { STATUS_WORDS } from '../item/item.words';
import { differencesBetween } from './review-differences';
import { disagreeingNumbers } from './review-gaps.numbers';
import { sheetGaps } from './review-gaps.sheet';
import { differsFromLastYear } from './review-gaps.last-year';
import { itemGap, partGap, type ReviewGap } from './review-gap';
import type { ReviewEditorial } from './review.editorial';
import type { ReviewPart, ReviewSet, SetUnsettled } from './review.set';

export interface GapSources {
  readonly set: ReviewSet;
  readonly editorial: Pick<ReviewEditorial, 'priorities'>;
  /** The published review of an earlier year, the latest that there is. */
  readonly lastYear?: ReviewSet | null;
  /** The same set from the read tables. */
  readonly fromTables?: ReviewSet | null;
}

/**
 * What is missing before the freeze, and what a person should look at. Only a year of which nothing was settled blocks:
 * everything else comes out with the gap shown. First the review as a whole, then item by item.
 */
export function gapsOf({ set, editorial, lastYear, fromTables }: GapSources): readonly ReviewGap[] {
  return [
    ...emptyYear(set),
    ...writing(set),
    ...(fromTables ? tableGaps(set, fromTables) : []),
    ...strayPriorities(set, editorial),
    ...set.unsettled.map(unsettledGap),
    ...set.sheets.flatMap((sheet) => sheetGaps(sheet, set)),
    ...set.sheets.flatMap((sheet) => disagreeingNumbers(sheet, set.fiscalYear)),
    ...(lastYear ? differsFromLastYear(set, lastYear) : []),
  ];
}

const emptyYear = ({ counts, fiscalYear }: ReviewSet): readonly ReviewGap[] =>
  counts.settled > 0
    ? []
    : [
        partGap(
          'nothing-settled',
          'blocks',
          'sheets',
          `${fiscalYearLabel(fiscalYear)}の進捗は1件も確定していません。1件でも確定してから固定してください。`,
        ),
      ];

function writing({ outline, introduction, chapters, opinions }: ReviewSet): readonly ReviewGap[] {
  const printed = (part: ReviewPart) => outline.includes(part);
  return [
    ...(printed('introduction') && !introduction
      ? [partGap('introduction-missing', 'hint', 'introduction', '「はじめに」が書かれていません。')]
      : []),
    ...chapters
      .filter(({ remark }) => printed('summary') && !remark)
      .map(({ no, title }) =>
        partGap(
          'chapter-without-remark',
          'hint',
          'summary',
          `第${no}章「${title}」の総括が書かれていません。`,
          String(no),
        ),
      ),
    ...opinions
      .filter(({ answer }) => printed('opinions') && answer === null)
      .map(({ opinion, body, text }) =>
        partGap(
          'opinion-unanswered',
          'check',
          'opinions',
          `${body}の意見「${beginning(text)}」に回答がありません。担当課に回答を依頼してください。`,
          opinion,
        ),
      ),
  ];
}

/** Whatever is folded from the log and what the tables hold are the same facts: where they differ, no number may be trusted. */
function tableGaps(set: ReviewSet, fromTables: ReviewSet): readonly ReviewGap[] {
  const differences = differencesBetween(fromTables, set);
  if (differences.length === 0) return [];
  const [first] = differences;
  return [
    partGap(
      'tables-differ',
      'check',
      'summary',
      `画面の数字と記録から数えた数字が${differences.length}か所で違います(例: ${first!.place} 画面「${first!.before}」記録「${first!.after}」)。しばらくして読み直し、続くときは運用担当者に連絡してください。`,
    ),
  ];
}

function strayPriorities({ sheets }: ReviewSet, { priorities }: GapSources['editorial']): readonly ReviewGap[] {
  return Object.keys(priorities).flatMap((item) => {
    const sheet = sheets.find((each) => each.item === item);
    if (sheet?.report) return [];
    if (sheet)
      return [itemGap('priority-without-sheet', 'check', sheet, '主要管理項目ですが、確定した報告がありません。')];
    const text = `主要管理項目に選ばれた ${item} は、この年度の項目にありません。選び直してください。`;
    return [partGap('priority-without-sheet', 'check', 'priorities', text, item)];
  });
}

function unsettledGap({ status, step, holders, daysWaiting, ...item }: SetUnsettled): ReviewGap {
  const where = step ? `「${step}」` : (STATUS_WORDS[status] ?? status);
  const whose = holders.length > 0 ? `${holders.join('、')}の番` : '番の職がない';
  const days = daysWaiting === null ? '' : `で${daysWaiting}日たって`;
  return itemGap(
    'not-settled',
    'check',
    item,
    `確定していません。${where}、${whose}${days === '' ? 'です' : `${days}います`}。`,
  );
}

const beginning = (text: string): string => {
  const letters = [...new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  );
  return letters.length > 30 ? `${letters.slice(0, 30).join('')}…` : text;
};
