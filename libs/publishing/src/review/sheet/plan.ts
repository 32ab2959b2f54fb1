import { fiscalYearLabel } from '@ayumi/kernel';
import { FIELD_WORDS, type ReviewSet, type ReviewSheet } from '@ayumi/plan';
import { heading, proseOr } from '../blocks';
import type { Block } from '../review.document';

/** P: what last year's review asked for, and what was planned from it. */
export const planBlocks = (set: ReviewSet, sheet: ReviewSheet): Block[] => [
  heading('計画', 'P'),
  ...(set.fiscalYear === set.years[0]
    ? []
    : [proseOr(FIELD_WORDS.directionBefore, sheet.directionBefore, '確定した前年度の報告がありません。')]),
  proseOr(`${fiscalYearLabel(set.fiscalYear)}の計画`, sheet.annualPlan, '年度計画は書かれていません。'),
];
