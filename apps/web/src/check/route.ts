import type { Schema } from '@ayumi/api-client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/api';

export type StepAhead = Schema<'StepAhead'>;
export type PostAhead = StepAhead['posts'][number];

interface ToSubmit {
  readonly kind: 'progress' | 'revision';
  readonly cycle?: string;
  readonly indicator?: string;
  readonly amountThousandYen?: string;
  readonly touchesMoney?: 'yes' | 'no';
  readonly important?: 'yes' | 'no';
}

/** The route that a submission would take now. Asked anew with everything else: posts and absences change. */
export const useRouteAhead = (id: string, query: ToSubmit) =>
  useQuery({
    queryKey: ['route-ahead', id, query],
    queryFn: () => answered(api.GET('/api/v1/forms/{id}/route-ahead', { params: { path: { id }, query } })),
    placeholderData: keepPreviousData,
  });

/** Whose turn comes with the submission: a step that is only shown to does not hold anything up. */
export const nextOf = (steps: readonly StepAhead[]): StepAhead | undefined =>
  steps.find(({ kind }) => kind !== 'circulate');

/** 公園緑地課 公園計画係長 久保田. */
export const nameOf = ({ title, holders }: PostAhead): string => [title, ...holders].join(' ');
