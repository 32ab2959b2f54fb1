import { answered, api } from '../api/api';
import { useCommand } from '../api/command';

/** The commands of a matter, each with the body that it owes. */
export const VERBS = [
  'approve',
  'return',
  'reject',
  'recall',
  'withdraw',
  'deputise',
  'pull-up',
  'override',
  'pass-over',
  'post-review',
  'circulate',
  'mark-read',
  'state-importance',
  'comment',
  'resolve-comment',
] as const;
export type Verb = (typeof VERBS)[number];

export type Body = Readonly<Record<string, unknown>> & { readonly matter: string };

/** One command of one item, ready for a button; the deciders judge it, whatever the page believed. */
export function useVerb(item: string, verb: Verb, onRefused?: (error: unknown) => void) {
  const command = useCommand((body: Body, key) =>
    answered(
      // One shape for all verbs: the contract has a path of its own for each, and the body comes from a table.
      api.POST(`/api/v1/items/{id}/${verb}` as '/api/v1/items/{id}/approve', {
        params: { path: { id: item }, header: { 'Idempotency-Key': key } },
        body: body as never,
      }),
    ),
  );
  // By promise: what is pressed is often gone from the page by the time its answer has been read everywhere.
  const send = (body: Body, onDone?: () => void) =>
    void command.mutateAsync(body).then(onDone, (error: unknown) => onRefused?.(error));
  return { send, isPending: command.isPending, error: command.error, reset: command.reset };
}
