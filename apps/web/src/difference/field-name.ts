import { useWords } from '../words/language';
import type { Pair } from './pairs';

/** 取組実績; a part of a field by its own name: 市税徴収率. */
export function useFieldName(): (pair: Pick<Pair, 'field' | 'label'>) => string {
  const { difference: words } = useWords();
  return ({ field, label }) => label ?? words.fields[field] ?? field;
}
