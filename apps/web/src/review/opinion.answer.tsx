import { useState } from 'react';
import { Button } from '../parts/button';
import { Day } from '../parts/moment';
import { useWords } from '../words/language';
import { useWriting } from './commands';
import { actionFor, type Opinion, type Review } from './review';
import { WrittenText } from './written.text';

interface Parameters {
  readonly review: Review;
  readonly opinion: Opinion;
}

/** The answer, and for whom it falls to: its form. Everybody else reads, and why he cannot answer. */
export function Answer({ review, opinion }: Parameters) {
  const { review: words } = useWords();
  const [isChanging, setChanging] = useState(false);
  const { answer } = opinion;
  const action = actionFor(review, 'answer-opinion', opinion.opinion);
  const refusal = action ? (action.allowed ? null : action.detail) : words.notYours(opinion.answeredBy ?? words.nobody);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      {answer && (
        <div className="rounded-8 bg-solid-gray-50 p-3">
          <p className="text-sm">
            <strong>{words.answer}</strong> <span lang="ja">{answer.unitName}</span> <Day iso={answer.day} />
          </p>
          <p lang="ja" className="max-w-prose break-words whitespace-pre-wrap">
            {answer.text}
          </p>
        </div>
      )}
      {action && (answer === null || isChanging) ? (
        <AnswerForm review={review} opinion={opinion} refusal={refusal} onDone={() => setChanging(false)} />
      ) : (
        <div>
          <Button kind={answer ? 'text' : 'outline'} refusal={refusal} onPress={() => setChanging(true)}>
            {answer ? words.changeAnswer : words.giveAnswer}
          </Button>
        </div>
      )}
    </div>
  );
}

interface FormParameters extends Parameters {
  readonly refusal: string | null;
  readonly onDone: () => void;
}

function AnswerForm({ review, opinion: { opinion, answer }, refusal, onDone }: FormParameters) {
  const { review: words } = useWords();
  const { busy, error, replace } = useWriting(review, 'answer-opinion');
  const text = answer?.text ?? null;
  const answerIn = ({ editorial }: Review) =>
    editorial.opinions.find((each) => each.opinion === opinion)?.answer?.text ?? null;
  return (
    <WrittenText
      review={review.review}
      form={`answer-to-${opinion}`}
      label={words.answer}
      hint={words.answerHint}
      rows={5}
      text={text}
      act={answer ? words.changeAnswer : words.giveAnswer}
      refusal={refusal}
      emptyError={words.answerMissing}
      writing={{
        busy,
        error,
        write: (typed, draft) => replace((now) => (answerIn(now) === text ? { opinion, text: typed } : null), draft),
      }}
      onWritten={onDone}
    />
  );
}
