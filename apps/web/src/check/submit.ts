import { useEffect } from 'react';
import { useCommand } from '../api/command';
import { mayPass } from '../api/problem';
import type { Draft } from '../draft/draft';

/**
 * Submits what is in the draft. Until an answer came the draft stays as it is, and pressing again asks again under the
 * same key; afterwards it is gone before anything is read anew, so that one's own submission is nobody else's.
 */
export function useSubmit<Body>(draft: Draft, send: (body: Body, key: string) => Promise<unknown>) {
  useEffect(() => () => draft.submitting(false), [draft]);
  const submit = useCommand(async (body: Body, key) => {
    draft.submitting(true);
    try {
      const receipt = await send(body, key);
      await draft.finish();
      return receipt;
    } catch (error) {
      if (!mayPass(error)) draft.submitting(false);
      throw error;
    }
  });
  const isUnderWay = submit.isPending || submit.isSuccess || (submit.error !== null && mayPass(submit.error));
  return { submit, isUnderWay };
}
