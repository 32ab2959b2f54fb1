import type { Schema } from '@ayumi/api-client';
import { useQuery } from '@tanstack/react-query';
import { after } from '../api/after';
import { answered, api } from '../api/api';
import { searchIn } from '../parts/search';

export type Entry = Schema<'InboxEntry'>;
/** A version of a year's review. */
export type ReviewEntry = Schema<'InboxReviewEntry'>;
/** An opinion of the committee without an answer. */
export type OpinionEntry = Schema<'InboxOpinionEntry'>;
export type Row = Entry | ReviewEntry | OpinionEntry;

export const TABS = ['myTurn', 'standIn', 'waiting', 'done'] as const;
export type Tab = (typeof TABS)[number];

export const useInbox = () =>
  useQuery({
    queryKey: ['inbox'],
    queryFn: () => answered(api.GET('/api/v1/inbox', { params: { query: after() } })),
  });

export const tabIn = (parameters: URLSearchParams): Tab =>
  TABS.find((tab) => tab === parameters.get('tab')) ?? 'myTurn';

export const isReview = (row: Row): row is ReviewEntry => 'version' in row;
export const isOpinion = (row: Row): row is OpinionEntry => 'opinion' in row;
const isEntry = (row: Row): row is Entry => !isReview(row) && !isOpinion(row);

const TABS_OF: Readonly<Record<string, Tab>> = { 'pull-up': 'standIn', waiting: 'waiting', done: 'done' };

/** Everything under one tab, of items and of reviews: what waits longest first, what is done last first. */
export function rowsOf(answer: Schema<'InboxAnswer'>, tab: Tab): readonly Row[] {
  const rows = [
    ...answer[tab],
    ...answer.reviews.filter(({ why }) => (TABS_OF[why] ?? 'myTurn') === tab),
    ...(tab === 'myTurn' ? answer.opinions : []),
  ];
  const sign = tab === 'done' ? -1 : 1;
  return rows.toSorted((a, b) => sign * Math.sign(Date.parse(sinceOf(a)) - Date.parse(sinceOf(b))));
}

/** Since when it waits. What nothing is known of comes first, as the API has it. */
const sinceOf = (row: Row): string => (isOpinion(row) ? row.day : row.since) ?? '1970-01-01';

export const kindOf = (row: Row): Entry['kind'] | 'review' | 'opinion' =>
  isReview(row) ? 'review' : isOpinion(row) ? 'opinion' : row.kind;

/** What is written on the row, and what it is found by. */
const textOf = (row: Row): string => {
  if (isReview(row)) return row.title;
  if (isOpinion(row)) return `${row.no === null ? '' : `no.${row.no}`} ${row.title ?? ''} ${row.body} ${row.text}`;
  return `no.${row.no} ${row.title} ${row.leadName ?? ''}`;
};

const occurs = searchIn(textOf);

export function filtered(rows: readonly Row[], parameters: URLSearchParams): readonly Row[] {
  const text = parameters.get('q') ?? '';
  const kind = parameters.get('kind');
  const overdue = parameters.has('overdue');
  return rows.filter(
    (row) => (!kind || kindOf(row) === kind) && (!overdue || (!isOpinion(row) && row.overdue)) && occurs(row, text),
  );
}

export function keyOf(row: Row): string {
  if (isOpinion(row)) return `${row.review}/${row.opinion}`;
  return `${isReview(row) ? row.review : row.item}/${row.matter}`;
}

/** 後閲 and 供覧: nothing to decide, only to read. */
export const isOnlyRead = ({ why }: Row): boolean => why === 'post-review' || why === 'read';

/** A revision of targets is opened by itself: its reason and its effect must be read. */
export const isForBulk = (row: Row): row is Entry => row.why === 'approve' && kindOf(row) === 'progress';

/** `/bulk?matter=kodaira-r3.10/progress-2024-year-end&matter=…` */
export const bulkAddress = (keys: Iterable<string>): string =>
  `/bulk?${new URLSearchParams([...keys].map((key) => ['matter', key])).toString()}`;

export const itemAddress = ({ item, matter }: { item: string; matter: string | null }): string =>
  matter === null ? `/items/${item}` : `/items/${item}?matter=${matter}`;

/** The approval of a version of a year's review; without one, of the version in hand. */
export const reviewAddress = ({ review, matter }: { review: string; matter?: string | null }): string => {
  const version = /^version-(\d+)$/.exec(matter ?? '')?.[1];
  return `/reviews/${review}/approval${version ? `?version=${version}` : ''}`;
};

/** The page on which one decides about it or reads it. */
export function matterAddress(row: Row): string {
  if (isOpinion(row)) return `/reviews/${row.review}/opinions?opinion=${row.opinion}`;
  return isReview(row) ? reviewAddress(row) : itemAddress(row);
}

/** Where a row leads: what waits to be drafted opens its form at once, everything else the item. */
export function rowAddress(entry: Row): string {
  if (!isEntry(entry)) return matterAddress(entry);
  const { item, why, kind, cycle, revision } = entry;
  if (!['not-started', 'returned', 'recalled'].includes(why)) return itemAddress(entry);
  if (kind === 'progress' && cycle !== null) return progressAddress(item, cycle);
  return revision ? reviseAddress(item, revision.indicatorId) : itemAddress(entry);
}

export const progressAddress = (item: string, cycle: string): string => `/items/${item}/progress/${cycle}`;
export const reviseAddress = (item: string, indicator: string): string => `/items/${item}/revise/${indicator}`;
