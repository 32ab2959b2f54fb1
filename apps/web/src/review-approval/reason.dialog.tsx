import { useState } from 'react';
import { useKeptText } from '../item/kept-text';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { Field } from '../parts/field';
import { ProblemOf } from '../parts/problem';
import type { Review } from '../review/review';
import { useWords } from '../words/language';
import { useReviewCommand } from './commands';

interface Parameters {
  readonly review: Review;
  readonly command: 'correct' | 'drop-correction';
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** 訂正を始める, or 訂正をやめる: both for a reason that is kept until it was sent. */
export function ReasonDialog({ review, command, onClose, onDone }: Parameters) {
  const { reviewApproval } = useWords();
  const words = reviewApproval.correct;
  const [reason, keepReason] = useKeptText(`${review.review}/${command}/reason`);
  const [isMissing, setMissing] = useState(false);
  const send = useReviewCommand(review, command);
  const begins = command === 'correct';
  const next = (review.versions.at(-1)?.version ?? 0) + 1;
  const press = () => {
    if (reason.trim() === '') return setMissing(true);
    void send.mutateAsync({ reason }).then(
      () => {
        keepReason('');
        onClose();
        onDone();
      },
      () => undefined,
    );
  };
  return (
    <Dialog title={begins ? words.title(next) : words.dropTitle} isOpen onClose={onClose}>
      <div className="grid gap-4">
        <p>{begins ? words.means : words.dropMeans}</p>
        <Field
          label={begins ? words.reason : words.dropReason}
          hint={begins ? words.reasonHint : undefined}
          rows={4}
          isRequired
          value={reason}
          error={isMissing && reason.trim() === '' ? words.reasonMissing : null}
          onChange={keepReason}
        />
        {send.error && <ProblemOf error={send.error} />}
        <p>
          <Button kind="solid" busy={send.isPending} onPress={press}>
            {begins ? words.act : words.dropAct}
          </Button>
        </p>
      </div>
    </Dialog>
  );
}
