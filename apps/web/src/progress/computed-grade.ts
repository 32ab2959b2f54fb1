import type { Schema } from '@ayumi/api-client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/api';
import type { Fields } from '../draft/fields';
import { useSettled } from '../figure/reading';
import { actualOf, type ProgressForm } from './progress';

export type FormGrade = Schema<'FormGradeAnswer'>;

/** The grade by the year's rule for what stands in the form, as the server computes it; nothing where there is no rule. */
export function useComputedGrade(form: ProgressForm, fields: Fields): FormGrade | null {
  const { item: id, indicators, ruleWords } = form;
  const cycle = form.cycle.cycle;
  const actuals = useSettled(
    indicators.map(({ indicator }) => ({ indicator, value: fields[actualOf(indicator)] ?? '' })),
  );
  const query = useQuery({
    queryKey: ['form', id, 'progress', cycle, 'grade', actuals],
    enabled: ruleWords !== null,
    queryFn: () =>
      answered(
        api.POST('/api/v1/forms/{id}/progress/{cycle}/grade', {
          params: { path: { id, cycle } },
          body: { actuals: [...actuals] },
        }),
      ),
    placeholderData: keepPreviousData,
  });
  return query.data ?? null;
}

/** Whether the chosen rating is another than the computed one: then its reason is owed. */
export const differs = (grade: FormGrade | null, { rating }: Fields): boolean =>
  Boolean(rating) && grade?.computed != null && grade.computed.grade !== rating;
