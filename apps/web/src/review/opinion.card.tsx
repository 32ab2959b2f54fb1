import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../parts/button';
import { Mark } from '../parts/mark';
import { Day } from '../parts/moment';
import { usePlan } from '../plan/plan';
import { useWho } from '../session/session';
import { useWords } from '../words/language';
import { Answer } from './opinion.answer';
import { ChangeOpinion } from './opinion.change';
import { WithdrawOpinion } from './opinion.withdraw';
import { refusalOf, type Opinion, type Review } from './review';

interface Parameters {
  readonly review: Review;
  readonly opinion: Opinion;
  readonly number: number;
  /** The one that somebody came for. */
  readonly isWanted: boolean;
}

/** One opinion as it was said, about what, who has to answer, and the answer. */
export function OpinionCard({ review, opinion, number, isWanted }: Parameters) {
  const { review: words } = useWords();
  const { planning } = useWho();
  const [doing, setDoing] = useState<'nothing' | 'change' | 'withdraw'>('nothing');
  const { opinion: id, body, day, text, answer, answeredBy } = opinion;
  const title = `${id}-title`;
  // Its answer may come when something else was opened meanwhile, which stays open.
  const close = (done: typeof doing) => () => setDoing((now) => (now === done ? 'nothing' : now));
  return (
    <li
      id={id}
      aria-labelledby={title}
      aria-current={isWanted ? 'true' : undefined}
      className="grid grid-cols-[minmax(0,1fr)] gap-3 rounded-12 border border-solid-gray-400 p-4 aria-[current]:border-4 aria-[current]:border-blue-900"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={title} className="font-bold">
          {words.opinionNo(number)} <span lang="ja">{body}</span> <Day iso={day} />
        </h2>
        <span className={`inline-flex items-center gap-1 font-bold ${answer ? 'text-success-2' : 'text-blue-900'}`}>
          <Mark shape={answer ? 'check' : 'ring'} /> {answer ? words.answered : words.notAnswered}
        </span>
      </div>
      <p className="flex flex-wrap gap-x-4 text-sm">
        <span>
          <About review={review} opinion={opinion} />
        </span>
        <span>{words.answeredBy(answeredBy ?? words.nobody)}</span>
      </p>
      <blockquote
        lang="ja"
        className="max-w-prose border-l-4 border-solid-gray-400 pl-3 break-words whitespace-pre-wrap"
      >
        {text}
      </blockquote>
      {planning && (
        <div className="flex flex-wrap items-start gap-2">
          <Button
            kind="text"
            refusal={refusalOf(review, 'change-opinion', words.onlyPlanning, id)}
            onPress={() => setDoing(doing === 'change' ? 'nothing' : 'change')}
          >
            {words.changeOpinion}
          </Button>
          <Button
            kind="text"
            refusal={refusalOf(review, 'withdraw-opinion', words.onlyPlanning, id)}
            onPress={() => setDoing('withdraw')}
          >
            {words.withdrawOpinion}…
          </Button>
        </div>
      )}
      {doing === 'change' && <ChangeOpinion review={review} opinion={opinion} onDone={close('change')} />}
      <WithdrawOpinion review={review} opinion={opinion} isOpen={doing === 'withdraw'} onClose={close('withdraw')} />
      <Answer review={review} opinion={opinion} />
    </li>
  );
}

function About({ review, opinion: { item, no, chapter } }: Pick<Parameters, 'review' | 'opinion'>) {
  const { review: words } = useWords();
  const items = usePlan(review.plan).data?.items ?? [];
  const title = review.editorial.chapterRemarks.find((each) => each.chapter === chapter)?.title;
  if (item !== null)
    return (
      <>
        {words.about}{' '}
        <Link to={`/items/${item}`} lang="ja">
          No.{no} {items.find((each) => each.item === item)?.title}
        </Link>
      </>
    );
  return <>{chapter === null ? words.aboutPlan : words.aboutChapter(chapter, title ?? '')}</>;
}
