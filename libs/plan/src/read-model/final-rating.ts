import type { Approved } from '@ayumi/approval';

/** The rating that counts: the last assessment a step set beside the department's, else the department's own. */
export const finalRating = (
  content: { readonly rating: string },
  approvals: readonly Pick<Approved, 'assessment'>[],
): string => approvals.findLast((each) => each.assessment !== null)?.assessment ?? content.rating;
