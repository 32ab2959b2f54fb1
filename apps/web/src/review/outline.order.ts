import { PARTS } from './part';
import type { ReviewPart } from './review';

/** Back to where it stands by default: behind the last of those that usually come before it. */
export function withPart(parts: readonly ReviewPart[], part: ReviewPart): readonly ReviewPart[] {
  if (parts.includes(part)) return parts;
  const before = PARTS.slice(0, PARTS.indexOf(part));
  const at = parts.findLastIndex((each) => before.includes(each)) + 1;
  return parts.toSpliced(at, 0, part);
}

/** One place earlier or later; at the ends it stays. */
export function moved(parts: readonly ReviewPart[], part: ReviewPart, by: -1 | 1): readonly ReviewPart[] {
  const at = parts.indexOf(part);
  const to = at + by;
  if (at < 0 || to < 0 || to >= parts.length) return parts;
  return parts.toSpliced(at, 1).toSpliced(to, 0, part);
}
