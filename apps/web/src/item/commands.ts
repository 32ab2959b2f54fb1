import type { Schema } from '@ayumi/api-client';
import { answered, api } from '../api/api';
import { useCommand } from '../api/command';
import type { Owner } from './owner';

interface Bodies {
  readonly approve: Schema<'Approve'>;
  readonly deputise: Schema<'Deputise'>;
  readonly 'pull-up': Schema<'PullUp'>;
  readonly override: Schema<'Override'>;
  readonly 'pass-over': Schema<'PassOver'>;
  readonly 'post-review': Schema<'PostReview'>;
  readonly circulate: Schema<'Circulate'>;
  readonly 'mark-read': Schema<'MarkRead'>;
  readonly return: Schema<'Return'>;
  readonly reject: Schema<'Reject'>;
  readonly recall: Schema<'Recall'>;
  readonly withdraw: Schema<'Withdraw'>;
  readonly 'state-importance': Schema<'StateImportance'>;
  readonly comment: Schema<'CommentOnField'>;
  readonly 'resolve-comment': Schema<'ResolveComment'>;
}

export type Command = keyof Bodies;

/**
 * One command to an item or a year's review. All of them travel alike; the address of one stands for the type of all. What comes after it
 * waits for `mutateAsync`, not in its callbacks: by the time of the answer the button may be gone, because there is nothing left to press.
 */
export const useMatterCommand = <C extends Command>({ of, id }: Owner, command: C) =>
  useCommand((body: Bodies[C], key) =>
    answered(
      api.POST(`/api/v1/${of}/{id}/${command}` as '/api/v1/items/{id}/approve', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body: body as Bodies['approve'],
      }),
    ),
  );
