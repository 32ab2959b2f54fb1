import type { Schema } from '@ayumi/api-client';
import { answered, api } from '../api/api';
import { useCommand } from '../api/command';
import type { Review } from '../review/review';

interface Bodies {
  readonly freeze: Schema<'Freeze'>;
  readonly publish: Schema<'Publish'>;
  readonly correct: Schema<'Correct'>;
  readonly 'drop-correction': Schema<'DropCorrection'>;
}

/**
 * What becomes of the review as a whole. It is bound to what was read: whoever freezes must not freeze what another
 * wrote meanwhile, so the revision travels with it.
 */
export const useReviewCommand = <C extends keyof Bodies>({ review, revision }: Review, command: C) =>
  useCommand((body: Bodies[C], key) =>
    answered(
      api.POST(`/api/v1/reviews/{id}/${command}` as '/api/v1/reviews/{id}/freeze', {
        params: {
          path: { id: review },
          header: { 'Idempotency-Key': key, ...(revision >= 0 && { 'If-Match': `"${revision}"` }) },
        },
        body: body as Bodies['freeze'],
      }),
    ),
  );
