import { canonicalJson, dayOf, fiscalYearOf } from '@ayumi/kernel';
import type { SetItemChange } from '../review/review.set';
import { unitNameAt, type ReviewGround } from './annual-review.ground';
import type { CurrentItemRow } from '../current/item-row';

type Change = Omit<SetItemChange, 'item' | 'no' | 'title'>;

/** 項目の追加・廃止・変更 within the year, by number and day. The first lead unit is no change. */
export const itemChangesOf = (ground: ReviewGround): readonly SetItemChange[] =>
  ground.items.flatMap((row) => {
    const { item, no, title } = row;
    return [...added(row, ground), ...rewritten(row), ...handedOver(row, ground), ...stopped(row)]
      .filter(({ day }) => fiscalYearOf(day) === ground.fiscalYear)
      .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
      .map((change) => ({ item, no, title, ...change }));
  });

const added = ({ no, texts }: CurrentItemRow, { firstItems }: ReviewGround): readonly Change[] =>
  firstItems.includes(no) ? [] : [{ kind: 'added', day: dayOf(texts[0]!.at), reason: null, from: null, to: null }];

const stopped = ({ stopped: stop }: CurrentItemRow): readonly Change[] =>
  stop ? [{ kind: 'stopped', day: stop.on, reason: stop.reason, from: null, to: null }] : [];

function rewritten({ texts }: CurrentItemRow): readonly Change[] {
  return texts.slice(1).flatMap(({ at, ...after }, n) => {
    const { at: _, ...before } = texts[n]!;
    if (canonicalJson(before) === canonicalJson(after)) return [];
    const renamed = before.title !== after.title;
    const [from, to] = renamed ? [before.title, after.title] : [null, null];
    return [{ kind: 'text-revised' as const, day: dayOf(at), reason: null, from, to }];
  });
}

/** By the names of that day. */
function handedOver({ assignments }: CurrentItemRow, ground: ReviewGround): readonly Change[] {
  return assignments.slice(1).flatMap(({ lead, at, position }, n) => {
    const before = assignments[n]!.lead;
    if (before === lead) return [];
    const [from, to] = [unitNameAt(ground, before, position), unitNameAt(ground, lead, position)];
    return [{ kind: 'lead-changed' as const, day: dayOf(at), reason: null, from, to }];
  });
}
