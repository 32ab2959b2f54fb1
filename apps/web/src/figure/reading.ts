import type { Schema } from '@ayumi/api-client';
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answered, api } from '../api/api';

export type Reading = Schema<'FigureReading'>;

/** A field with a figure in it: how it is read, and against what. */
export interface Typed {
  readonly key: string;
  readonly typed: string;
  readonly unit: string;
  readonly kind: 'number' | 'milestone';
  readonly decimals?: number;
  readonly direction?: Schema<'FiguresTyped'>['direction'];
  readonly target?: string;
}

const READ_AFTER_MS = 300;

/** How the server reads what stands in the fields, a moment after the last key; by the field's key. */
export function useReadings(fields: readonly Typed[]): ReadonlyMap<string, Reading> {
  const settled = useSettled(fields);
  return useQueries({
    queries: settled.map((field) => ({
      queryKey: ['figure', field],
      queryFn: () => read(field),
      staleTime: Infinity,
      placeholderData: keepPreviousData,
    })),
    combine: (answers) =>
      new Map(
        answers.flatMap(({ data }, index) => {
          const asked = settled[index]!;
          // What was read of other words is not what is read of these.
          return data && data.typed === fields.find(({ key }) => key === asked.key)?.typed ? [[asked.key, data]] : [];
        }),
      ),
  });
}

async function read({ key, typed, target, ...about }: Typed): Promise<Reading> {
  const body = { ...about, values: [{ key, typed, ...(target !== undefined && { target }) }] };
  const { figures } = await answered(api.POST('/api/v1/figures/read', { body }));
  return figures[0]!;
}

/** What stands in the fields, a moment after the last key. */
export function useSettled<Value>(fields: readonly Value[]): readonly Value[] {
  const text = JSON.stringify(fields);
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), READ_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return JSON.parse(settled) as Value[];
}
