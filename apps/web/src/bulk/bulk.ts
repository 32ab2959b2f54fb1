import type { Schema } from '@ayumi/api-client';
import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/api';
import { useCommand } from '../api/command';

export type Row = Schema<'BulkCheckRow'>;
export type Result = Schema<'BulkResult'>;
type Asked = Schema<'MatterInBulk'>;

export const keyOf = ({ item, matter }: Asked): string => `${item}/${matter}`;

/** `?matter=kodaira-r3.10/progress-2024-year-end&matter=…`, each once, and no more than one request takes. */
export function mattersIn(parameters: URLSearchParams): readonly Asked[] {
  const keys = new Set(parameters.getAll('matter').filter((each) => /^[^/]+\/[^/]+$/.test(each)));
  return [...keys].slice(0, MOST).map((key) => {
    const [item, matter] = key.split('/') as [string, string];
    return { item, matter };
  });
}

const MOST = 500;

/** Not read anew while the approvals run: three hundred of them would each ask for all three hundred rows again. */
export const useBulkCheck = (matters: readonly Asked[], isApproving: boolean) =>
  useQuery({
    queryKey: ['bulk-check', matters.map(keyOf)],
    queryFn: () => answered(api.POST('/api/v1/bulk-approvals/check', { body: { matters: [...matters] } })),
    enabled: matters.length > 0 && !isApproving,
  });

/** One key for the whole list: sent again after a lost answer, it finds what it did. */
export const useBulkApproval = () =>
  useCommand((body: Schema<'BulkApproval'>, key) =>
    answered(
      api.POST('/api/v1/bulk-approvals', {
        params: { header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  );

/** May be ticked at all: a revision is decided by itself, and what may not be approved is not offered. */
export const isTickable = ({ refusal, oddities }: Row): boolean => refusal === null && !oddities.includes('one-by-one');

/** Ticked from the beginning: nothing speaks against it. */
export const isPlain = (row: Row): boolean => isTickable(row) && row.oddities.length === 0;
