import { addressIn, currentStep, offersOf, toRead, type Approval, type Step } from '@ayumi/approval';
import { holdersOf, isAway, postAt, type DirectoryState } from '@ayumi/directory';
import { dayOf, type Instant } from '@ayumi/kernel';
import { scaleOf, type PlanState } from '../plan/plan.state';
import type { MatterAnswer, PostAnswer, ReadMarkAnswer, StepAnswer } from './item.answer';
import { fieldsOf } from './item.fields';
import type { ItemState, Matter } from './item.state';
import { STATUS_WORDS } from './item.words';

export interface World {
  readonly directory: DirectoryState;
  readonly plan: PlanState;
  readonly at: Instant;
}

/** A matter as people read it: where it stands, who acted by what authority, who is still to read it. */
export function matterView({ kind, content, contents, approval }: Matter, item: ItemState, world: World): MatterAnswer {
  const nameOf = (person: string) => world.directory.people[person]?.name ?? person;
  const { route, readings } = approval;
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
    grades:
      'fiscalYear' in content
        ? scaleOf(world.plan, content.fiscalYear).map(({ grade, label }) => ({ id: grade, name: label }))
        : [],
    returned: approval.returned && { step: approval.returned.step, reason: approval.returned.reason },
    route: `${route.route} v${route.version}`,
    comments: approval.comments.map(({ by: _, resolved, ...comment }) => ({ ...comment, resolved: resolved !== null })),
    steps: route.steps.map((step, index) => stepView(step, index, approval, world)),
    postReviews: readings.owed.map(({ person, ...owed }) => ({ ...owed, name: nameOf(person) })),
    readMarks: readMarks(approval),
    submissions: Object.entries(contents).map(([fingerprint, each]) => ({
      fingerprint,
      fields: fieldsOf(kind, each, item, world.plan),
      content: each,
    })),
    content,
  };
}

function stepView(step: Step, index: number, approval: Approval, world: World): StepAnswer {
  const current = currentStep(approval)?.id === step.id;
  return {
    step: step.id,
    title: step.title,
    kind: step.kind,
    assesses: step.assesses ?? false,
    offers: offersOf(step),
    state: current ? 'current' : index < approval.at ? 'done' : 'ahead',
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

const readMarks = (approval: Approval): ReadMarkAnswer[] => [
  ...approval.readings.read.map((each) => ({ ...each })),
  ...toRead(approval).map((each) => ({ ...each, byName: null, at: null })),
];
