import type { Paper } from '../review/review.document';

/** Where the product itself shows the approved submission and its history; for the option `papers` of `siteOf`. */
export const paperPath = ({ item, matter }: Paper): string =>
  `/items/${encodeURIComponent(item)}?matter=${encodeURIComponent(matter)}`;
