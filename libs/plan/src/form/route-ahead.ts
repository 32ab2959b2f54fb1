import { addressIn, isOpen } from '@ayumi/approval';
import { isRefusal, refuse, type Refusal } from '@ayumi/kernel';
import type { World } from '../item/item.matter.view';
import { postView } from '../matter/matter.view';
import { progressMatter } from '../item/item.progress.decider';
import { revisionsOf } from '../item/item.revision.decider';
import type { ItemState } from '../item/item.state';
import { submissionOf } from '../item/item.submission';
import type { ItemContext } from '../item/item.world';
import type { RouteAheadAnswer } from './form.answer';

/** What is about to be submitted, as far as the route asks. */
export interface ToSubmit {
  readonly kind: 'progress' | 'revision';
  readonly cycle?: string;
  readonly indicator?: string;
  /** Absent where no financial effect is stated. */
  readonly amountThousandYen?: number | 'unknown';
  readonly touchesMoney?: boolean;
  readonly important?: boolean;
}

/** The route that a submission would take now, and who sits on it: asked of the rule that will pin it. */
export function routeAhead(
  { kind, cycle, indicator, amountThousandYen, touchesMoney, important }: ToSubmit,
  item: ItemState,
  context: ItemContext,
  world: World,
): RouteAheadAnswer | Refusal {
  if (!item.lead) return refuse('no-lead-unit');
  const matter = kind === 'progress' ? progressMatter(cycle ?? '') : 'revision';
  const before =
    kind === 'progress'
      ? item.matters[matter]?.approval
      : revisionsOf(item).find((each) => each.content.indicator === indicator && isOpen(each.approval))?.approval;
  const about = {
    indicators: kind === 'progress' ? Object.keys(item.indicators) : indicator === undefined ? [] : [indicator],
    amountThousandYen: amountThousandYen ?? null,
    ...(touchesMoney && { touchesMoney }),
    ...(important && { important }),
  };
  const submission = submissionOf(matter, kind, {}, about, before, item, context);
  if (isRefusal(submission)) return submission;
  return {
    steps: submission.route.steps.map(({ id, title, kind: stepKind, dueDays, posts }) => ({
      step: id,
      title,
      kind: stepKind,
      dueDays: dueDays ?? null,
      posts: posts.map((post) => postView(addressIn(post, submission.lead), world)),
    })),
  };
}
