import { Mark, type Shape } from '../parts/mark';
import { useWords } from '../words/language';
import type { ReviewSummary } from './review';

const LOOKS: Readonly<Record<ReviewSummary['stage'], readonly [Shape, string]>> = {
  building: ['pen', 'text-solid-gray-900'],
  frozen: ['half', 'text-blue-900'],
  approved: ['dot', 'text-blue-900'],
  published: ['check', 'text-success-2'],
};

/** Where a year's review is: 作成中, 回議中, …, and the version that is published or being corrected. */
export function StageMark({ review }: { readonly review: ReviewSummary }) {
  const { review: words } = useWords();
  const { stage, begun, versions, correction } = review;
  const published = versions.findLast(({ publishedOn }) => publishedOn !== null);
  const isNew = stage === 'building' && !begun;
  const [shape, colour] = isNew ? (['ring', 'text-solid-gray-700'] as const) : LOOKS[stage];
  return (
    <span className={`inline-flex flex-wrap items-center gap-1 font-bold ${colour}`}>
      <Mark shape={shape} />
      {isNew
        ? words.notBegun
        : correction
          ? words.correcting(correction.version, words.stages[stage])
          : words.stages[stage]}
      {published && <span>{words.publishedVersion(published.version)}</span>}
    </span>
  );
}
