import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { after } from '../api/after';
import { answered, api } from '../api/api';
import { Page } from '../frame/page';
import { PlanTabs } from '../plan/plan.tabs';
import { itemAddress, reviewAddress } from '../inbox/inbox';
import { Empty, Loading } from '../parts/asked';
import { Button } from '../parts/button';
import { Moment } from '../parts/moment';
import { ProblemOf } from '../parts/problem';
import { useWords } from '../words/language';

import { useItemNames, useStepTitles } from './names';
import { reviewOf } from './review-name';

/** 特例の一覧: every matter that was moved on although it was stuck. For the planning office and the auditors. */
export function OverrideScreen() {
  const { override: words } = useWords();
  const query = useInfiniteQuery({
    queryKey: ['history', 'override'],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/v1/history', {
          params: { query: { basis: 'override', ...(pageParam && { cursor: pageParam }), ...after() } },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });
  const nameOf = useItemNames();
  const stepOf = useStepTitles();
  const events = query.data?.pages.flatMap((page) => page.events) ?? [];
  return (
    <Page title={words.title}>
      <PlanTabs />
      <p className="mb-4 max-w-prose">{words.about}</p>
      {query.error && <ProblemOf error={query.error} />}
      {query.isPending && <Loading />}
      {query.isSuccess && events.length === 0 && <Empty title={words.none} />}
      <ul>
        {events.map((event) => (
          <li key={event.id} data-row className="border-b border-solid-gray-300 px-2 py-3">
            <p className="flex flex-wrap gap-x-6">
              <Moment iso={event.at} />
              {event.item === null ? (
                <Link to={reviewAddress({ review: event.review ?? '', matter: event.matter })} data-open lang="ja">
                  {reviewOf(event)}
                </Link>
              ) : (
                <Link to={itemAddress({ item: event.item, matter: event.matter })} data-open lang="ja">
                  {nameOf(event.item)}
                </Link>
              )}
              <span>
                {words.step}: <span lang="ja">{stepOf(event.step)}</span>
              </span>
              <span lang="ja">
                {event.postTitle} <strong>{event.actorName}</strong>
              </span>
            </p>
            <p lang="ja">
              {words.reason}: {event.reason}
            </p>
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <p className="mt-4">
          <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
            {words.more}
          </Button>
        </p>
      )}
    </Page>
  );
}
