import { eraDate } from '@ayumi/kernel';
import type { ReviewEdition } from '@ayumi/plan';

/** 案, 第1版（公表前）, 第2版 令和7年11月20日公表. */
export function editionWords({ version, publishedOn }: Pick<ReviewEdition, 'version' | 'publishedOn'>): string {
  if (version === 0) return '案';
  return publishedOn === null ? `第${version}版（公表前）` : `第${version}版 ${eraDate(publishedOn)}公表`;
}
