import { useState } from 'react';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { Moment } from '../parts/moment';
import { ProblemOf } from '../parts/problem';
import type { Review } from '../review/review';
import { useWords } from '../words/language';
import { useReviewCommand } from './commands';
import { GapList } from './gap.list';

interface Parameters {
  readonly review: Review;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** 固定: what it means, of what moment, what is still missing; then it goes up its route. */
export function FreezeDialog({ review, onClose, onDone }: Parameters) {
  const { reviewApproval } = useWords();
  const words = reviewApproval.freeze;
  const [important, setImportant] = useState(false);
  const freeze = useReviewCommand(review, 'freeze');
  const { facts, gaps, inHand } = review;
  const press = () => {
    void freeze.mutateAsync({ ...(important && { important }) }).then(
      () => {
        onClose();
        onDone();
      },
      () => undefined,
    );
  };
  return (
    <Dialog title={words.title(inHand ?? 1)} isOpen onClose={onClose}>
      <div className="grid gap-4">
        {words.means.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {facts && (
          <dl className="grid gap-x-4 sm:grid-cols-[auto_1fr]">
            <dt className="font-bold">{words.asOf}</dt>
            <dd>
              <Moment iso={facts.at} /> ({words.position(facts.position)})
            </dd>
            <dt className="font-bold">{reviewApproval.settledOf}</dt>
            <dd className="tabular-nums">
              {facts.settled}/{facts.items}
            </dd>
          </dl>
        )}
        {gaps.length === 0 ? (
          <p>{words.noGaps}</p>
        ) : (
          <div>
            <p className="font-bold text-warning-orange-2">{words.gaps(gaps.length)}</p>
            <GapList gaps={gaps} title={reviewApproval.gapsLeft(gaps.length)} />
          </div>
        )}
        <label className="flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            className="size-6 shrink-0 accent-blue-900"
            checked={important}
            onChange={(event) => setImportant(event.target.checked)}
          />
          {words.important}
        </label>
        {freeze.error && <ProblemOf error={freeze.error} />}
        <p>
          <Button kind="solid" busy={freeze.isPending} onPress={press}>
            {words.act}
          </Button>
        </p>
      </div>
    </Dialog>
  );
}
