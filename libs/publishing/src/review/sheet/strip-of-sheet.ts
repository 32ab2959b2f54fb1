import type { ReviewSheet } from '@ayumi/plan';
import type { YearStrip } from '../../chart/year-strip';
import { itemName } from '../review.words';

/** A frozen set holds what is settled alone: nothing in it is provisional. */
export const stripOfSheet = (sheet: ReviewSheet): YearStrip => ({
  title: itemName(sheet),
  years: sheet.years.map((each) => ({ ...each, provisional: false })),
});
