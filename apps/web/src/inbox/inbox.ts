import type { Schema } from '@ayumi/api-client';
import { useQuery } from '@tanstack/react-query';
import { after } from '../api/after';
import { answered, api } from '../api/api';
import { searchIn } from '../parts/search';

export type Entry = Schema<'InboxEntry'>;

export const TABS = ['myTurn', 'standIn', 'waiting', 'done'] as const;
export type Tab = (typeof TABS)[number];

export const useInbox = () =>
  useQuery({
    queryKey: ['inbox'],
    queryFn: () => answered(api.GET('/api/v1/inbox', { params: { query: after() } })),
  });

export const tabIn = (parameters: URLSearchParams): Tab =>
  TABS.find((tab) => tab === parameters.get('tab')) ?? 'myTurn';

export function filtered(entries: readonly Entry[], parameters: URLSearchParams): readonly Entry[] {
  const text = parameters.get('q') ?? '';
  const kind = parameters.get('kind');
  const overdue = parameters.has('overdue');
  return entries.filter(
    (entry) => (!kind || entry.kind === kind) && (!overdue || entry.overdue) && occurs(entry, text),
  );
}

const occurs = searchIn(({ no, title, leadName }: Entry) => `no.${no} ${title} ${leadName ?? ''}`);

export const keyOf = ({ item, matter }: Entry): string => `${item}/${matter}`;

/** 後閲 and 供覧: nothing to decide, only to read. */
export const isOnlyRead = ({ why }: Entry): boolean => why === 'post-review' || why === 'read';

/** A revision of targets is opened by itself: its reason and its effect must be read. */
export const isForBulk = ({ why, kind }: Entry): boolean => why === 'approve' && kind === 'progress';

/** `/bulk?matter=kodaira-r3.10/progress-2024-year-end&matter=…` */
export const bulkAddress = (keys: Iterable<string>): string =>
  `/bulk?${new URLSearchParams([...keys].map((key) => ['matter', key])).toString()}`;

export const itemAddress = ({ item, matter }: { item: string; matter: string | null }): string =>
  matter === null ? `/items/${item}` : `/items/${item}?matter=${matter}`;

/** Where a row leads: what waits to be drafted opens its form at once, everything else the item. */
export function entryAddress(entry: Entry): string {
  const { item, why, kind, cycle, revision } = entry;
  if (!['not-started', 'returned', 'recalled'].includes(why)) return itemAddress(entry);
  if (kind === 'progress' && cycle !== null) return progressAddress(item, cycle);
  return revision ? reviseAddress(item, revision.indicatorId) : itemAddress(entry);
}

export const progressAddress = (item: string, cycle: string): string => `/items/${item}/progress/${cycle}`;
export const reviseAddress = (item: string, indicator: string): string => `/items/${item}/revise/${indicator}`;
