import type { Schema } from '@ayumi/api-client';
import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/api';
import type { Owner } from '../item/owner';
import type { Print } from '../review/print';
import type { Review } from '../review/review';
import type { Span, Version } from './versions';

export type Frozen = Schema<'FrozenVersionAnswer'>;
export type Difference = Schema<'DifferenceAnswer'>;

export const useDifferences = (id: string, { from, to, seen }: Span) =>
  useQuery({
    queryKey: ['review-differences', id, from, to, seen],
    queryFn: () =>
      answered(
        api.GET('/api/v1/reviews/{id}/differences', {
          params: { path: { id }, query: { from, to, ...(seen && { seen }) } },
        }),
      ),
  });

export const differencesAddress = (id: string, { from, to, seen }: Span): string =>
  `/reviews/${id}/differences?${new URLSearchParams({ from: `${from}`, to: `${to}`, ...(seen && { seen }) }).toString()}`;

export const ownerOf = ({ review, actions }: Review): Owner => ({ of: 'reviews', id: review, actions });

/** A frozen version as its files are asked for; a second freeze of it has other bytes. */
export const printOf = (review: string, { version, fingerprint }: Version): Print => ({
  review,
  version,
  stamp: fingerprint,
});
