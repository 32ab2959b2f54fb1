import type { Day } from '@ayumi/kernel';
import type { StepVerb } from '@ayumi/approval';
import { isLeft, isStuck } from './grounds.examples';
import type { Ledger } from './ledger.examples';
import { debts, isLast, isUnderWay, posts, sealedPosts, stepOf, unread, waiting, type Paper } from './paper.examples';

type Power = (paper: Paper, who: string, ledger: Ledger, day: Day) => boolean;

/** Who may do what with a matter, as domain.md §3 reads. What the content must be is the item's business. */
export const powers: Readonly<Record<string, Power>> = {
  approve: (paper, who, ledger, day) => hisOwn(paper, who, ledger, day) && !paper.makers.has(who),
  deputise: (paper, who, ledger, day) => deputy(paper, who, ledger, day) && !paper.makers.has(who),
  'pull-up': (paper, who, ledger, day) => superior(paper, who, ledger, day) && !paper.makers.has(who),
  override: (paper, who, { staff }, day) =>
    staff.managesPlanning(who, day) && isStuck(paper, staff, day) && !paper.makers.has(who),
  'pass-over': (paper, who, ledger, day) =>
    offers(paper, 'pass-over') &&
    !isLast(paper) &&
    open(paper).some((post) => ledger.staff.isAbsent(post, day)) &&
    hasPart(paper, who, ledger, day),
  return: (paper, who, ledger, day) =>
    offers(paper, 'return') && mayAnswer(paper, who, ledger, day) && !paper.makers.has(who),
  reject: (paper, who, ledger, day) =>
    offers(paper, 'reject') && mayAnswer(paper, who, ledger, day) && !paper.makers.has(who),
  recall: (paper, who, { staff }, day) => {
    const last = paper.seals.at(-1);
    const his = last ? last.actor === who && !last.answered : paper.submittedBy === who && !paper.submissionAnswered;
    return paper.status === 'in-progress' && his && staff.takesPart(who, day);
  },
  withdraw: (paper, who, { staff }, day) =>
    isUnderWay(paper) &&
    (staff.actsFor(who, `${paper.lead}/clerk`, day) || (paper.makers.has(who) && staff.takesPart(who, day))),
  comment: (paper, who, ledger, day) => isUnderWay(paper) && hasPart(paper, who, ledger, day),
  'state-importance': (paper, who, { staff }, day) => isUnderWay(paper) && staff.plans(who, day),
  circulate: hasPart,
  'post-review': (paper, who, { staff }, day) =>
    debts(paper).some((each) => each.endsWith(` ${who}`)) && staff.takesPart(who, day),
  'mark-read': (paper, who, { staff }, day) =>
    unread(paper).some((each) => staff.actsFor(who, each.slice(each.indexOf(' ') + 1), day)),
  'amend-progress': amends,
  'amend-revision': amends,
};

/** A word about a field is resolved by whoever said it, or by the side that drafts. */
export const mayResolve = (comment: string, ...[paper, who, { staff }, day]: Parameters<Power>): boolean =>
  (paper.comments.get(comment)?.by === who && staff.takesPart(who, day)) ||
  staff.actsFor(who, `${paper.lead}/clerk`, day);

function amends(paper: Paper, who: string, { staff, lead }: Ledger, day: Day): boolean {
  return paper.status === 'in-progress' && staff.actsFor(who, `${lead}/clerk`, day);
}

function hasPart(paper: Paper, who: string, { staff }: Ledger, day: Day): boolean {
  const all = [`${paper.lead}/clerk`, ...paper.route.steps.flatMap((step) => posts(paper, step))];
  return all.some((post) => staff.actsFor(who, post, day));
}

const open = (paper: Paper): readonly string[] => {
  const step = stepOf(paper);
  return step ? waiting(paper, step) : [];
};

/**
 * By the post or as a delegate. Where only vacancies are left, those who answered before may say that this is all; who
 * was passed over has not answered.
 */
function hisOwn(paper: Paper, who: string, { staff }: Ledger, day: Day): boolean {
  const step = stepOf(paper);
  if (!step) return false;
  const onlyVacant = step.vacancyExcused && open(paper).every((post) => staff.isVacant(post, day));
  return [...open(paper), ...(onlyVacant ? sealedPosts(paper, step) : [])].some((post) =>
    staff.actsFor(who, post, day),
  );
}

function deputy(paper: Paper, who: string, { staff }: Ledger, day: Day): boolean {
  if (!offers(paper, 'deputise') || !isLast(paper) || paper.important) return false;
  return open(paper).some((post) => staff.isAbsent(post, day) && staff.deputises(who, post, day));
}

function superior(paper: Paper, who: string, { staff }: Ledger, day: Day): boolean {
  if (!offers(paper, 'pull-up')) return false;
  return open(paper).some((post) => isLeft(paper, post, staff, day) && staff.isSuperior(who, post, day));
}

const mayAnswer: Power = (...case_) => hisOwn(...case_) || deputy(...case_) || superior(...case_);

/** What a step offers where its route says nothing. */
const usual: Readonly<Record<string, readonly StepVerb[]>> = {
  approve: ['return', 'pass-over', 'pull-up', 'deputise'],
  consult: ['return', 'pull-up'],
};

function offers(paper: Paper, verb: StepVerb): boolean {
  const step = stepOf(paper);
  return step !== null && (step.offers ?? usual[step.kind] ?? []).includes(verb);
}
