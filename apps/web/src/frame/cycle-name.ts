import type { Schema } from '@ayumi/api-client';
import { useCallback } from 'react';
import { fiscalYear } from '../parts/dates';
import { useLanguage, useWords } from '../words/language';
import { usePlans } from './plans';

/** 令和6年度 年度末. */
export function useCycleName(): (cycle: Schema<'BoardCycle'>) => string {
  const { frame: words } = useWords();
  const { language } = useLanguage();
  return useCallback(
    ({ fiscalYear: year, stage }) => `${fiscalYear(year, language)} ${words.stages[stage]}`,
    [words, language],
  );
}

/** The same for a cycle of which only plan and id are known; null while that is not known or where there is none. */
export function useNameOfCycle(): (plan: string, cycle: string | null) => string | null {
  const plans = usePlans().data?.plans;
  const nameOf = useCycleName();
  return (id, cycle) => {
    const known = plans?.find(({ plan }) => plan === id)?.cycles.find((each) => each.cycle === cycle);
    return known ? nameOf(known) : null;
  };
}
