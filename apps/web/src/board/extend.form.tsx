import { useState } from 'react';
import { useKeptText } from '../item/kept-text';
import { Button } from '../parts/button';
import { DayField } from '../parts/day-field';
import { Field } from '../parts/field';
import { Day } from '../parts/moment';
import { ProblemOf } from '../parts/problem';
import { useWords } from '../words/language';

interface Parameters {
  /** What the reason is about: it is kept until it was sent. */
  readonly about: string;
  /** The due days that hold now. A day after the first of them helps at least one; each is judged by itself. */
  readonly dues: readonly string[];
  readonly act: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSend: (dueOn: string, reason: string) => Promise<unknown>;
}

/** Until when, and why: everybody who reads the history later wants to know both. */
export function ExtendForm({ about, dues, act, busy, error, onSend }: Parameters) {
  const { chase: words } = useWords();
  const [dueOn, setDueOn] = useState('');
  const [reason, setReason] = useKeptText(about);
  const [isTried, setTried] = useState(false);
  const sorted = [...new Set(dues)].toSorted();
  const [first = '', last = first] = [sorted[0], sorted.at(-1)];
  const dayFault = dueOn === '' ? words.dayMissing : dueOn <= first ? words.dayNotLater : null;
  const reasonFault = reason.trim() === '' ? words.reasonMissing : null;
  const send = () => {
    setTried(true);
    if (dayFault || reasonFault) return;
    void onSend(dueOn, reason).then(
      () => setReason(''),
      () => undefined, // The problem comes in as `error`.
    );
  };
  return (
    <div className="grid max-w-[44rem] gap-4">
      <p>
        {words.dueNow} <Day iso={first} />
        {last !== first && (
          <>
            {' – '}
            <Day iso={last} />
          </>
        )}
      </p>
      <DayField label={words.newDue} value={dueOn} onChange={setDueOn} error={isTried ? dayFault : null} />
      <Field
        label={words.reason}
        rows={2}
        isRequired
        lang="ja"
        value={reason}
        onChange={setReason}
        error={isTried ? reasonFault : null}
      />
      {error ? <ProblemOf error={error} /> : null}
      <p>
        <Button kind="solid" busy={busy} onPress={send}>
          {act}
        </Button>
      </p>
    </div>
  );
}
