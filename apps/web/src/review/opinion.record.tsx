import { useState } from 'react';
import { useWords } from '../words/language';
import { useWriting } from './commands';
import { opinionIn } from './opinion.fields';
import { OpinionForm } from './opinion.form';
import { refusalOf, type Review } from './review';

/** 意見を記録する: the next one; who said it and when is mostly as with the last. */
export function RecordOpinion({ review }: { readonly review: Review }) {
  const { review: words } = useWords();
  const { busy, error, add } = useWriting(review, 'record-opinion');
  const [recorded, setRecorded] = useState(0);
  const last = review.editorial.opinions.at(-1);
  return (
    <section
      aria-labelledby="record-title"
      className="grid grid-cols-[minmax(0,1fr)] gap-4 border-t border-solid-gray-300 pt-4 print:hidden"
    >
      <h2 id="record-title" className="text-std-20B-150">
        {words.recordOpinion}
      </h2>
      <OpinionForm
        key={recorded}
        review={review}
        form="opinion"
        start={{ body: last?.body ?? '', day: last?.day ?? '', about: '', text: '' }}
        isRecorded={false}
        act={words.recordOpinion}
        refusal={refusalOf(review, 'record-opinion', words.onlyPlanning)}
        busy={busy}
        error={error}
        onSend={(fields, draft) =>
          void add(opinionIn(fields), draft).then((arrived) => arrived && setRecorded((count) => count + 1))
        }
      />
      <p role="status" className="min-h-7 text-success-2">
        {recorded > 0 && words.recorded(recorded)}
      </p>
    </section>
  );
}
