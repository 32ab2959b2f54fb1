import { useState } from 'react';
import { Discard } from '../draft/discard';
import { DraftGate, type Writing } from '../draft/draft-gate';
import { same, type Fields } from '../draft/fields';
import { SaveMark } from '../draft/save-mark';
import { Button } from '../parts/button';
import { ProblemOf } from '../parts/problem';
import { usePlan } from '../plan/plan';
import { useWords } from '../words/language';
import { contentMark } from './content-mark';
import { missingIn } from './opinion.fields';
import { OpinionFields } from './opinion.inputs';
import type { Review } from './review';

interface Parameters {
  readonly review: Review;
  /** Name of the draft. */
  readonly form: string;
  readonly start: Fields;
  /** Something is recorded already: where somebody changes it meanwhile, both are shown. */
  readonly isRecorded: boolean;
  readonly act: string;
  readonly refusal: string | null;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSend: (fields: Fields, draft: Writing['draft']) => void;
}

/** An opinion as a form: who said it, when, about what, word for word. */
export function OpinionForm({ review, form, start, isRecorded, act, refusal, busy, error, onSend }: Parameters) {
  const { review: words } = useWords();
  const items = usePlan(review.plan).data?.items ?? [];
  const [isIncomplete, setIncomplete] = useState(false);
  const labels: Readonly<Record<string, string>> = {
    body: words.body,
    day: words.day,
    about: words.aboutWhat,
    text: words.opinionText,
  };
  return (
    <DraftGate
      item={review.review}
      form={form}
      start={{ fields: start, seen: isRecorded ? contentMark(JSON.stringify(start)) : null }}
      submittedByName={null}
      submittedAt={null}
      labelOf={(name) => labels[name] ?? name}
      overtakenWords={words.overtaken}
    >
      {({ fields, set, saving, draft, isBegun }) => {
        if (refusal !== null && !isBegun) return <Button refusal={refusal}>{act}</Button>;
        const missing = isIncomplete ? missingIn(fields) : [];
        return (
          <div
            className="grid grid-cols-[minmax(0,1fr)] gap-4"
            onCompositionStart={() => draft.hold(true)}
            onCompositionEnd={() => draft.hold(false)}
          >
            <OpinionFields review={review} items={items} fields={fields} missing={missing} set={set} />
            {error !== null && <ProblemOf error={error} />}
            <div className="flex flex-wrap items-start gap-x-4 gap-y-1">
              <Button
                busy={busy}
                refusal={refusal ?? (isRecorded && same(fields, start) ? words.asWritten : null)}
                onPress={() => {
                  const incomplete = missingIn(fields).length > 0;
                  setIncomplete(incomplete);
                  if (!incomplete) onSend(fields, draft);
                }}
              >
                {act}
              </Button>
              {isBegun && !same(fields, start) && <Discard draft={draft} />}
              {isBegun && <SaveMark saving={saving} />}
            </div>
          </div>
        );
      }}
    </DraftGate>
  );
}
