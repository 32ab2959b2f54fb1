import { Link } from 'wouter';
import { Page } from '../frame/page';
import { useAddress } from '../frame/address';
import { useChosen, usePlans } from '../frame/plans';
import { useRowKeys } from '../keyboard/rows';
import { Asked, Empty } from '../parts/asked';
import { Choice } from '../parts/choice';
import { fiscalYear } from '../parts/dates';
import { Day } from '../parts/moment';
import { useWho } from '../session/session';
import { useLanguage, useWords } from '../words/language';
import { useReviews, type ReviewSummary } from './review';
import { StageMark } from './stage.mark';

/** 年次報告: every year of the plan, the latest first, and where its review is. */
export function ReviewsScreen() {
  const { board: plans, review: words } = useWords();
  const chosen = useChosen();
  return (
    <Page title={words.title}>
      <Asked query={usePlans()}>
        {() => (chosen ? <Years plan={chosen.plan.plan} /> : <Empty title={plans.noPlan}>{plans.noPlanHint}</Empty>)}
      </Asked>
    </Page>
  );
}

function Years({ plan }: { readonly plan: string }) {
  const { frame, review: words } = useWords();
  const { change } = useAddress();
  const plans = usePlans().data?.plans ?? [];
  const rows = useRowKeys<HTMLUListElement>();
  return (
    <>
      {plans.length > 1 && (
        <div className="mb-4">
          <Choice
            label={frame.plan}
            value={plan}
            options={plans.map((each) => [each.plan, each.title])}
            onChange={(id) => change({ plan: id })}
          />
        </div>
      )}
      <Asked query={useReviews(plan)}>
        {({ reviews }) => (
          <ul ref={rows} aria-label={words.years} className="border-t border-solid-gray-300">
            {reviews.toReversed().map((review) => (
              <Year key={review.review} review={review} />
            ))}
          </ul>
        )}
      </Asked>
    </>
  );
}

function Year({ review }: { readonly review: ReviewSummary }) {
  const { review: words } = useWords();
  const { language } = useLanguage();
  const { planning } = useWho();
  const published = review.versions.findLast(({ publishedOn }) => publishedOn !== null);
  return (
    <li
      data-row
      className="grid items-center gap-x-6 gap-y-1 border-b border-solid-gray-300 px-2 py-4 sm:grid-cols-[16rem_minmax(0,1fr)_auto]"
    >
      <Link data-open to={`/reviews/${review.review}`} className="font-bold">
        {words.titleOf(fiscalYear(review.fiscalYear, language))}
      </Link>
      <StageMark review={review} />
      <span className="text-sm text-solid-gray-800">
        {planning && review.stage === 'building' && !review.begun && words.begin}
        {published?.publishedOn && (
          <>
            {words.publishedOn} <Day iso={published.publishedOn} />
          </>
        )}
        {review.unanswered > 0 && <span className="ml-4">{words.unanswered(review.unanswered)}</span>}
      </span>
    </li>
  );
}
