import type { ReactNode } from 'react';
import { Page } from '../frame/page';
import { Asked } from '../parts/asked';
import { fiscalYear } from '../parts/dates';
import { Moment } from '../parts/moment';
import { useLanguage, useWords } from '../words/language';
import { useReview, type Review } from './review';
import { ReviewTabs } from './review.tabs';
import { StageMark } from './stage.mark';

interface Parameters {
  readonly id: string;
  readonly children: (review: Review) => ReactNode;
}

/** Every screen of one year's review: its year and state, what is settled by when, and the way to its other screens. */
export function ReviewFrame({ id, children }: Parameters) {
  const { review: words } = useWords();
  const { language } = useLanguage();
  const year = fiscalYear(Number(id.slice(id.lastIndexOf('.') + 1)), language);
  return (
    <Page title={words.titleOf(year)}>
      <Asked query={useReview(id)}>
        {(review) => (
          <>
            <Standing review={review} />
            <ReviewTabs review={review} />
            {children(review)}
          </>
        )}
      </Asked>
    </Page>
  );
}

/** 作成中 · 5月22日 10:00 時点 · 確定 28/33. */
function Standing({ review }: { readonly review: Review }) {
  const { review: words } = useWords();
  const { facts, planTitle } = review;
  return (
    <p className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-1">
      <StageMark review={review} />
      <span lang="ja">{planTitle}</span>
      {facts && (
        <span>
          <Moment iso={facts.at} short /> {words.asOf} {words.settledOf(facts.settled, facts.items)}
        </span>
      )}
    </p>
  );
}
