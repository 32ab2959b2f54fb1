import type { Schema } from '@ayumi/api-client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/api';
import { useCommand } from '../api/command';
import type { Directory } from '../frame/directory';

export type RouteOf = Schema<'RouteAnswer'>;
export type Version = RouteOf['versions'][number];
export type ShownStep = Version['steps'][number];
export type Draft = Schema<'RouteBody'>;
export type Step = Draft['steps'][number];
export type Condition = Schema<'ConditionBody'>;

export const VERBS = ['return', 'reject', 'pass-over', 'pull-up', 'deputise'] as const;
export type Verb = (typeof VERBS)[number];

/** What a step offers where the route does not say otherwise. */
export const USUAL: Readonly<Record<Step['kind'], readonly Verb[]>> = {
  approve: ['return', 'pass-over', 'pull-up', 'deputise'],
  consult: ['return', 'pull-up'],
  circulate: [],
};

/** The posts that mean another's for each item. */
export const RELATIVE = ['lead/clerk', 'lead/chief', 'lead/manager', 'lead/director'] as const;

export const useRoutes = () => useQuery({ queryKey: ['routes'], queryFn: () => answered(api.GET('/api/v1/routes')) });

/** What would keep the draft from being published; asked as it is written, stored nowhere. */
export const useCheck = (route: string, draft: Draft) =>
  useQuery({
    queryKey: ['route-check', route, draft],
    placeholderData: keepPreviousData,
    queryFn: () => answered(api.POST('/api/v1/routes/{route}/check', { params: { path: { route } }, body: draft })),
  });

export const usePublish = (route: string) =>
  useCommand((body: Schema<'PublishRoute'>, key) =>
    answered(
      api.POST('/api/v1/routes/{id}/publish-route', {
        params: { path: { id: route }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  );

/** A version as somebody would write it: what is not said is absent. */
export const draftFrom = (title: string, { steps }: Version): Draft => ({
  title,
  steps: steps.map(({ id, title: name, kind, posts, needs, vacancyExcused, when, dueDays, offers, assesses }) => ({
    id,
    title: name,
    kind,
    posts: posts.map(({ address }) => address),
    needs,
    ...(vacancyExcused && { vacancyExcused }),
    ...(when.length > 0 && { when }),
    ...(dueDays !== null && { dueDays }),
    ...(offers !== null && { offers: [...offers] }),
    ...(assesses && { assesses }),
  })),
});

/** An id that no other step has; people see the title, the log keeps the id. */
export function freeId(steps: readonly Step[]): string {
  let number = steps.length + 1;
  while (steps.some(({ id }) => id === `step-${number}`)) number += 1;
  return `step-${number}`;
}

export const moved = <T>(list: readonly T[], from: number, to: number): T[] => {
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), list[from]!, ...rest.slice(to)];
};

export const titleIn = ({ posts }: Directory, address: string): string =>
  posts.find(({ post }) => post === address)?.title ?? address;
