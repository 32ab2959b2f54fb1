import type { Signature } from '@ayumi/event-sourcing';
import { addWorkingDays, dayOf, isRefusal, refuse, type Day, type Refusal } from '@ayumi/kernel';
import { currentStep, type Approval } from './approval.state';
import { isAbsent, isVacant, type Office } from './office';
import { addressIn, isFinal, offersOf, type PostAddress, type Step, type StepVerb } from './route/route.definition';

/** An open post of the current step, and the authority by which the actor acts for it. */
export interface Turn {
  readonly step: Step;
  readonly post: PostAddress;
  readonly signature: Signature;
}

/** By holding the post, or as a delegate of whoever holds it. */
export function ownTurn(approval: Approval, office: Office): Turn | Refusal {
  const step = currentStep(approval);
  if (!step) return notInProgress(approval);
  const open = openPosts(approval, step);
  // Where those who are still missing have all become vacant, whoever approved before may say that this is all.
  const onlyVacant = step.vacancyExcused && open.every((post) => isVacant(office, post));
  const posts = onlyVacant ? postsOf(approval, step).filter((post) => !isPassedOver(approval, step, post)) : open;
  return (
    turnFor(posts, step, (post) => office.authorityFor(post)) ?? refuse('not-your-turn', { step: step.title, posts })
  );
}

/** 代決: the named deputy decides at the final step while its holder is away; never what is important. */
export function deputyTurn(approval: Approval, office: Office): Turn | Refusal {
  const step = offering(approval, 'deputise');
  if (isRefusal(step)) return step;
  if (!isFinal(approval.route, approval.at)) return refuse('not-the-final-step', { step: step.title });
  if (approval.important) return refuse('matter-is-important', { matter: approval.matter });
  const open = openPosts(approval, step);
  const absent = open.filter((post) => isAbsent(office, post));
  // 欠員 is not 不在: whoever is not there at all cannot have a deputy decide for him.
  if (absent.length === 0)
    return refuse(open.every((post) => isVacant(office, post)) ? 'post-vacant' : 'holder-not-away', {
      step: step.title,
    });
  return (
    turnFor(absent, step, (post) => office.deputyAuthorityFor(post)) ??
    refuse('not-the-named-deputy', { step: step.title, posts: absent })
  );
}

/** 引上げ: a superior acts for a post that nobody is there for, or only those who may not check their own work. */
export function superiorTurn(approval: Approval, office: Office): Turn | Refusal {
  const step = offering(approval, 'pull-up');
  if (isRefusal(step)) return step;
  const unmanned = openPosts(approval, step).filter((post) => isUnmanned(approval, post, office));
  if (unmanned.length === 0) return refuse('holder-not-away', { step: step.title });
  return (
    turnFor(unmanned, step, (post) => office.superiorAuthorityFor(post)) ??
    refuse('not-a-superior', { step: step.title, posts: unmanned })
  );
}

/**
 * The manager of the planning office moves on what is stuck, whatever the route offers. What was given longer is not
 * overdue before that day.
 */
export function overrideTurn(approval: Approval, office: Office, extendedTo?: Day): Turn | Refusal {
  const step = currentStep(approval);
  if (!step) return notInProgress(approval);
  const signature = office.overrideAuthority();
  if (!signature) return refuse('not-the-planning-manager');
  const due = lastDayOf(approval, step, extendedTo);
  const open = openPosts(approval, step);
  const unmanned = open.filter((post) => isUnmanned(approval, post, office));
  if (unmanned.length < open.length && office.day <= due) return refuse('not-stuck', { step: step.title, due });
  return { step, post: unmanned[0] ?? open[0] ?? '', signature };
}

/** Whoever may decide here by any of these roads may also send it back. */
export function anyTurn(approval: Approval, office: Office): Turn | Refusal {
  const own = ownTurn(approval, office);
  if (!isRefusal(own)) return own;
  const others = [deputyTurn(approval, office), superiorTurn(approval, office)];
  return others.find((turn) => !isRefusal(turn)) ?? own;
}

/** The current step, if it offers this. */
export function offering(approval: Approval, verb: StepVerb): Step | Refusal {
  const step = currentStep(approval);
  if (!step) return notInProgress(approval);
  return offersOf(step).includes(verb) ? step : refuse('step-does-not-offer', { step: step.title, verb });
}

/** The posts of a step that have neither approved nor been passed over. */
export function openPosts(approval: Approval, step: Step): readonly PostAddress[] {
  const approved = approval.approvals.filter((each) => each.step === step.id);
  const passed = approval.passedOver.filter((each) => each.step === step.id);
  const done = [...approved.flatMap(({ post, also }) => [post, ...also]), ...passed.map(({ post }) => post)];
  return postsOf(approval, step).filter((post) => !done.includes(post));
}

export const postsOf = (approval: Approval, step: Step): readonly PostAddress[] =>
  step.posts.map((post) => addressIn(post, approval.lead));

export const isPassedOver = ({ passedOver }: Approval, { id }: Step, post: PostAddress): boolean =>
  passedOver.some((each) => each.step === id && each.post === post);

export const notInProgress = (approval: Approval): Refusal =>
  refuse('matter-not-in-progress', { status: approval.status });

/** Nobody holds it, or everybody who does is away or made the matter himself. */
const isUnmanned = ({ makers }: Approval, post: PostAddress, office: Office): boolean =>
  office.holdersOf(post).every(({ person, away }) => away || makers.includes(person));

function turnFor(
  posts: readonly PostAddress[],
  step: Step,
  authority: (post: PostAddress) => Signature | null,
): Turn | null {
  for (const post of posts) {
    const signature = authority(post);
    if (signature) return { step, post, signature };
  }
  return null;
}

/** Working days after which a step without days of its own counts as stuck. */
const PATIENCE_DAYS = 10;

/** The day by which a step with days of its own should have acted; null where the route gives it none. */
export const stepDueOn = ({ since }: Approval, { dueDays }: Step): Day | null =>
  dueDays === undefined ? null : addWorkingDays(dayOf(since), dueDays);

function lastDayOf(approval: Approval, step: Step, extendedTo: Day | undefined): Day {
  const usual = stepDueOn(approval, step) ?? addWorkingDays(dayOf(approval.since), PATIENCE_DAYS);
  return extendedTo !== undefined && extendedTo > usual ? extendedTo : usual;
}
