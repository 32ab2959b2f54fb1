import { canonicalJson } from '@ayumi/kernel';
import { keyed } from './review-keys';
import { PLACE_OF_SET, placeText, within, type Place } from './review-places';
import { isFigure, printed } from './review-values';
import type { Difference } from './review.edition';
import type { ReviewSet } from './review.set';

type Members = Readonly<Record<string, unknown>>;

/**
 * 正誤表: everything in which a later set differs from an earlier one, in the order of the set, and nothing else. An
 * element of a list is found by its key (a sheet by its item, a year by its number), never by its place; something that
 * came or went as a whole is one line. Where the facts were taken (`cut`) is no difference.
 */
export function differencesBetween(before: ReviewSet, after: ReviewSet): readonly Difference[] {
  const { cut: _before, ...old } = before;
  const { cut: _after, ...now } = after;
  return differ(old, now, PLACE_OF_SET);
}

function differ(before: unknown, after: unknown, place: Place): readonly Difference[] {
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return [];
  if (Array.isArray(before) && Array.isArray(after)) {
    const [old, now] = [keyed(place.field, before), keyed(place.field, after)];
    if (old && now) return [...inElements(old, now, place), ...inOrder(old, now, place)];
  }
  if (isMembers(before) && isMembers(after) && place.field !== 'rating') {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) =>
      differ(before[field], after[field], within(place, field, before, after)),
    );
  }
  return [line(before, after, place)];
}

function inElements(before: ReadonlyMap<string, Members>, after: ReadonlyMap<string, Members>, place: Place) {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)];
    return differ(old, now, within(place, key, old, now, now ?? old));
  });
}

/** Those that stayed stand in another order: the list as a whole says so. */
function inOrder(before: ReadonlyMap<string, Members>, after: ReadonlyMap<string, Members>, place: Place) {
  const old = [...before.keys()].filter((key) => after.has(key));
  const now = [...after.keys()].filter((key) => before.has(key));
  if (old.join('\n') === now.join('\n')) return [];
  return [
    { pointer: place.pointer, place: `${placeText(place)}の順序`, before: old.join('、'), after: now.join('、') },
  ];
}

const line = (before: unknown, after: unknown, place: Place): Difference => ({
  pointer: place.pointer,
  place: placeText(place),
  before: printed(place.field, before, place.showing.before),
  after: printed(place.field, after, place.showing.after),
});

/** A thing of several members, each of which may differ by itself. A figure is one value, as a grade with its word is. */
const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isFigure(value);
