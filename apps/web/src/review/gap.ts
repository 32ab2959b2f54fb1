import type { Shape } from '../parts/mark';
import type { Gap } from './review';

/** The gravest first. Red is for what stands in the way of the freeze. */
export const SEVERITIES: readonly (readonly [Gap['severity'], Shape, string])[] = [
  ['blocks', 'cross', 'text-error-2'],
  ['check', 'warning', 'text-warning-orange-2'],
  ['hint', 'ring', 'text-solid-gray-800'],
];

interface Kind {
  readonly code: Gap['code'];
  readonly severity: Gap['severity'];
  readonly of: readonly Gap[];
}

/** What somebody can be asked for today. */
const FIRST: readonly Gap['code'][] = ['nothing-settled', 'not-settled', 'opinion-unanswered'];

/** By kind; the graver before the others, who is late first among them, and otherwise in the order in which they came. */
export function kindsOf(gaps: readonly Gap[]): readonly Kind[] {
  const codes = [...new Set([...FIRST, ...gaps.map(({ code }) => code)])].filter((code) =>
    gaps.some((each) => each.code === code),
  );
  const kinds = codes.map((code) => {
    const of = gaps.filter((each) => each.code === code);
    return { code, of, severity: gravest(of) };
  });
  return SEVERITIES.flatMap(([severity]) => kinds.filter((kind) => kind.severity === severity));
}

const gravest = (gaps: readonly Gap[]): Gap['severity'] =>
  SEVERITIES.find(([severity]) => gaps.some((each) => each.severity === severity))![0];
