import { travelView, type Hall } from '../matter/matter.view';
import { scaleOf, type PlanState } from '../plan/plan.state';
import { finalRating } from '../read-model/final-rating';
import { resultsOf } from '../read-model/results';
import { standingOf } from '../read-model/standing';
import { Whereabouts } from '../read-model/whereabouts';
import type { MatterAnswer } from './item.answer';
import { sheetsOf } from './item.sheet';
import type { ItemState, Matter } from './item.state';

export interface World extends Hall {
  readonly plan: PlanState;
}

/** A matter as people read it: where it stands, and what was submitted. */
export function matterView(matter: Matter, item: ItemState, world: World): MatterAnswer {
  const { kind, content, approval } = matter;
  return {
    ...travelView(approval, standing(matter, item, world), world),
    kind,
    ...evaluation(matter, item, world),
    submissions: sheetsOf(matter, item, world.plan),
    content,
  };
}

const standing = ({ kind, content, approval }: Matter, item: ItemState, { directory, plan, at }: World) =>
  standingOf(
    { approval, item, cycle: kind === 'progress' ? (plan.cycles[content.cycle] ?? null) : null },
    new Whereabouts(directory, at),
  );

function evaluation({ kind, content, approval }: Matter, { indicators }: ItemState, { plan }: World) {
  if (kind === 'revision') return { grades: [], rating: null, computed: null, reasonToDiffer: null, results: [] };
  const { fiscalYear, results, computed = null, reasonToDiffer = null } = content;
  return {
    grades: scaleOf(plan, fiscalYear).map((each) => ({ ...each })),
    rating: finalRating(content, approval.approvals),
    computed,
    reasonToDiffer,
    results: resultsOf(indicators, fiscalYear, results),
  };
}
