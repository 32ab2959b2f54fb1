import type { Schema } from '@ayumi/api-client';

export type Line = Schema<'SheetLineAnswer'>;

/** One field of two contents, side by side. */
export interface Pair {
  readonly key: string;
  /** The field of the content; comments hang on it. */
  readonly field: string;
  /** The name of a part of it (an indicator, a year), where it has parts. */
  readonly label: string | null;
  readonly before: string;
  readonly now: string;
}

/** All fields of both, in the order of the present content; what only the old one had comes last. */
export function pairsOf(before: readonly Line[], now: readonly Line[]): readonly Pair[] {
  const old = new Map(before.map((line) => [keyOf(line), line]));
  const fresh = new Map(now.map((line) => [keyOf(line), line]));
  return [...new Map([...fresh, ...old]).keys()].map((key) => {
    const { field, label } = fresh.get(key) ?? old.get(key)!;
    return { key, field, label, before: old.get(key)?.text ?? '', now: fresh.get(key)?.text ?? '' };
  });
}

export const isChanged = ({ before, now }: Pair): boolean => before !== now;

const keyOf = ({ field, part }: Line): string => (part === null ? field : `${field}/${part}`);
