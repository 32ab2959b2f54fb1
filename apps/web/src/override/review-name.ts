import { fiscalYear } from '../parts/dates';

/** 令和5年度 年次報告 第2版: the year is in the id of the review, the version in that of its matter. */
export function reviewOf({
  review,
  matter,
}: {
  readonly review: string | null;
  readonly matter: string | null;
}): string {
  const year = Number(review?.split('.').at(-1));
  const version = /^version-(\d+)$/.exec(matter ?? '')?.[1];
  return `${year ? `${fiscalYear(year, 'ja')} ` : ''}年次報告${version ? ` 第${version}版` : ''}`;
}
