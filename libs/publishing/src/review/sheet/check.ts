import { dayOf } from '@ayumi/kernel';
import { FIELD_WORDS, type ReviewSet, type ReviewSheet, type SetAssessment } from '@ayumi/plan';
import { facts, heading, note, prose, row, rowHeading, table, words } from '../blocks';
import { day, text, textOrNone } from '../cells';
import type { Block, Paper } from '../review.document';
import { gradeWords } from '../sections/grades';

/** C: the rating at each stage with its comment, and what the scale's rule computes. */
export function checkBlocks(set: ReviewSet, sheet: ReviewSheet): Block[] {
  const { report } = sheet;
  if (!report) return [heading('評価', 'C'), note('評価は確定していません。')];
  const paper = { item: sheet.item, matter: report.matter };
  const { computed, reasonToDiffer, lateReason } = report;
  return [
    heading('評価', 'C'),
    table({
      id: `item-${sheet.no}-assessments`,
      ofItem: true,
      caption: FIELD_WORDS.assessments,
      columns: [
        rowHeading('stage', '段階'),
        words('rating', '評価'),
        words('comment', '意見'),
        words('by', '評価した人'),
        words('day', '日'),
      ],
      rows: report.assessments.map((each) => assessmentRow(set, each, paper)),
    }),
    ...(computed
      ? [
          facts(
            [FIELD_WORDS.computed, text(gradeWords(set.scale, computed.grade), paper)],
            ['算定の根拠', text(computed.basis)],
          ),
        ]
      : []),
    ...(reasonToDiffer ? [prose(FIELD_WORDS.reasonToDiffer, reasonToDiffer)] : []),
    ...(lateReason ? [prose(FIELD_WORDS.lateReason, lateReason)] : []),
  ];
}

const assessmentRow = (set: ReviewSet, each: SetAssessment, paper: Paper) =>
  row(
    text(each.title),
    text(gradeWords(set.scale, each.rating), paper),
    textOrNone(each.comment),
    text([each.postTitle, each.name].filter((word) => word !== null).join('\n')),
    day(dayOf(each.at)),
  );
