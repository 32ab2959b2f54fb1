import { useQuery } from '@tanstack/react-query';
import { after } from '../api/after';
import { answered, api } from '../api/api';
import type { Owner } from './owner';

const MOST_EVENTS = 200;

/** What happened to an item or to a year's review. */
export const useHistory = ({ of, id }: Pick<Owner, 'of' | 'id'>) =>
  useQuery({
    queryKey: ['history', of, id],
    queryFn: () =>
      answered(
        api.GET('/api/v1/history', {
          params: { query: { ...(of === 'items' ? { item: id } : { review: id }), limit: MOST_EVENTS, ...after() } },
        }),
      ),
  });
