import { canonicalJson } from '@ayumi/kernel';
import type { SetChange } from '../review/review.set';
import { ratedIn, type ReviewGround } from './annual-review.ground';
import { evaluable, type RatedYear } from './annual-review.matrix';

/** 前年度との比較. Null where nothing of the year before was settled. */
export function changeOf(ground: ReviewGround): SetChange | null {
  const [now, before] = [ratedIn(ground, ground.fiscalYear), ratedIn(ground, ground.fiscalYear - 1)];
  if (before.rated.length === 0) return null;
  const sameScale = isSameScale(now, before);
  const places = sameScale ? placesMoved(now, before) : null;
  const count = (passes: (places: number) => boolean) =>
    places && [...places.values()].filter((moved) => passes(moved.places)).length;
  return {
    fiscalYear: before.fiscalYear,
    sameScale,
    grades: now.scale.map(({ grade }) => {
      const [current, earlier] = [now, before].map(({ rated }) => rated.filter((each) => each.rating === grade).length);
      return { grade, now: current!, before: earlier! };
    }),
    improved: count((moved) => moved < 0),
    same: count((moved) => moved === 0),
    worsened: count((moved) => moved > 0),
    moves: places ? movesOf(places, ground) : [],
  };
}

/** Grades and their order, not only their letters. */
export const isSameScale = (a: RatedYear, b: RatedYear): boolean => gradesOf(a) === gradesOf(b);

/** Letters and their meanings, in their order: who words a definition better makes no other scale of it. */
const gradesOf = ({ scale }: RatedYear): string => canonicalJson(scale.map(({ grade, meaning }) => [grade, meaning]));

interface Moved {
  readonly from: string;
  readonly to: string;
  /** On the scale, the best first: down is more. */
  readonly places: number;
}

/** For the items that were evaluated in both years. */
function placesMoved(now: RatedYear, before: RatedYear): ReadonlyMap<string, Moved> {
  const order = evaluable(now.scale).map((each) => each.grade);
  const earlier = new Map(before.rated.map((each) => [each.item, each.rating]));
  return new Map(
    now.rated.flatMap(({ item, rating: to }) => {
      const from = earlier.get(item) ?? '';
      const [place, was] = [order.indexOf(to), order.indexOf(from)];
      return place < 0 || was < 0 ? [] : [[item, { from, to, places: place - was }] as const];
    }),
  );
}

function movesOf(
  places: ReadonlyMap<string, Moved>,
  { items, settledOf, fiscalYear }: ReviewGround,
): SetChange['moves'] {
  return items.flatMap(({ item, no, title }) => {
    const moved = places.get(item);
    if (!moved || moved.places === 0) return [];
    const way = moved.places < 0 ? ('improved' as const) : ('worsened' as const);
    const reason = way === 'worsened' ? (settledOf(item, fiscalYear)?.content.lateReason ?? null) : null;
    return [{ item, no, title, from: moved.from, to: moved.to, way, reason }];
  });
}
