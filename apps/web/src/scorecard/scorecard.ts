import type { Schema } from '@ayumi/api-client';
import { useQuery } from '@tanstack/react-query';
import { after } from '../api/after';
import { answered, api } from '../api/api';
import type { Shape } from '../parts/mark';

export type Scorecard = Schema<'ScorecardAnswer'>;
export type Card = Schema<'ScorecardItem'>;
export type Grade = Schema<'ScorecardGrade'>;

export const useScorecard = (plan: string, year: number) =>
  useQuery({
    queryKey: ['scorecard', plan, year],
    queryFn: () => answered(api.GET('/api/v1/scorecard', { params: { query: { plan, year, ...after() } } })),
  });

/** A grade by what it means, so that a city's letters need not be known: shape and colour beside its word. */
export const LOOKS: Readonly<Record<Grade['meaning'], readonly [Shape, string]>> = {
  ahead: ['triangle', 'text-success-2'],
  'on-schedule': ['check', 'text-blue-900'],
  behind: ['warning', 'text-warning-orange-2'],
  'not-evaluable': ['dash', 'text-solid-gray-700'],
};

/** 42.9%: always one decimal, because 42.0 and 42 are not the same claim. */
export const percent = (share: number | null): string => (share === null ? '－' : `${share.toFixed(1)}%`);
