import { addressIn, currentStep, offersOf, toRead, type Approval, type Step } from '@ayumi/approval';
import { holdersOf, isAway, postAt, type DirectoryState } from '@ayumi/directory';
import { dayOf, type Instant } from '@ayumi/kernel';
import { STATUS_WORDS } from '../item/item.words';
import type { Standing } from '../read-model/standing.answer';
import type { PostAnswer, ReadMarkAnswer, StepAnswer, TravelAnswer } from './matter.answer';
import { heldDays } from './matter.held';

export interface Hall {
  readonly directory: DirectoryState;
  readonly at: Instant;
}

/** A matter on its route as people read it: where it stands, who acted by what authority, who is still to read it. */
export function travelView(
  approval: Approval,
  { daysWaiting, due, overdue }: Pick<Standing, 'daysWaiting' | 'due' | 'overdue'>,
  hall: Hall,
): TravelAnswer {
  const nameOf = (person: string) => hall.directory.people[person]?.name ?? person;
  const { route, readings } = approval;
  const held = heldDays(approval, dayOf(hall.at));
  return {
    matter: approval.matter,
    status: approval.status,
    statusWord: STATUS_WORDS[approval.status] ?? approval.status,
    round: approval.round,
    fingerprint: approval.fingerprint,
    since: approval.since,
    submittedBy: nameOf(approval.submittedBy),
    submittedAt: approval.submittedAt,
    important: approval.important,
    returned: approval.returned && { step: approval.returned.step, reason: approval.returned.reason },
    route: `${route.route} v${route.version}`,
    comments: approval.comments.map(({ by: _, resolved, ...comment }) => ({ ...comment, resolved: resolved !== null })),
    steps: route.steps.map((step, index) => ({
      ...stepView(step, index, approval, hall),
      heldDays: held[index] ?? null,
    })),
    postReviews: readings.owed.map(({ person, ...owed }) => ({ ...owed, name: nameOf(person) })),
    readMarks: readMarks(approval, hall),
    daysWaiting,
    due,
    overdue,
  };
}

function stepView(step: Step, index: number, approval: Approval, hall: Hall): Omit<StepAnswer, 'heldDays'> {
  const current = currentStep(approval)?.id === step.id;
  return {
    step: step.id,
    title: step.title,
    kind: step.kind,
    offers: offersOf(step),
    assesses: step.assesses ?? false,
    state: current ? 'current' : index < approval.at || approval.status === 'settled' ? 'done' : 'ahead',
    posts: step.posts.map((post) => postView(addressIn(post, approval.lead), hall)),
    approvals: approval.approvals
      .filter((each) => each.step === step.id)
      .map(({ step: _, also: _also, actor: _actor, ...approved }) => approved),
    passedOver: approval.passedOver.filter((each) => each.step === step.id).map(({ step: _, ...passed }) => passed),
  };
}

export function postView(address: string, { directory, at }: Hall): PostAnswer {
  const day = dayOf(at);
  const found = postAt(directory, address);
  const holders = found ? holdersOf(directory, found.post, day) : [];
  return {
    post: found?.post ?? address,
    title: found?.title ?? address,
    holders: holders.map(({ name }) => name),
    away: holders.filter(({ person }) => isAway(directory, person, day)).map(({ name }) => name),
  };
}

const readMarks = (approval: Approval, { directory }: Hall): ReadMarkAnswer[] => {
  const titleOf = (post: string) => postAt(directory, post)?.title ?? post;
  return [
    ...approval.readings.read.map((each) => ({ ...each, title: titleOf(each.post) })),
    ...toRead(approval).map((each) => ({ ...each, title: titleOf(each.post), byName: null, at: null })),
  ];
};
