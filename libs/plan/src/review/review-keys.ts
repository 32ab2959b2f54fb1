import type { ReviewSet } from './review.set';

type Element = Readonly<Record<string, unknown>>;

/** What tells the elements of a list apart, by the list's name in the set: an item's sheet is its item's, wherever it stands. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  chapters: ['no'],
  scale: ['grade'],
  rows: ['chapter'],
  cells: ['grade'],
  grades: ['grade'],
  moves: ['item'],
  trend: ['year'],
  byYear: ['year', 'kind'],
  byBasis: ['basis'],
  items: ['item', 'kind'],
  late: ['item'],
  revisions: ['item', 'matter'],
  changes: ['year'],
  itemChanges: ['item', 'kind', 'day'],
  opinions: ['opinion'],
  priorities: ['item'],
  sheets: ['item'],
  indicators: ['indicator'],
  years: ['year'],
  effects: ['kind'],
  assessments: ['step', 'name'],
  approvals: ['step', 'basis', 'name'],
  unsettled: ['item'],
} satisfies Record<ListNames<ReviewSet>, readonly string[]>;

/** The lists of objects in the set; a list that is added without a key does not compile. */
type ListNames<T> = T extends string | number | boolean
  ? never
  : T extends readonly (infer E)[]
    ? ListNames<E>
    : T extends object
      ? {
          [K in keyof T & string]:
            | (NonNullable<T[K]> extends readonly (infer E)[] ? (E extends object ? Named<K> : never) : never)
            | ListNames<NonNullable<T[K]>>;
        }[keyof T & string]
      : never;

/** Of a figure's parts: a figure is one value. */
type Named<K extends string> = K extends 'parts' ? never : K;

/** The elements of a list by key, in their order; null where the list holds plain values and is one value itself. */
export function keyed(list: string, elements: readonly unknown[]): ReadonlyMap<string, Element> | null {
  const fields = KEYS[list];
  if (!fields || elements.some((each) => typeof each !== 'object' || each === null)) return null;
  const byKey = new Map<string, Element>();
  for (const element of elements as readonly Element[]) {
    const key = fields.map((field) => String(element[field])).join(' ');
    byKey.set(unused(key, byKey), element);
  }
  return byKey;
}

/** Two changes of one kind on one day: the second is told apart by its number. */
function unused(key: string, taken: ReadonlyMap<string, unknown>): string {
  if (!taken.has(key)) return key;
  for (let n = 2; ; n++) if (!taken.has(`${key} ${n}`)) return `${key} ${n}`;
}
