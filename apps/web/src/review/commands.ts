import type { Schema } from '@ayumi/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../api/api';
import { useCommand } from '../api/command';
import type { Draft } from '../draft/draft';
import { reviewQuery, type Review } from './review';

export interface Bodies {
  readonly 'write-introduction': Schema<'WriteIntroduction'>;
  readonly 'remark-on-chapter': Schema<'RemarkOnChapter'>;
  readonly 'choose-priorities': Schema<'ChoosePriorities'>;
  readonly 'arrange-outline': Schema<'ArrangeOutline'>;
  readonly 'choose-licence': Schema<'ChooseLicence'>;
  readonly 'describe-indicator': Schema<'DescribeIndicator'>;
  readonly 'record-opinion': Schema<'RecordOpinion'>;
  readonly 'change-opinion': Schema<'ChangeOpinion'>;
  readonly 'withdraw-opinion': Schema<'WithdrawOpinion'>;
  readonly 'answer-opinion': Schema<'AnswerOpinion'>;
}

export type WritingCommand = keyof Bodies;

interface Sent<C extends WritingCommand> {
  readonly body: Bodies[C];
  /** That the command replaces what stood there at this revision; null where it only adds. */
  readonly revision: number | null;
}

/** All of them travel alike; the address of one stands for the type of all. */
const useReviewCommand = <C extends WritingCommand>(review: string, command: C) =>
  useCommand(({ body, revision }: Sent<C>, key) =>
    answered(
      api.POST(`/api/v1/reviews/{id}/${command}` as '/api/v1/reviews/{id}/write-introduction', {
        params: {
          path: { id: review },
          header: {
            'Idempotency-Key': key,
            ...(revision !== null && revision >= 0 && { 'If-Match': String(revision) }),
          },
        },
        body: body as Bodies['write-introduction'],
      }),
    ),
  );

/**
 * Writes into the review without writing over a colleague: the review is read once more, `bodyOf` makes the command
 * from what stands there now, or null where that is not what was on the screen. What was typed goes away only when it
 * arrived.
 */
export function useWriting<C extends WritingCommand>(review: Review, command: C) {
  const queries = useQueryClient();
  const { mutateAsync } = useReviewCommand(review.review, command);
  const [state, setState] = useState<{ readonly busy: boolean; readonly error: unknown }>({ busy: false, error: null });
  const attempt = async (draft: Draft | null, send: () => Promise<boolean>): Promise<boolean> => {
    setState({ busy: true, error: null });
    draft?.submitting(true);
    try {
      const arrived = await send();
      if (arrived) await draft?.finish();
      setState({ busy: false, error: null });
      return arrived;
    } catch (error) {
      setState({ busy: false, error });
      return false;
    } finally {
      draft?.submitting(false);
    }
  };
  return {
    ...state,
    replace: (bodyOf: (now: Review) => Bodies[C] | null, draft: Draft | null = null) =>
      attempt(draft, async () => {
        const now = await queries.fetchQuery({ ...reviewQuery(review.review), staleTime: 0 });
        const body = bodyOf(now);
        if (body) await mutateAsync({ body, revision: now.revision });
        return body !== null;
      }),
    add: (body: Bodies[C], draft: Draft | null = null) =>
      attempt(draft, async () => {
        await mutateAsync({ body, revision: null });
        return true;
      }),
  };
}
