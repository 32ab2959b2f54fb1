import { FIELD_WORDS, type ReviewSet, type ReviewSheet } from '@ayumi/plan';
import { heading, note, proseOr } from '../blocks';
import type { Block } from '../review.document';
import { indicatorBlocks } from './indicator';

/** D: targets against actuals by year, and what was done. */
export const doBlocks = (set: ReviewSet, sheet: ReviewSheet): Block[] => [
  heading('実行', 'D'),
  ...(sheet.indicators.length === 0
    ? [note('この項目に指標は定められていません。')]
    : sheet.indicators.flatMap((indicator) => indicatorBlocks(set, sheet, indicator))),
  ...(sheet.report
    ? [
        proseOr(FIELD_WORDS.done, sheet.report.done, '記載はありません。'),
        proseOr(FIELD_WORDS.difficulties, sheet.report.difficulties, '記載はありません。'),
      ]
    : []),
];
