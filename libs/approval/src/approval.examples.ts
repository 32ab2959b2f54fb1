import { accept, type Decider, type Decision, type Fact } from '@ayumi/event-sourcing';
import { given, type Given } from '@ayumi/event-sourcing/testing';
import type { DirectoryState } from '@ayumi/directory';
import { refuse, type Refusal } from '@ayumi/kernel';
import { city, officeAt } from '../../directory/src/directory.examples';
import * as verbs from './approval.decider';
import * as endings from './approval.ending.decider';
import type { ApprovalEvent, Submission } from './approval.events';
import { evolveApproval, submitted, type Approval } from './approval.state';
import type { Office } from './office';
import type { Flag, Traits } from './route/route.condition';
import { pinRoute } from './route/route.pin';
import type { RouteDefinition, Step } from './route/route.definition';

/*
 * The default routes of the city, and a matter of no particular kind that travels them: the engine knows posts and
 * steps, not reform plans.
 */

const step = (id: string, title: string, posts: readonly string[], more: Partial<Step> = {}): Step => ({
  id,
  title,
  kind: 'approve',
  posts,
  needs: 'all',
  ...more,
});

const line: readonly Step[] = [
  step('chief', '係長', ['lead/chief'], { dueDays: 2 }),
  step('manager', '課長', ['lead/manager'], { dueDays: 2 }),
  step('director', '部長', ['lead/director'], { dueDays: 3 }),
];

export const progressRoute: RouteDefinition = {
  route: 'progress',
  title: '進捗報告',
  steps: [
    ...line,
    step('planning-clerk', '行政経営課 確認', ['gyosei-keiei/clerk'], { assesses: true }),
    step('planning-manager', '行政経営課長 決裁', ['gyosei-keiei/manager'], { assesses: true }),
  ],
};

export const deputies: Step = step('deputies', '副市長', ['shi/deputy-mayor-1', 'shi/deputy-mayor-2'], {
  vacancyExcused: true,
  offers: ['return', 'reject', 'pull-up', 'deputise'],
});

export const revisionRoute: RouteDefinition = {
  route: 'revision',
  title: '目標の改定',
  steps: [
    ...line,
    step('finance', '財政課 合議', ['zaisei/manager'], { kind: 'consult', when: [{ flag: 'touches-money' }] }),
    step('planning-manager', '行政経営課長', ['gyosei-keiei/manager']),
    step('planning-director', '企画政策部長', ['kikaku-seisaku/director']),
    deputies,
  ],
};

/** Who acts at the steps of the progress route, in order. */
export const UP_THE_LINE = ['kato', 'nakamura', 'tanaka', 'sato', 'yamada'] as const;

export type MatterSubmitted = Fact<'MatterSubmitted', Submission>;
export type MatterEvent = MatterSubmitted | ApprovalEvent;
export type AMatter = Approval | null;

export const matterDecider: Decider<AMatter, MatterEvent> = {
  category: 'matter',
  initial: null,
  evolve(approval, event) {
    if (event.type === 'MatterSubmitted') return submitted(approval ?? undefined, event.data, event.meta);
    return approval && evolveApproval(approval, event);
  },
};

export interface Submit {
  readonly fingerprint: string;
  readonly route?: RouteDefinition;
  readonly flags?: readonly Flag[];
}

export const traitsWith = (flags: readonly Flag[] = []): Traits => ({
  kind: 'progress',
  indicators: [],
  amountThousandYen: null,
  chapter: 1,
  flags,
});

/** Submits, and submits again, as every kind of matter does; what else it asks for is its own business. */
export function submit(order: Submit, approval: AMatter, office: Office): Decision<MatterEvent> {
  const data: Submission = {
    matter: 'matter-1',
    round: (approval?.round ?? 0) + 1,
    route: approval?.route ?? pinRoute(order.route ?? progressRoute, 1, traitsWith(order.flags)),
    lead: 'shuunou',
    fingerprint: order.fingerprint,
    ...(order.flags?.includes('important') && { important: true }),
  };
  return accept(office.ownSignature()!, { type: 'MatterSubmitted', data });
}

const onMatter =
  <Order>(decide: (approval: Approval, order: Order, office: Office) => Decision<MatterEvent> | Refusal) =>
  (order: Order, approval: AMatter, office: Office): Decision<MatterEvent> =>
    approval ? decide(approval, order, office) : refuse('matter-unknown');

export const approve = onMatter(verbs.approve);
export const sendBack = onMatter(endings.sendBack);
export const recall = onMatter(endings.recall);
export const withdraw = onMatter(endings.withdraw);

/** What is on the screen: the content that is in force. */
export const seen = (approval: AMatter) => ({ seen: approval?.fingerprint ?? '' });

export type Story = Given<AMatter, MatterEvent>;

/** Submitted by 鈴木, a clerk of 収納課. */
export const submittedBy = (person = 'suzuki', order: Submit = { fingerprint: 'first' }): Story =>
  given(matterDecider).and(submit, order, officeAt(person));

/** Approved by these people, one after the other. */
export const approvedBy = (story: Story, people: readonly string[], directory: DirectoryState = city()): Story =>
  people.reduce((told, person) => told.and(approve, seen, officeAt(person, directory)), story);
