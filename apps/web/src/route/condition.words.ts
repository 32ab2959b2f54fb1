import { useWords } from '../words/language';
import type { Condition } from './route';

/** A condition as somebody would say it: 財政に影響する. */
export function useConditionWords(): (condition: Condition) => string {
  const { route: words } = useWords();
  return ({ kind, indicator, amountAtLeast, chapter, flag }) => {
    if (kind !== undefined) return words.conditions.kind(kind);
    if (indicator !== undefined) return words.conditions.indicator(indicator);
    if (amountAtLeast !== undefined) return words.conditions.amountAtLeast(amountAtLeast);
    if (chapter !== undefined) return words.conditions.chapter(chapter);
    return flag === undefined ? '' : words.flags[flag];
  };
}
