import { useState } from 'react';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { Dialog } from '../parts/dialog';
import { Field } from '../parts/field';
import { ProblemOf } from '../parts/problem';
import { useWords } from '../words/language';
import type { ItemOfPlan, Matter } from './item';
import { useVerb } from './send';

interface Parameters {
  readonly item: ItemOfPlan;
  readonly matter: Matter;
  readonly isOpen: boolean;
  /** What was written beside the decision: the reason begins with it. */
  readonly note: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly onRefused: (error: unknown) => void;
}

/** 差戻し: the reason is owed; to whom is chosen. */
export function ReturnDialog({ item, matter, isOpen, note, onClose, onDone, onRefused }: Parameters) {
  const { item: words } = useWords();
  const [written, write] = useState<string | null>(null);
  const [to, choose] = useState('drafter');
  const command = useVerb(item.item, 'return', onRefused);
  const reason = written ?? note;
  const earlier = matter.steps.filter(({ state, kind }) => state === 'done' && kind !== 'circulate');
  const send = () =>
    command.send({ matter: matter.matter, fingerprint: matter.fingerprint, reason, to }, () => {
      onClose();
      onDone();
    });
  return (
    <Dialog title={words.returnTitle} isOpen={isOpen} onClose={onClose}>
      <div className="grid gap-4">
        {command.error && <ProblemOf error={command.error} />}
        <Field label={words.reason} hint={words.reasonHint} rows={5} value={reason} onChange={write} isRequired />
        <Choice
          label={words.returnTo}
          value={to}
          options={[
            ['drafter', words.toDrafter(matter.submittedBy)],
            ...earlier.map(({ step, title }) => [step, title] as const),
          ]}
          onChange={choose}
        />
        <p className="text-sm">{words.returnEffect}</p>
        <Button kind="solid" busy={command.isPending} refusal={reason.trim() ? null : words.reasonOwed} onPress={send}>
          {words.return}
        </Button>
      </div>
    </Dialog>
  );
}
