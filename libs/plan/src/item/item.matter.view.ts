import { addressIn, currentStep, offersOf, toRead, type Approval, type Step } from '@ayumi/approval';
import { holdersOf, isAway, postAt, type DirectoryState } from '@ayumi/directory';
import { dayOf, type Instant } from '@ayumi/kernel';
import { scaleOf, type PlanState } from '../plan/plan.state';
import { finalRating } from '../read-model/final-rating';
import { resultsOf } from '../read-model/results';
import { standingOf } from '../read-model/standing';
import { Whereabouts } from '../read-model/whereabouts';
import type { MatterAnswer, PostAnswer, ReadMarkAnswer, StepAnswer } from './item.answer';
import { heldDays } from './item.held';
import { sheetsOf } from './item.sheet';
import type { ItemState, Matter } from './item.state';
import { STATUS_WORDS } from './item.words';

export interface World {
  readonly directory: DirectoryState;
  readonly plan: PlanState;
  readonly at: Instant;
}

/** A matter as people read it: where it stands, who acted by what authority, who is still to read it. */
export function matterView(matter: Matter, item: ItemState, world: World): MatterAnswer {
  const { kind, content, approval } = matter;
  const nameOf = (person: string) => world.directory.people[person]?.name ?? person;
  const { route, readings } = approval;
  const { daysWaiting, due, overdue } = standing(matter, item, world);
  const held = heldDays(approval, dayOf(world.at));
  return {
    matter: approval.matter,
    kind,
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
      ...stepView(step, index, approval, world),
      heldDays: held[index] ?? null,
    })),
    postReviews: readings.owed.map(({ person, ...owed }) => ({ ...owed, name: nameOf(person) })),
    readMarks: readMarks(approval, world),
    daysWaiting,
    due,
    overdue,
    ...evaluation(matter, item, world),
    submissions: sheetsOf(matter, item, world.plan),
    content,
  };
}

const standing = ({ kind, content, approval }: Matter, item: ItemState, { directory, plan, at }: World) =>
  standingOf(
    { approval, item, cycle: kind === 'progress' ? (plan.cycles[content.cycle] ?? null) : null },
    new Whereabouts(directory, at),
  );

function evaluation({ kind, content, approval }: Matter, { indicators }: ItemState, { plan }: World) {
  if (kind === 'revision') return { grades: [], rating: null, computed: null, reasonToDiffer: null, results: [] };
  const { fiscalYear, results, computed = null, reasonToDiffer = null } = content;
  return {
    grades: scaleOf(plan, fiscalYear).map((each) => ({ ...each })),
    rating: finalRating(content, approval.approvals),
    computed,
    reasonToDiffer,
    results: resultsOf(indicators, fiscalYear, results),
  };
}

function stepView(step: Step, index: number, approval: Approval, world: World): Omit<StepAnswer, 'heldDays'> {
  const current = currentStep(approval)?.id === step.id;
  return {
    step: step.id,
    title: step.title,
    kind: step.kind,
    offers: offersOf(step),
    assesses: step.assesses ?? false,
    state: current ? 'current' : index < approval.at || approval.status === 'settled' ? 'done' : 'ahead',
    posts: step.posts.map((post) => postView(addressIn(post, approval.lead), world)),
    approvals: approval.approvals
      .filter((each) => each.step === step.id)
      .map(({ step: _, also: _also, actor: _actor, ...approved }) => approved),
    passedOver: approval.passedOver.filter((each) => each.step === step.id).map(({ step: _, ...passed }) => passed),
  };
}

export function postView(address: string, { directory, at }: World): PostAnswer {
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

const readMarks = (approval: Approval, { directory }: World): ReadMarkAnswer[] => {
  const titleOf = (post: string) => postAt(directory, post)?.title ?? post;
  return [
    ...approval.readings.read.map((each) => ({ ...each, title: titleOf(each.post) })),
    ...toRead(approval).map((each) => ({ ...each, title: titleOf(each.post), byName: null, at: null })),
  ];
};
