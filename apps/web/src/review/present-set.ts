import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/api';
import type { Review } from './review';

/** What the screens need of the facts that a review is printed from; the whole of it is `ReviewSet` of the plan. */
interface PresentSet {
  readonly sheets: readonly {
    readonly item: string;
    readonly no: number;
    readonly title: string;
    readonly indicators: readonly {
      readonly indicator: string;
      readonly name: string;
      readonly alternativeText: string | null;
    }[];
  }[];
}

/** The facts as they would be frozen now. */
export const usePresentSet = ({ review }: Review) =>
  useQuery({
    queryKey: ['review', review, 'set'],
    queryFn: async () =>
      (await answered(
        api.GET('/api/v1/reviews/{id}/set', { params: { path: { id: review } } }),
      )) as unknown as PresentSet,
  });
