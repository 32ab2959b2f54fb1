import { useState } from 'react';
import { useKeptText } from '../item/kept-text';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { Field } from '../parts/field';
import { ProblemOf } from '../parts/problem';
import { useWords } from '../words/language';
import { useWriting } from './commands';
import type { Opinion, Review } from './review';

interface Parameters {
  readonly review: Review;
  readonly opinion: Opinion;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** It should not have been written down: with a reason, and it stays in the history. */
export function WithdrawOpinion({ review, opinion, isOpen, onClose }: Parameters) {
  const { review: words, decision } = useWords();
  const { busy, error, add } = useWriting(review, 'withdraw-opinion');
  const [reason, keep] = useKeptText(`${review.review}/withdrawal-of-${opinion.opinion}`);
  const [isIncomplete, setIncomplete] = useState(false);
  const press = async () => {
    if (reason.trim() === '') return setIncomplete(true);
    if (!(await add({ opinion: opinion.opinion, reason }))) return;
    keep('');
    onClose();
  };
  return (
    <Dialog title={words.withdrawOpinion} isOpen={isOpen} onClose={onClose}>
      <div className="grid gap-4">
        <p>{words.withdrawHint}</p>
        {error !== null && <ProblemOf error={error} />}
        <Field
          label={decision.reason}
          isRequired
          rows={3}
          value={reason}
          error={isIncomplete && reason.trim() === '' ? decision.reasonMissing : null}
          onChange={keep}
        />
        <p>
          <Button kind="solid" busy={busy} onPress={() => void press()}>
            {words.withdrawOpinion}
          </Button>
        </p>
      </div>
    </Dialog>
  );
}
