import { fiscalYearLabel } from '@ayumi/kernel';
import { FIELD_WORDS, type ReviewSet, type ReviewSheet } from '@ayumi/plan';
import { stripWords, yearStrip } from '../../chart/year-strip';
import { approvalsOf } from '../approvals-of';
import { chart, facts, note, prose } from '../blocks';
import { day, text, textOrNone } from '../cells';
import type { Block, Section } from '../review.document';
import { chapterName, itemName, leadWords, statusWords } from '../review.words';
import { gradeWords } from '../sections/grades';
import { actBlocks } from './act';
import { checkBlocks } from './check';
import { doBlocks } from './do';
import { planBlocks } from './plan';
import { stripOfSheet } from './strip-of-sheet';

/** 項目別シート: who and how far, then P, D, C and A, and who approved when. */
export const sheetSection = (set: ReviewSet, sheet: ReviewSheet): Section => ({
  id: `item-${sheet.no}`,
  part: 'sheets',
  level: 2,
  title: itemName(sheet),
  startsPage: true,
  item: sheet.item,
  blocks: [
    ...head(set, sheet),
    ...planBlocks(set, sheet),
    ...doBlocks(set, sheet),
    ...checkBlocks(set, sheet),
    ...actBlocks(set, sheet),
    ...approvals(sheet),
  ],
});

function head(set: ReviewSet, sheet: ReviewSheet): Block[] {
  const chapter = set.chapters.find(({ no }) => no === sheet.chapter);
  const { report } = sheet;
  const strip = stripOfSheet(sheet);
  return [
    facts(
      ['章', textOrNone(chapter ? chapterName(chapter) : null)],
      [FIELD_WORDS.leadName, text(leadWords(sheet))],
      sheet.supportingNames.length > 0 ? [FIELD_WORDS.supportingNames, text(sheet.supportingNames.join('、'))] : null,
      [
        `${fiscalYearLabel(set.fiscalYear)}の評価`,
        report
          ? text(gradeWords(set.scale, report.rating), { item: sheet.item, matter: report.matter })
          : text('未確定'),
      ],
      sheet.priority ? [FIELD_WORDS.priority, textOrNone(priorityReason(set, sheet))] : null,
      sheet.stoppedOn === null ? null : [FIELD_WORDS.stoppedOn, day(sheet.stoppedOn)],
    ),
    ...(sheet.repeats === null
      ? []
      : [note(`再掲: ${repeated(set, sheet.repeats)}と同じ項目で、項目数には含みません。`)]),
    ...(report ? [] : [note(whyUnsettled(set, sheet))]),
    chart(`item-${sheet.no}-years`, strip.title, yearStrip(strip), stripWords(strip)),
    ...(sheet.purposes.length > 0 ? [prose(FIELD_WORDS.purposes, sheet.purposes.join('\n'))] : []),
    ...(sheet.initiatives.length > 0 ? [prose(FIELD_WORDS.initiatives, sheet.initiatives.join('\n'))] : []),
  ];
}

const priorityReason = (set: ReviewSet, { item }: ReviewSheet): string | null =>
  set.priorities.find((each) => each.item === item)?.reason ?? null;

function repeated(set: ReviewSet, item: string): string {
  const other = set.sheets.find((sheet) => sheet.item === item);
  return other ? itemName(other) : item;
}

/** The gap is shown, and where it hangs. */
function whyUnsettled(set: ReviewSet, { item, stoppedOn }: ReviewSheet): string {
  const open = set.unsettled.find((each) => each.item === item);
  const since = open?.step
    ? `（${statusWords(open.status)}、${open.step}）`
    : open
      ? `（${statusWords(open.status)}）`
      : '';
  if (!open && stoppedOn !== null) return 'この項目は廃止されたため、この年度の報告はありません。';
  return `${fiscalYearLabel(set.fiscalYear)}の報告はまだ確定していません${since}。`;
}

const approvals = ({ report }: ReviewSheet): Block[] =>
  report ? [approvalsOf('決裁', report.approvals, report.submission)] : [];
