import type { Schema } from '@ayumi/api-client';
import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/api';
import { YES, type Fields } from '../draft/fields';
import type { Typed } from '../figure/reading';

export type ProgressForm = Schema<'ProgressFormAnswer'>;
type Written = Schema<'WrittenProgress'>;

export const useProgressForm = (id: string, cycle: string) =>
  useQuery({
    queryKey: ['form', id, 'progress', cycle],
    queryFn: () => answered(api.GET('/api/v1/forms/{id}/progress/{cycle}', { params: { path: { id, cycle } } })),
  });

export const TEXTS = ['done', 'difficulties', 'nextDirection'] as const;
export type TextName = (typeof TEXTS)[number] | 'lateReason' | 'reasonToDiffer';

/** The longest text a field takes, in characters as a reader counts them. */
export const LONGEST_TEXT = 4000;

export const actualOf = (indicator: string): string => `actuals/${indicator}`;

/** What stands in the fields before anybody types. */
export function startOf({ submitted, indicators, important }: ProgressForm): Fields {
  return {
    ...textsOf(submitted),
    ...Object.fromEntries(
      indicators.map(({ indicator }) => [
        actualOf(indicator),
        submitted?.actuals.find((each) => each.indicator === indicator)?.typed ?? '',
      ]),
    ),
    important: important ? YES : '',
  };
}

const textsOf = (written: Written | null): Fields => ({
  rating: written?.rating ?? '',
  done: written?.done ?? '',
  difficulties: written?.difficulties ?? '',
  nextDirection: written?.nextDirection ?? '',
  lateReason: written?.lateReason ?? '',
  reasonToDiffer: written?.reasonToDiffer ?? '',
  effectKind: written?.financialEffect?.kind ?? '',
  effectAmount: written?.financialEffect?.typed ?? '',
  effectBasis: written?.financialEffect?.basis ?? '',
});

export const isBehind = ({ grades }: ProgressForm, { rating }: Fields): boolean =>
  grades.find(({ grade }) => grade === rating)?.meaning === 'behind';

/** The body of the command. A reason for a delay that is none any more is not submitted. */
export function orderOf(form: ProgressForm, fields: Fields): Schema<'SubmitProgress'> {
  const { effectKind, effectAmount = '', effectBasis } = fields;
  const amountThousandYen = effectAmount.trim() === '' ? undefined : effectAmount;
  return {
    cycle: form.cycle.cycle,
    rating: fields.rating ?? '',
    done: fields.done ?? '',
    difficulties: fields.difficulties ?? '',
    nextDirection: fields.nextDirection ?? '',
    ...(isBehind(form, fields) && { lateReason: fields.lateReason ?? '' }),
    // The server keeps it only where the rating differs from the computed grade.
    ...(form.ruleWords !== null && { reasonToDiffer: fields.reasonToDiffer ?? '' }),
    actuals: form.indicators.map(({ indicator }) => ({ indicator, value: fields[actualOf(indicator)] ?? '' })),
    ...(effectKind && {
      financialEffect: { kind: effectKind, amountThousandYen, basis: effectBasis } as Schema<'TypedEffect'>,
    }),
    ...(fields.important === YES && { important: true }),
  };
}

/** Every field with a figure in it, for the server to read. */
export const figuresOf = ({ indicators }: ProgressForm, fields: Fields): Typed[] => [
  ...indicators.map(({ indicator, unit, kind, decimals, direction, targetTyped }) => {
    const key = actualOf(indicator);
    return { key, typed: fields[key] ?? '', unit, kind, decimals, direction, target: targetTyped };
  }),
  { key: 'effectAmount', typed: fields.effectAmount ?? '', unit: '千円', kind: 'number' as const },
];
