import { postAt } from '@ayumi/directory';
import type { SetApproval, SetAssessment, SetSignature } from '../review/review.sheet';
import type { Pass } from '../current/current.entity';
import type { ReviewGround } from './annual-review.ground';
import type { ReviewMatterRow } from './annual-review.ground';

export const submissionOf = ({ submitter }: ReviewMatterRow): SetSignature => ({
  unitName: submitter.unitName ?? null,
  postTitle: submitter.postTitle ?? null,
  name: submitter.actorName,
  at: submitter.at,
});

/** Each stage keeps its own: the department's first, then every step that set another beside it. */
export function assessmentsOf({ content, submitter, approval }: ReviewMatterRow): readonly SetAssessment[] {
  const own: SetAssessment = {
    step: 'submission',
    title: '担当課',
    rating: content.rating,
    comment: null,
    postTitle: submitter.postTitle ?? null,
    name: submitter.actorName,
    at: submitter.at,
  };
  const later = approval.approvals.flatMap(({ step, assessment, comment, postTitle, actorName, at }) =>
    assessment === null
      ? []
      : [{ step, title: titleOf(approval, step), rating: assessment, comment, postTitle, name: actorName, at }],
  );
  return [own, ...later];
}

/** Whatever travelled a route: a report, a year's review. */
export type Signed = Pick<ReviewMatterRow, 'approval' | 'passes' | 'reads'>;

/** 決裁欄, in the order of the route: who approved by what authority, and whom it went past (後閲). */
export function approvalsOf(matter: Signed, { directories }: Pick<ReviewGround, 'directories'>) {
  const { approval } = matter;
  const order = approval.route.steps.map(({ id }) => id);
  const approved = approval.approvals.map((each): SetApproval => {
    const { step, post, postTitle, actorName, basis, principalName, at, comment } = each;
    const read = matter.reads.find((by) => by.step === step && by.post === post && by.at >= at);
    // Only who was decided for (代決) reads afterwards; another may have been passed over at the same post before.
    const postReviewedAt = basis === 'acting' ? (read?.at ?? null) : null;
    return { step, title: titleOf(approval, step), postTitle, name: actorName, basis, principalName, comment, at, postReviewedAt }; // prettier-ignore
  });
  const passed = matter.passes
    .filter((pass) => isInForce(pass, matter))
    .flatMap((pass): readonly SetApproval[] => {
      const { step, post, people, at, position } = pass;
      const then = directories.at(position);
      return people.map((person) => ({
        step,
        title: titleOf(approval, step),
        postTitle: postAt(then, post)?.title ?? null,
        name: then.people[person]?.name ?? person,
        basis: 'passed-over',
        principalName: null,
        comment: null,
        at,
        postReviewedAt: readBy(person, pass, matter)?.at ?? null,
      }));
    });
  return [...approved, ...passed].toSorted(
    (a, b) => order.indexOf(a.step) - order.indexOf(b.step) || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0),
  );
}

/** What was undone by a return is no part of the decision. */
const isInForce = ({ step, post, at }: Pass, { approval }: Signed): boolean =>
  approval.passedOver.some((each) => each.step === step && each.post === post && each.at === at);

const readBy = (person: string, { step, post, at }: Pass, { reads }: Signed) =>
  reads.find((read) => read.person === person && read.step === step && read.post === post && read.at >= at);

const titleOf = ({ route }: ReviewMatterRow['approval'], step: string): string =>
  route.steps.find((each) => each.id === step)?.title ?? step;
