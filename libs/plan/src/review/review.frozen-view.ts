import type { ReviewEditorial } from './review.editorial';
import { travelView, type Hall } from '../matter/matter.view';
import { standingOf } from '../read-model/standing';
import { Whereabouts } from '../read-model/whereabouts';
import type { GapTarget, ReviewGap } from './review-gap';
import type { FrozenVersionAnswer, GapAnswer, PresentFacts } from './review.answer';
import type { ReviewSet } from './review.set';
import type { ReviewVersion } from './review.state';

/** A version on its way or at its end, with what it says in short. */
export const frozenView = (
  version: ReviewVersion,
  set: ReviewSet,
  gaps: readonly ReviewGap[],
  hall: Hall,
): FrozenVersionAnswer => ({
  version: version.version,
  travel: travelOf(version, hall),
  facts: {
    ...factsView(set),
    grades: set.matrix.total.cells.map(({ grade, count, share }) => ({
      grade,
      label: set.scale.find((each) => each.grade === grade)?.label ?? grade,
      count,
      share,
    })),
    evaluated: set.matrix.total.evaluated,
    notEvaluable: set.matrix.total.notEvaluable,
    ungraded: set.matrix.total.ungraded,
  },
  gaps: gaps.map(gapView),
});

export const factsView = ({ headline, counts, cut }: ReviewSet): PresentFacts => ({
  headline,
  items: counts.items,
  settled: counts.settled,
  unsettled: counts.unsettled,
  late: counts.late,
  at: cut.at,
  position: cut.position,
});

export const gapView = (gap: ReviewGap): GapAnswer => ({ ...gap, target: targetView(gap.target) });

export function travelOf({ approval }: ReviewVersion, hall: Hall) {
  const item = { lead: approval.lead, reminders: {}, extendedTo: {} };
  return travelView(
    approval,
    standingOf({ approval, item, cycle: null }, new Whereabouts(hall.directory, hall.at)),
    hall,
  );
}

/** What was written when it was frozen, as far as gaps ask for it beside the set itself. */
export const prioritiesIn = ({ priorities }: ReviewSet): ReviewEditorial['priorities'] =>
  Object.fromEntries(priorities.map(({ item, reason }) => [item, reason]));

const targetView = (target: GapTarget) => ({ item: null, matter: null, part: null, key: null, ...target });
