import type { Schema } from '@ayumi/api-client';
import { useQuery } from '@tanstack/react-query';
import { after } from '../api/after';
import { answered, api } from '../api/api';
import { searchIn } from '../parts/search';

export type Board = Schema<'BoardAnswer'>;
export type BoardItem = Schema<'BoardItemAnswer'>;

export const useBoard = (plan: string, cycle: string | undefined) =>
  useQuery({
    queryKey: ['board', plan, cycle],
    queryFn: () => answered(api.GET('/api/v1/board', { params: { query: { plan, cycle, ...after() } } })),
  });

/** One count that is also a filter; only one of them holds at a time. */
export const FACETS = {
  overdue: (item: BoardItem) => item.overdue,
  returned: (item: BoardItem) => item.returns > 0,
  unchanged: (item: BoardItem) => item.unchanged === true,
  withoutIndicator: (item: BoardItem) => !item.hasIndicator,
  drafting: (item: BoardItem) => item.drafting,
} as const;
export type Facet = keyof typeof FACETS;

/** What narrows the board down, by its name in the address; the page that was open goes with them. */
export const FILTERS: readonly string[] = ['q', 'chapter', 'unit', 'status', 'step', 'facet', 'page'];

export function filtered(items: readonly BoardItem[], parameters: URLSearchParams): readonly BoardItem[] {
  const [status, step, chapter, unit] = ['status', 'step', 'chapter', 'unit'].map((name) => parameters.get(name));
  const facet = parameters.get('facet');
  const passes = facet !== null && Object.hasOwn(FACETS, facet) ? FACETS[facet as Facet] : () => true;
  const text = parameters.get('q') ?? '';
  return items.filter(
    (item) =>
      (!status || item.status === status) &&
      (!step || item.step?.id === step) &&
      (!chapter || item.chapter === Number(chapter)) &&
      (!unit || item.lead === unit) &&
      passes(item) &&
      occurs(item, text),
  );
}

const occurs = searchIn(({ no, title }: BoardItem) => `no.${no} ${title}`);

export interface Column {
  readonly id: string;
  readonly title: string;
}

/** The steps of all matters, in the order of their routes: matters under way may travel different versions. */
export function columnsOf(items: readonly BoardItem[]): readonly Column[] {
  const columns = new Map<string, Column & { place: number }>();
  for (const { steps } of items)
    steps.forEach(({ id, title }, place) => {
      const known = columns.get(id);
      if (!known || known.place < place) columns.set(id, { id, title, place });
    });
  return [...columns.values()].toSorted((a, b) => a.place - b.place);
}

/** Still waits for somebody, who may be reminded of it or be given longer. */
export const isToChase = ({ status }: BoardItem): boolean => !['settled', 'withdrawn', 'rejected'].includes(status);

/** What may be done with the cycle; undefined for whoever does not chase. */
export const extension = ({ actions }: Board) => actions.find(({ command }) => command === 'extend-cycle');
