import type { Told } from '@ayumi/event-sourcing';
import { addWorkingDays, dayOf, type Day } from '@ayumi/kernel';
import type { ItemEvent } from '../item.events';
import { finding, type Finding } from './findings.examples';
import { isLast, passedPosts, posts, sealedPosts, stepOf, waiting, type Paper } from './paper.examples';
import type { Staff } from './staff.examples';

/* By what right something was done: judged at the moment it is told, before the paper moves. */

/** Nobody checks his own work, sees other content than he decides about, or acts for a post without its authority. */
export function grounds(fact: Told<ItemEvent>, paper: Paper, staff: Staff): readonly Finding[] {
  const { type, data, meta } = fact;
  const day = dayOf(meta.at);
  if (type === 'MatterRead') return staff.meant(data.post) === meta.post ? [] : [signed(fact, `for ${data.post}`)];
  if (type === 'StepPassedOver') {
    const there = data.passed.filter(({ post, absent }) => {
      const holders = staff.holders(post, day);
      return !staff.isAbsent(post, day) || absent.join() !== holders.join();
    });
    return [
      ...there.map(({ post }) => finding('grounds', `${post} was passed over and is there`)),
      ...(isLast(paper) ? [finding('grounds', 'the last step was passed over')] : []),
    ];
  }
  if (type === 'StepPostReviewed')
    return paper.seals.concat().some((each) => each.unread.includes(meta.actor)) ||
      paper.passes.some((each) => each.unread.includes(meta.actor))
      ? []
      : [finding('debts', `${meta.actor} read what nobody owed`)];
  if (type !== 'StepApproved' && type !== 'MatterReturned' && type !== 'MatterRejected') return [];

  const step = stepOf(paper);
  const again = step?.vacancyExcused ? sealedPosts(paper, step) : [];
  const doubled = step && type === 'StepApproved' && sealedPosts(paper, step).includes(data.post) && !again.length;
  const foreign = !step || step.id !== data.step || !posts(paper, step).includes(data.post);
  return [
    ...(paper.makers.has(meta.actor) ? [finding('maker', `${meta.actor} made ${paper.id} and ${type}`)] : []),
    ...(data.fingerprint === paper.fingerprint ? [] : [finding('settled', `${type} at content that is gone`)]),
    ...(foreign ? [finding('grounds', `${type} at ${data.step} for ${data.post}`)] : []),
    ...(doubled ? [finding('grounds', `${data.post} approved ${data.step} twice`)] : []),
    ...authority(fact, paper, staff, day),
  ];
}

type Decided = Told<ItemEvent> & {
  readonly data: {
    readonly post: string;
    readonly reason?: string;
    readonly absent?: readonly string[];
    readonly also?: readonly string[];
  };
};

function authority(fact: Decided, paper: Paper, staff: Staff, day: Day): readonly Finding[] {
  const { data, meta } = fact;
  const { actor, basis, principal } = meta;
  const { post } = data;
  const wrong = (what: string) => finding('grounds', `${actor} ${basis} for ${post}: ${what}`);
  const holders = staff.holders(post, day);
  const inPlace = basis === 'override' || meta.post === staff.meant(post) ? [] : [signed(fact, `for ${post}`)];
  const also = fact.type === 'StepApproved' && basis === 'self' ? alsoHis(fact, paper, staff, day) : [];
  const said = data.also ?? [];
  const more = [
    ...inPlace,
    ...(said.join() === also.join() ? [] : [wrong(`and ${said.join()}, where it is ${also.join()}`)]),
  ];
  switch (basis) {
    case 'self':
      return [...more, ...(staff.holds(actor, post, day) ? [] : [wrong('holds it not')])];
    case 'delegation':
      return staff.principals(actor, post, day).includes(principal ?? '')
        ? more
        : [...more, wrong('no such delegation')];
    case 'acting':
      return [
        ...more,
        ...(isLast(paper) ? [] : [wrong('not the last step')]),
        ...(paper.important ? [wrong('important')] : []),
        ...(staff.isAbsent(post, day) ? [] : [wrong('the holder is there, or nobody is')]),
        ...(staff.deputises(actor, post, day) ? [] : [wrong('not the deputy in turn')]),
        ...(holders.includes(principal ?? '') ? [] : [wrong(`in the place of ${principal}`)]),
        ...(fact.type !== 'StepApproved' || data.absent?.join() === holders.join()
          ? []
          : [wrong('nobody will read it')]),
      ];
    case 'pull-up':
      return [
        ...more,
        ...(staff.isSuperior(actor, post, day) ? [] : [wrong('no superior')]),
        ...(isLeft(paper, post, staff, day) ? [] : [wrong('somebody is there')]),
        ...(principal === holders[0] ? [] : [wrong(`in the place of ${principal}`)]),
      ];
    case 'override':
      return [
        ...more,
        ...(staff.managesPlanning(actor, day) ? [] : [wrong('not the planning manager')]),
        ...(isStuck(paper, staff, day) ? [] : [wrong('not stuck')]),
        ...(data.reason?.trim() ? [] : [wrong('no reason')]),
      ];
    default:
      return [wrong('no basis at all')];
  }
}

/** 兼務: the other posts awaited at the step that he holds himself; what he does for another as well counts once. */
function alsoHis({ data, meta }: Decided, paper: Paper, staff: Staff, day: Day): readonly string[] {
  const step = stepOf(paper);
  return step ? waiting(paper, step).filter((each) => each !== data.post && staff.holds(meta.actor, each, day)) : [];
}

/** Nobody is there for the post who might judge: vacant, away, or the makers themselves. */
export const isLeft = (paper: Paper, post: string, staff: Staff, day: Day): boolean =>
  staff.holders(post, day).every((each) => staff.isAway(each, day) || paper.makers.has(each));

/**
 * Nobody is left at any post that is awaited, or the time is over: ten working days where the step says nothing, and
 * never before the day to which it was given longer.
 */
export function isStuck(paper: Paper, staff: Staff, day: Day): boolean {
  const step = stepOf(paper);
  if (!step) return false;
  const answered = [...sealedPosts(paper, step), ...passedPosts(paper, step)];
  const awaited = posts(paper, step).filter((post) => !answered.includes(post));
  const over = day > addWorkingDays(paper.since, step.dueDays ?? 10) && day > (paper.extendedTo ?? '');
  return over || awaited.every((post) => isLeft(paper, post, staff, day));
}

/** Who, by what post and unit, with the names of that day; and in whose place, where it is another's. */
export function names(fact: Told<ItemEvent>, staff: Staff): readonly Finding[] {
  const { meta } = fact;
  const day = dayOf(meta.at);
  const post = staff.posts.get(meta.post ?? '');
  const operator = meta.actor === 'operator' && meta.basis === 'operator';
  const inPlaceOf = ['acting', 'delegation', 'pull-up'].includes(meta.basis);
  const vacant = meta.basis === 'pull-up' && staff.isVacant(meta.post ?? '', day);
  return [
    ...(operator || staff.names.get(meta.actor) === meta.actorName ? [] : [signed(fact, `called ${meta.actorName}`)]),
    ...(operator || (post && staff.takesPart(meta.actor, day)) || meta.basis === 'delegation'
      ? []
      : [signed(fact, 'by nobody who takes part')]),
    ...(post && post.title !== meta.postTitle ? [signed(fact, `post called ${meta.postTitle}`)] : []),
    ...(post && staff.unitNames.get(post.unit) !== meta.unitName ? [signed(fact, `unit ${meta.unitName}`)] : []),
    ...(inPlaceOf !== (meta.principal !== undefined) && !vacant ? [signed(fact, `principal ${meta.principal}`)] : []),
    ...(meta.principal !== undefined && staff.names.get(meta.principal) !== meta.principalName
      ? [signed(fact, `principal called ${meta.principalName}`)]
      : []),
  ];
}

const signed = ({ type, meta }: Told<ItemEvent>, what: string): Finding =>
  finding('signed', `${type} ${meta.actor} ${meta.basis} ${meta.post}: ${what}`);
