import type { SetUnsettled } from '../review/review.set';
import { cycleId } from '../plan/plan.decider';
import { standingOf } from '../read-model/standing';
import type { Holder, Standing } from '../read-model/standing.answer';
import { Whereabouts } from '../read-model/whereabouts';
import { countedIn, type ReviewGround } from './annual-review.ground';
import type { CurrentItemRow } from '../current/item-row';

/** An item whose report of the year is asked for and not settled, and where that stands. */
export interface Unsettled extends Pick<Standing, 'status' | 'step' | 'holders' | 'daysWaiting'> {
  readonly row: CurrentItemRow;
  readonly leadName: string | null;
}

export function unsettledIn(ground: ReviewGround): readonly Unsettled[] {
  const { fiscalYear, state, directories, at } = ground;
  const now = new Whereabouts(directories.latest, at);
  const cycle = state.cycles[cycleId(fiscalYear, 'year-end')] ?? null;
  return countedIn(ground, fiscalYear)
    .filter(({ item }) => ground.settledOf(item, fiscalYear) === null)
    .map((row) => {
      const approval = ground.matterOf(row.item, fiscalYear)?.approval ?? null;
      const { status, step, holders, daysWaiting } = standingOf({ approval, item: row, cycle }, now);
      return { row, leadName: row.lead && now.unitName(row.lead), status, step, holders, daysWaiting };
    });
}

export const unsettledOf = ({ row, leadName, status, step, holders, daysWaiting }: Unsettled): SetUnsettled => ({
  item: row.item,
  no: row.no,
  title: row.title,
  leadName,
  status,
  step: step?.title ?? null,
  holders: holders.map(holderText),
  daysWaiting,
});

/** 収納課長 山田; 収納課長(欠員). */
const holderText = ({ title, people, vacant }: Holder): string =>
  vacant ? `${title}(欠員)` : `${title} ${people.map(({ name }) => name).join('、')}`;
