/**
 * Routes (経路) are data. A step names posts (職), never people; who holds a post is found when somebody acts.
 */

/** `<unit>/<post>`: `gyosei-keiei/manager`. The unit `lead` stands for the lead unit of what travels the route. */
export type PostAddress = string;

export interface RouteDefinition {
  readonly route: string;
  readonly title: string;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly id: string;
  readonly title: string;
  /** `consult` (合議) asks another section; it answers like an approver and its objection is a return. */
  readonly kind: 'approve' | 'consult';
  readonly posts: readonly PostAddress[];
  /** How many of the posts must approve: all of them, any one, or a number. */
  readonly needs: 'all' | 'any' | number;
  /** A vacant post (欠員) of this step is excused as long as another one of the step approves. */
  readonly vacancyExcused?: boolean;
  /** The step is part of the route only where all of these flags are up at submission. */
  readonly when?: readonly string[];
  /** Working days that the step should take. */
  readonly dueDays?: number;
  /** The step may end the matter with a no (却下); ordinary approvers are not offered it. */
  readonly mayReject?: boolean;
  /** The step may set its own assessment beside the earlier ones (a second evaluation). */
  readonly assesses?: boolean;
}

/** A route as one matter travels it: version and steps fixed at submission, whatever happens to the route later. */
export interface PinnedRoute {
  readonly route: string;
  readonly version: number;
  readonly steps: readonly Step[];
}

export const pinRoute = (definition: RouteDefinition, version: number, flags: readonly string[]): PinnedRoute => ({
  route: definition.route,
  version,
  steps: definition.steps.filter((step) => (step.when ?? []).every((flag) => flags.includes(flag))),
});

/** `lead/chief` of a matter led by `shuunou` is `shuunou/chief`. */
export const addressIn = (post: PostAddress, lead: string): PostAddress =>
  post.startsWith('lead/') ? `${lead}/${post.slice('lead/'.length)}` : post;

export const neededOf = (step: Step, present: number): number =>
  step.needs === 'all' ? present : step.needs === 'any' ? 1 : Math.min(step.needs, present);
