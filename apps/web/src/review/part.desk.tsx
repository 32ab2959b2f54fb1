import { Link } from 'wouter';
import { useWords } from '../words/language';
import { ChapterRemarks } from './chapter.remarks';
import { Descriptions } from './descriptions';
import { GapRow } from './gap.row';
import { OfficeText } from './office.text';
import { Priorities } from './priorities';
import type { Review, ReviewPart } from './review';

interface Parameters {
  readonly review: Review;
  readonly part: ReviewPart;
}

/** One part in hand: what is missing in it, and what is written for it. */
export function PartDesk({ review, part }: Parameters) {
  const { review: words } = useWords();
  const missing = review.gaps.filter(({ target }) => target.part === part);
  return (
    <section aria-labelledby="part-title" className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
      <h2 id="part-title" className="text-std-20B-150">
        {words.partNames[part]}
      </h2>
      <p className="max-w-prose text-solid-gray-800">{words.partHints[part]}</p>
      {!review.editorial.outline.includes(part) && <p className="font-bold">{words.partIsOff}</p>}
      {missing.length > 0 && (
        <details open={missing.length <= 5} className="rounded-8 border border-solid-gray-400">
          <summary className="min-h-11 px-3 py-2 font-bold">{words.missingHere(missing.length)}</summary>
          <ul className="border-t border-solid-gray-300">
            {missing.map((gap) => (
              <GapRow key={`${gap.target.key} ${gap.text}`} gap={gap} />
            ))}
          </ul>
        </details>
      )}
      <Desk review={review} part={part} />
    </section>
  );
}

function Desk({ review, part }: Parameters) {
  const { review: words } = useWords();
  switch (part) {
    case 'introduction':
      return (
        <OfficeText
          review={review}
          command="write-introduction"
          form="introduction"
          label={words.partNames.introduction}
          hint={words.introductionHint}
          rows={14}
          textIn={({ editorial }) => editorial.introduction}
          bodyOf={(text) => ({ text })}
        />
      );
    case 'summary':
      return <ChapterRemarks review={review} />;
    case 'priorities':
      return <Priorities review={review} />;
    case 'sheets':
      return <Descriptions review={review} />;
    case 'opinions':
      return (
        <p>
          <Link to={`/reviews/${review.review}/opinions`}>{words.toOpinions}</Link>{' '}
          {words.opinionCount(review.editorial.opinions.length, review.unanswered)}
        </p>
      );
    default:
      return null;
  }
}
