import type { Condition } from './route.condition';

/**
 * Routes (経路) are data. A step names posts (職), never people; who holds a post is found when somebody acts.
 */

/** `<unit>/<post>`: `gyosei-keiei/manager`. The unit `lead` stands for the lead unit of what travels the route. */
export type PostAddress = string;

export interface RouteDefinition {
  /** The kind of matter that travels it: `progress`, `revision`. */
  readonly route: string;
  readonly title: string;
  readonly steps: readonly Step[];
}

/**
 * `approve` decides. `consult` (合議) asks another section; it answers like an approver and its objection is a return.
 * `circulate` (供覧) shows the matter to its posts when it comes by, and holds nothing up.
 */
export const STEP_KINDS = ['approve', 'consult', 'circulate'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** What a step may offer besides approving, which every step does that anybody has to answer. */
export const STEP_VERBS = ['return', 'reject', 'pass-over', 'pull-up', 'deputise'] as const;
export type StepVerb = (typeof STEP_VERBS)[number];

export interface Step {
  readonly id: string;
  readonly title: string;
  readonly kind: StepKind;
  readonly posts: readonly PostAddress[];
  /** How many of the posts must approve: all of them, any one, or a number. */
  readonly needs: 'all' | 'any' | number;
  /** A vacant post (欠員) of this step is excused as long as another one of the step approves. */
  readonly vacancyExcused?: boolean;
  /** The step is part of the route only where all of these hold at submission. */
  readonly when?: readonly Condition[];
  /** Working days that the step should take. */
  readonly dueDays?: number;
  /** What the step offers, where it is not the usual (`offersOf`). */
  readonly offers?: readonly StepVerb[];
  /** The step may set its own assessment beside the earlier ones (a second evaluation). */
  readonly assesses?: boolean;
}

/**
 * The usual: a step on the way may be passed over while its holder is away (後閲), the last one may be deputised (代決),
 * both may be pulled up (引上げ). Nobody answers for a section that is asked; a no (却下) is offered where the route says so.
 */
const USUAL: Readonly<Record<StepKind, readonly StepVerb[]>> = {
  approve: ['return', 'pass-over', 'pull-up', 'deputise'],
  consult: ['return', 'pull-up'],
  circulate: [],
};

export const offersOf = (step: Step): readonly StepVerb[] => step.offers ?? USUAL[step.kind];

/** Whether somebody has to answer at the step before the matter goes on. */
export const holdsUp = (step: Step): boolean => step.kind !== 'circulate';

/** A route as one matter travels it: version and steps fixed at submission, whatever happens to the route later. */
export interface PinnedRoute {
  readonly route: string;
  readonly version: number;
  readonly steps: readonly Step[];
}

/** Where a matter stops next, from this step on: the number of steps where it stops no more. */
export function nextStop({ steps }: PinnedRoute, from: number): number {
  const next = steps.findIndex((step, index) => index >= from && holdsUp(step));
  return next < 0 ? steps.length : next;
}

/** Whether nobody is left to answer after this step: its approval decides the matter. */
export const isFinal = (route: PinnedRoute, at: number): boolean => nextStop(route, at + 1) === route.steps.length;

/** `lead/chief` of a matter led by `shuunou` is `shuunou/chief`. */
export const addressIn = (post: PostAddress, lead: string): PostAddress =>
  post.startsWith('lead/') ? `${lead}/${post.slice('lead/'.length)}` : post;

export const neededOf = (step: Step, present: number): number =>
  step.needs === 'all' ? present : step.needs === 'any' ? Math.min(1, present) : Math.min(step.needs, present);
