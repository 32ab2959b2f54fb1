import type { ReviewPart } from './review';

/** Every part that a review may have, in the order in which they are printed by default. */
export const PARTS: readonly ReviewPart[] = [
  'introduction',
  'summary',
  'year-on-year',
  'trend',
  'effects',
  'late',
  'changes',
  'priorities',
  'opinions',
  'sheets',
];
