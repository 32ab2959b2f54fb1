import type { SetRevision } from '../review/review.set';
import type { ReviewGround } from './annual-review.ground';

/** Settled in the year, or changing the target that the year is measured against. In the order of the log. */
export function revisionsOf({ revisions, items, fiscalYear }: ReviewGround): readonly SetRevision[] {
  const byId = new Map(items.map((row) => [row.item, row]));
  return revisions
    .filter((row) => row.fiscalYear === fiscalYear || row.changes.some((change) => change.year === fiscalYear))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.key < b.key ? -1 : 1))
    .flatMap(({ item: id, matter, indicator, version, changes, reason, at, position }) => {
      const item = byId.get(id);
      if (!item) return [];
      const definition = item.indicators[indicator];
      return [
        {
          item: id,
          no: item.no,
          title: item.title,
          matter,
          indicator,
          indicatorName: definition?.name ?? indicator,
          unit: definition?.unit ?? '',
          decimals: definition?.decimals ?? 0,
          version,
          changes,
          reason,
          at,
          position: position as SetRevision['position'],
        },
      ];
    });
}
