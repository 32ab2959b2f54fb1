import { isOpen } from '@ayumi/approval';
import type { Progress, Revision } from '../item/item.events';
import { progressMatter } from '../item/item.progress.decider';
import { scaleOf, type Cycle, type PlanState } from '../plan/plan.state';
import { finalRating } from '../read-model/final-rating';
import type { ItemRow } from '../current/item-row';
import { resultsOf, shown } from '../read-model/results';
import { briefStandingOf } from '../read-model/standing';
import type { Whereabouts } from '../read-model/whereabouts';
import type { InboxEntry, ProgressSummary, RevisionSummary, Why } from './inbox.answer';
import type { MatterRow } from '../current/matter-row';

/** One line of the inbox. Without a matter it is the sheet that the cycle still waits for. */
export function entryOf(
  why: Why,
  item: ItemRow,
  matter: MatterRow | null,
  cycle: Cycle | null,
  plan: PlanState | undefined,
  now: Whereabouts,
): InboxEntry {
  const approval = matter?.approval ?? null;
  const standing = briefStandingOf({ approval, item, cycle }, now);
  const content = matter?.content;
  return {
    ...standing,
    item: item.item,
    plan: item.plan,
    no: item.no,
    title: item.title,
    leadName: item.lead && now.unitName(item.lead),
    kind: matter?.kind ?? 'progress',
    drafting: false, // As on the board: the door asks the desk.
    matter: matter?.matter ?? (cycle ? progressMatter(cycle.cycle) : ''),
    cycle: cycle?.cycle ?? null,
    why,
    returned: approval && isOpen(approval) ? (matter?.returned ?? null) : null,
    round: approval?.round ?? 0,
    fingerprint: approval?.fingerprint ?? null,
    progress: matter && content && 'rating' in content ? progressOf(content, item, matter, plan) : null,
    revision: content && 'changes' in content ? revisionOf(content, item) : null,
  };
}

function progressOf(
  content: Progress,
  item: ItemRow,
  { approval }: MatterRow,
  plan: PlanState | undefined,
): ProgressSummary {
  const rating = finalRating(content, approval.approvals);
  const grade = plan && scaleOf(plan, content.fiscalYear).find((each) => each.grade === rating);
  const results = resultsOf(item.indicators, content.fiscalYear, content.results);
  return { rating, label: grade?.label ?? rating, results };
}

function revisionOf({ indicator, changes, reason, touchesMoney }: Revision, item: ItemRow): RevisionSummary {
  const definition = item.indicators[indicator];
  const showing = definition ?? {};
  return {
    indicatorId: indicator,
    indicator: definition?.name ?? indicator,
    changes: changes.map(({ year, from, to }) => ({ year, from: shown(from, showing), to: shown(to, showing) })),
    reason,
    touchesMoney,
  };
}
