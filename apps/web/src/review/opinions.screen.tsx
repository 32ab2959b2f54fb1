import { useEffect } from 'react';
import { useParams } from 'wouter';
import { useAddress } from '../frame/address';
import { useRowKeys } from '../keyboard/rows';
import { Empty } from '../parts/asked';
import { Tabs } from '../parts/tabs';
import { useWho } from '../session/session';
import { useWords } from '../words/language';
import { OpinionCard } from './opinion.card';
import { RecordOpinion } from './opinion.record';
import type { Opinion, Review } from './review';
import { ReviewFrame } from './review.frame';

/** 意見と回答: what the committee said, word for word, and what the departments answer. */
export function OpinionsScreen() {
  const { id } = useParams<{ id: string }>();
  return <ReviewFrame id={id}>{(review) => <Opinions review={review} />}</ReviewFrame>;
}

const SHOWN: Readonly<Record<string, (opinion: Opinion) => boolean>> = {
  all: () => true,
  unanswered: ({ answer }) => answer === null,
  answered: ({ answer }) => answer !== null,
};

function Opinions({ review }: { readonly review: Review }) {
  const { review: words } = useWords();
  const { planning } = useWho();
  const { parameters, addressWith } = useAddress();
  const rows = useRowKeys<HTMLUListElement>();
  const asked = parameters.get('show') ?? 'all';
  const show = asked in SHOWN ? asked : 'all';
  const wanted = parameters.get('opinion');
  const { opinions } = review.editorial;
  const shown = opinions.filter(SHOWN[show]!);
  useEffect(() => {
    if (wanted) document.getElementById(wanted)?.scrollIntoView({ block: 'start' });
  }, [wanted]);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <Tabs
        label={words.showOpinions}
        tabs={(['all', 'unanswered', 'answered'] as const).map((each) => ({
          to: addressWith({ show: each === 'all' ? null : each, opinion: null }),
          word: words.opinionStates[each],
          count: opinions.filter(SHOWN[each]!).length,
          isHere: show === each,
        }))}
      />
      {shown.length === 0 ? (
        <Empty title={words.noOpinions[show as keyof typeof words.noOpinions]}>
          {opinions.length === 0 ? words.noOpinionsHint : null}
        </Empty>
      ) : (
        <ul ref={rows} aria-label={words.opinionsList} className="grid grid-cols-[minmax(0,1fr)] gap-4">
          {shown.map((opinion) => (
            <OpinionCard
              key={opinion.opinion}
              review={review}
              opinion={opinion}
              number={opinions.indexOf(opinion) + 1}
              isWanted={opinion.opinion === wanted}
            />
          ))}
        </ul>
      )}
      {planning && <RecordOpinion review={review} />}
    </div>
  );
}
