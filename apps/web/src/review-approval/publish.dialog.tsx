import { useState } from 'react';
import { Button } from '../parts/button';
import { DayField } from '../parts/day-field';
import { Dialog } from '../parts/dialog';
import { ProblemOf } from '../parts/problem';
import type { Review } from '../review/review';
import { useWords } from '../words/language';
import { useReviewCommand } from './commands';

interface Parameters {
  readonly review: Review;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** 公表: on which day. The day of the server is today's, whatever the clock of this machine says. */
export function PublishDialog({ review, onClose, onDone }: Parameters) {
  const { reviewApproval } = useWords();
  const words = reviewApproval.publish;
  const [isToday, setToday] = useState(true);
  const [day, setDay] = useState('');
  const [isMissing, setMissing] = useState(false);
  const publish = useReviewCommand(review, 'publish');
  const press = () => {
    if (!isToday && day === '') return setMissing(true);
    void publish.mutateAsync(isToday ? {} : { on: day }).then(
      () => {
        onClose();
        onDone();
      },
      () => undefined,
    );
  };
  return (
    <Dialog title={words.title(review.inHand ?? 1)} isOpen onClose={onClose}>
      <div className="grid gap-4">
        <p>{words.means}</p>
        <fieldset>
          <legend className="mb-1 font-bold">{words.day}</legend>
          {([true, false] as const).map((each) => (
            <label key={String(each)} className="flex min-h-11 items-center gap-2">
              <input
                type="radio"
                name="published-on"
                className="size-6 accent-blue-900"
                checked={isToday === each}
                onChange={() => setToday(each)}
              />
              {each ? words.today : words.another}
            </label>
          ))}
          {!isToday && (
            <DayField
              label={words.day}
              value={day}
              onChange={setDay}
              error={isMissing && day === '' ? words.dayMissing : null}
            />
          )}
        </fieldset>
        {publish.error && <ProblemOf error={publish.error} />}
        <p>
          <Button kind="solid" busy={publish.isPending} onPress={press}>
            {words.act}
          </Button>
        </p>
      </div>
    </Dialog>
  );
}
