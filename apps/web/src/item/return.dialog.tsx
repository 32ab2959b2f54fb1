import { useState } from 'react';
import { useConflict } from '../conflict/conflict';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { Field } from '../parts/field';
import { ProblemOf } from '../parts/problem';
import type { DecisionParameters } from './decided';
import { useWords } from '../words/language';
import { useMatterCommand } from './commands';
import { typedFor, useKeptText } from './kept-text';
import type { Travelling } from './owner';

interface Parameters extends DecisionParameters {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** 差し戻し: a reason that must be given, and to whom it goes back. */
export function ReturnDialog({ isOpen, onClose, ...decision }: Parameters) {
  const { decision: words } = useWords();
  return (
    <Dialog title={words.returnTitle} isOpen={isOpen} onClose={onClose}>
      <ReturnForm {...decision} onClose={onClose} />
    </Dialog>
  );
}

function ReturnForm({ owner, matter, onDone, onClose }: Omit<Parameters, 'isOpen'>) {
  const { decision: words } = useWords();
  const [reason, keepReason] = useKeptText(typedFor(owner.id, matter.matter).reason);
  const [to, setTo] = useState('drafter');
  const [isMissing, setMissing] = useState(false);
  const command = useMatterCommand(owner, 'return');
  const conflict = useConflict(owner, matter.matter);
  const open = matter.comments.filter(({ resolved }) => !resolved).length;
  const send = async () => {
    if (reason.trim() === '') return setMissing(true);
    try {
      await command.mutateAsync({ matter: matter.matter, fingerprint: matter.fingerprint, reason, to });
    } catch (error) {
      return conflict.leadFrom(error, 'return');
    }
    keepReason('');
    onClose();
    onDone('return', null);
  };
  return (
    <div className="grid gap-4">
      {command.error && <ProblemOf error={command.error} />}
      <Field
        label={words.returnReason}
        hint={words.returnReasonHint}
        rows={4}
        isRequired
        value={reason}
        error={isMissing && reason.trim() === '' ? words.reasonMissing : null}
        onChange={keepReason}
      />
      <fieldset>
        <legend className="mb-1 font-bold">{words.returnTo}</legend>
        {targetsOf(matter, words).map(([id, word]) => (
          <label key={id} className="flex min-h-11 items-center gap-2">
            <input
              type="radio"
              name="return-to"
              className="size-6 accent-blue-900"
              checked={to === id}
              onChange={() => setTo(id)}
            />
            <span>{word}</span>
          </label>
        ))}
      </fieldset>
      {open > 0 && <p>{words.commentsGo(open)}</p>}
      <p>
        <Button kind="solid" busy={command.isPending} onPress={() => void send()}>
          {words.sendBackNow}
        </Button>
      </p>
    </div>
  );
}

interface Names {
  readonly toDrafter: (who: string) => string;
  readonly toStep: (step: string, who: string) => string;
}

/** The drafter, and every earlier step that answers: by the name of whoever acted there. */
function targetsOf({ steps, submittedBy }: Travelling, words: Names): readonly (readonly [string, string])[] {
  const at = steps.findIndex(({ state }) => state === 'current');
  const earlier = steps.slice(0, Math.max(at, 0)).filter(({ kind }) => kind !== 'circulate');
  return [
    ['drafter', words.toDrafter(submittedBy)],
    ...earlier.map(({ step, title, approvals, posts }) => {
      const who = approvals.length > 0 ? approvals.map(({ actorName }) => actorName) : posts.map((post) => post.title);
      return [step, words.toStep(title, who.join('・'))] as const;
    }),
  ];
}
