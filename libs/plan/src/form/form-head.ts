import { actionView } from '../item/item.view';
import type { Action } from '../item/item.actions';
import type { World } from '../item/item.matter.view';
import type { ItemState, Matter } from '../item/item.state';
import type { FormHead } from './form.answer';

/** Where the matter of a form stands, for whoever is about to write. */
export function headOf(
  id: string,
  item: ItemState,
  matter: Matter | undefined,
  action: Action,
  world: World,
): FormHead {
  const { no, title } = item.text!;
  const { units, people } = world.directory;
  const approval = matter?.approval;
  const nameOf = (person: string) => people[person]?.name ?? person;
  const titleOf = (step: string) => approval?.route.steps.find((each) => each.id === step)?.title ?? step;
  return {
    item: id,
    no,
    title,
    leadName: item.lead && (units[item.lead]?.name ?? item.lead),
    matter: approval?.matter ?? null,
    status: approval?.status ?? 'not-started',
    round: approval?.round ?? 0,
    fingerprint: approval?.fingerprint ?? null,
    submittedByName: approval ? nameOf(approval.submittedBy) : null,
    submittedAt: approval?.submittedAt ?? null,
    action: actionView(action, world),
    returned: approval?.returned
      ? {
          stepTitle: titleOf(approval.returned.step),
          name: nameOf(approval.returned.by),
          reason: approval.returned.reason,
          at: approval.since,
        }
      : null,
    comments: (approval?.comments ?? [])
      .filter(({ resolved }) => !resolved)
      .map(({ by: _, ...comment }) => ({ ...comment, resolved: false })),
    approvals: (approval?.approvals ?? []).map(({ step, postTitle, actorName, at }) => ({
      stepTitle: titleOf(step),
      postTitle,
      name: actorName,
      at,
    })),
  };
}
