import type { Difference } from './review.edition';
import type { ReviewSet } from './review.set';

/** The 正誤表 of two sets. */
export function differencesBetween(before: ReviewSet, after: ReviewSet): readonly Difference[] {
  const { cut: _, ...old } = before;
  const { cut: _now, ...now } = after;
  return walk('', old, now);
}

function walk(pointer: string, before: unknown, after: unknown): readonly Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (typeof before !== 'object' || typeof after !== 'object' || !before || !after)
    return [{ pointer, place: pointer, before: String(before ?? ''), after: String(after ?? '') }];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) =>
    walk(`${pointer}/${key}`, (before as Record<string, unknown>)[key], (after as Record<string, unknown>)[key]),
  );
}
