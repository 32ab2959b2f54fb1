import type { Schema } from '@ayumi/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/api';

export type Review = Schema<'ReviewAnswer'>;
export type ReviewSummary = Schema<'ReviewSummary'>;
export type ReviewAction = Schema<'ReviewActionAnswer'>;
export type ReviewPart = Schema<'ReviewPart'>;
export type Opinion = Schema<'OpinionAnswer'>;
export type Gap = Schema<'GapAnswer'>;

/** One year's review, folded from its own stream: always current; the frame reads it anew when `review` or `item` is told. */
export const reviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['review', id],
    queryFn: () => answered(api.GET('/api/v1/reviews/{id}', { params: { path: { id } } })),
  });

export const useReview = (id: string) => useQuery(reviewQuery(id));

export const useReviews = (plan: string) =>
  useQuery({
    queryKey: ['reviews', plan],
    queryFn: () => answered(api.GET('/api/v1/reviews', { params: { query: { plan } } })),
  });

/** What may be done with the review as a whole, or with one of its opinions; null: he has no part in such things. */
export const actionFor = ({ actions }: Review, command: string, opinion: string | null = null): ReviewAction | null =>
  actions.find((each) => each.command === command && each.opinion === opinion) ?? null;

/** Why it cannot be done now, null where it can; whoever has no part in it is told `otherwise`. */
export function refusalOf(review: Review, command: string, otherwise: string, opinion: string | null = null) {
  const action = actionFor(review, command, opinion);
  if (!action) return otherwise;
  return action.allowed ? null : (action.detail ?? otherwise);
}
