import { compare, type Exact } from './exact';
import type { Span } from './judgement';
import { BANDS, type Band } from './scale-rule';

/** Of two spans, end by end, what is worse; an end without a bound is beyond every number. */
export const worseRates = (a: Span<Exact | null>, b: Span<Exact | null>): Span<Exact | null> => ({
  worst: a.worst && b.worst && lower(a.worst, b.worst),
  best: a.best && b.best ? lower(a.best, b.best) : (a.best ?? b.best),
});

export const worseBands = (a: Span<Band>, b: Span<Band>): Span<Band> => ({
  worst: later(a.worst, b.worst),
  best: later(a.best, b.best),
});

const lower = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);
const later = (a: Band, b: Band): Band => (BANDS.indexOf(a) >= BANDS.indexOf(b) ? a : b);
