import type { ReviewSet, ReviewSheet } from '@ayumi/plan';
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
        proseOr('取組実績', sheet.report.done, '記載はありません。'),
        proseOr('課題', sheet.report.difficulties, '記載はありません。'),
      ]
    : []),
];
