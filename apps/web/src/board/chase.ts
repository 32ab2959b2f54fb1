import type { Schema } from '@ayumi/api-client';
import { answered, api } from '../api/api';
import { useCommand } from '../api/command';
import type { Board, BoardItem } from './board';

export type Result = Schema<'BulkResult'>;

/** No more than one request takes. */
const MOST = 500;

type Chase = 'remind' | 'extend' | 'extend-cycle';

/** `/board/remind?plan=kodaira-r3&cycle=2024-year-end&item=kodaira-r3.10&item=…` */
export function chaseAddress(chase: Chase, { plan, cycle }: Board, items: readonly string[]): string {
  const about = [['plan', plan], ...(cycle ? [['cycle', cycle.cycle]] : []), ...items.map((item) => ['item', item])];
  return `/board/${chase}?${new URLSearchParams(about).toString()}`;
}

/** Back to the board that the rows were ticked on. */
export const boardAddress = ({ plan, cycle }: Board): string =>
  `/board?${new URLSearchParams({ plan, ...(cycle && { cycle: cycle.cycle }) }).toString()}`;

/** Those of the address that the board knows, each once, and no more than one request takes. */
export function chosenItems(board: Board, parameters: URLSearchParams): readonly BoardItem[] {
  const asked = new Set(parameters.getAll('item'));
  return board.items.filter(({ item }) => asked.has(item)).slice(0, MOST);
}

export const useReminders = () =>
  useCommand((body: Schema<'BulkReminder'>, key) =>
    answered(api.POST('/api/v1/bulk-reminders', { params: { header: { 'Idempotency-Key': key } }, body })),
  );

export const useExtensions = () =>
  useCommand((body: Schema<'BulkExtension'>, key) =>
    answered(api.POST('/api/v1/bulk-extensions', { params: { header: { 'Idempotency-Key': key } }, body })),
  );

export const useCycleExtension = (plan: string) =>
  useCommand((body: Schema<'ExtendCycle'>, key) =>
    answered(
      api.POST('/api/v1/plans/{id}/extend-cycle', {
        params: { path: { id: plan }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  );
