import type { Difference } from './approval';

export interface DifferenceGroup {
  /** No.10 市税・国保税の徴収率維持・向上, or 集計表; the first part of the place. */
  readonly heading: string;
  readonly rows: readonly { readonly pointer: string; readonly place: string; readonly before: string; readonly after: string }[]; // prettier-ignore
}

const BETWEEN = ' / ';

/** The rows of a 正誤表 under the item or table that they belong to, in their order. */
export function grouped(differences: readonly Difference[]): readonly DifferenceGroup[] {
  const groups = new Map<string, DifferenceGroup['rows']>();
  for (const { pointer, place, before, after } of differences) {
    const [heading = '', ...rest] = place.split(BETWEEN);
    const row = { pointer, place: rest.join(BETWEEN), before, after };
    groups.set(heading, [...(groups.get(heading) ?? []), row]);
  }
  return [...groups].map(([heading, rows]) => ({ heading, rows }));
}
