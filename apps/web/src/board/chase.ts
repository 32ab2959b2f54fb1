import type { Schema } from '@ayumi/api-client';
import { answered, api } from '../api/api';
import { useCommand } from '../api/command';
import { placeOf } from '../frame/address';
import { FILTERS, type Board, type BoardItem } from './board';

export type Result = Schema<'BulkResult'>;

/** No more than one request takes. */
const MOST = 500;

type Chase = 'remind' | 'extend' | 'extend-cycle';

/** `/board/remind?plan=kodaira-r3&cycle=2024-year-end&facet=overdue&item=kodaira-r3.10&item=…` */
export const chaseAddress = (chase: Chase, board: Board, items: readonly string[], filter: URLSearchParams): string =>
  placeOf(`/board/${chase}`, about(board, filter, items));

/** Back to the board that the rows were ticked on, as it was filtered. */
export const boardAddress = (board: Board, filter: URLSearchParams): string => placeOf('/board', about(board, filter));

function about({ plan, cycle }: Board, filter: URLSearchParams, items: readonly string[] = []): URLSearchParams {
  return new URLSearchParams([
    ['plan', plan],
    ...(cycle ? [['cycle', cycle.cycle]] : []),
    ...[...filter].filter(([name]) => FILTERS.includes(name)),
    ...items.map((item) => ['item', item]),
  ]);
}

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
