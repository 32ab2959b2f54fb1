import { same } from '../draft/fields';
import { useWords } from '../words/language';
import { useWriting } from './commands';
import { fieldsOf, opinionIn } from './opinion.fields';
import { OpinionForm } from './opinion.form';
import { refusalOf, type Opinion, type Review } from './review';

interface Parameters {
  readonly review: Review;
  readonly opinion: Opinion;
  readonly onDone: () => void;
}

/** It was written down wrongly. An answer that was given stays. */
export function ChangeOpinion({ review, opinion, onDone }: Parameters) {
  const { review: words } = useWords();
  const { busy, error, replace } = useWriting(review, 'change-opinion');
  const id = opinion.opinion;
  const start = fieldsOf(opinion);
  const stands = ({ editorial }: Review) => {
    const now = editorial.opinions.find((each) => each.opinion === id);
    return now !== undefined && same(fieldsOf(now), start);
  };
  return (
    <OpinionForm
      review={review}
      form={`change-of-${id}`}
      start={start}
      isRecorded
      act={words.changeOpinion}
      refusal={refusalOf(review, 'change-opinion', words.onlyPlanning, id)}
      busy={busy}
      error={error}
      onSend={(fields, draft) =>
        void replace((now) => (stands(now) ? { opinion: id, ...opinionIn(fields) } : null), draft).then(
          (arrived) => arrived && onDone(),
        )
      }
    />
  );
}
