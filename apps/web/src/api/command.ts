import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { rememberPosition } from './after';
import { mayPass } from './problem';

interface Key {
  readonly of: string;
  readonly key: string;
}

/**
 * A command, to be sent by a button. Every intent has an Idempotency-Key: pressing again after a lost answer sends the
 * same key, so that it is done once; after an answer, or with other words in it, it is a new command.
 *
 *     const approve = useCommand((body: ApproveBody, key) =>
 *       answered(api.POST('/api/v1/items/{id}/approve', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })));
 *     approve.mutate(body); approve.error; approve.isPending
 */
export function useCommand<Body, Answer>(send: (body: Body, key: string) => Promise<Answer>) {
  const queries = useQueryClient();
  const last = useRef<Key | null>(null);
  return useMutation({
    mutationFn: async (body: Body): Promise<Answer> => {
      const of = JSON.stringify(body);
      if (last.current?.of !== of) last.current = { of, key: newKey() };
      try {
        const answer = await send(body, last.current.key);
        last.current = null;
        return answer;
      } catch (error) {
        if (!mayPass(error)) last.current = null;
        throw error;
      }
    },
    onSuccess: async (answer) => {
      rememberPosition((answer as { position?: unknown } | null)?.position);
      await queries.invalidateQueries();
    },
  });
}

/** `crypto.randomUUID` is there on https and localhost only; an office may well start on plain http. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
