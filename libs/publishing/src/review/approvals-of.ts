import { dayOf } from '@ayumi/kernel';
import type { SetApproval, SetSignature } from '@ayumi/plan';
import type { Approvals, Signed } from './review.document';
import { markOf } from './review.words';

/** 決裁欄; 起案 first, where it is known who drafted. */
export const approvalsOf = (
  caption: string,
  approvals: readonly SetApproval[],
  submission: SetSignature | null = null,
): Approvals => ({
  kind: 'approvals',
  caption,
  signatures: [...(submission ? [drafted(submission)] : []), ...approvals.map(signed)],
});

const drafted = ({ unitName, postTitle, name, at }: SetSignature): Signed => ({
  step: '起案',
  postTitle: wholeTitle(unitName, postTitle),
  name,
  day: dayOf(at),
  mark: null,
  postReviewedOn: null,
});

const signed = (approval: SetApproval): Signed => ({
  step: approval.title,
  postTitle: approval.postTitle,
  name: approval.name,
  day: dayOf(approval.at),
  mark: markOf(approval),
  postReviewedOn: approval.postReviewedAt === null ? null : dayOf(approval.postReviewedAt),
});

/** 収納課 担当 says its unit already; 主任 does not. */
function wholeTitle(unitName: string | null, postTitle: string | null): string | null {
  if (unitName === null || postTitle?.startsWith(unitName)) return postTitle;
  return postTitle === null ? unitName : `${unitName} ${postTitle}`;
}
