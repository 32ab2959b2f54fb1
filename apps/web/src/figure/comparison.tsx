import type { Schema } from '@ayumi/api-client';
import { Mark } from '../parts/mark';
import { useWords } from '../words/language';

const SHAPES = { met: 'check', 'not-met': 'triangle', 'not-comparable': 'dash' } as const;
const COLOURS = { met: 'text-success-2', 'not-met': 'text-warning-orange-2', 'not-comparable': 'text-solid-gray-700' };

/** 達成・未達成・比較できない: word, shape and colour. */
export function ComparisonMark({ comparison }: { readonly comparison: Schema<'Comparison'> }) {
  const { figure: words } = useWords();
  return (
    <span className={`whitespace-nowrap ${COLOURS[comparison]}`}>
      <Mark shape={SHAPES[comparison]} /> {words.comparisons[comparison]}
    </span>
  );
}
