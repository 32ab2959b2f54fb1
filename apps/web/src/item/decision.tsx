import { useRef, useState } from 'react';
import { useConflict } from '../conflict/conflict';
import { useKeys } from '../keyboard/keys';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { Field } from '../parts/field';
import { ProblemOf } from '../parts/problem';
import type { DecisionParameters } from './decided';
import { useWords } from '../words/language';
import { useMatterCommand } from './commands';
import { typedFor, useKeptText } from './kept-text';
import { actionOn, type Act, type Travelling } from './owner';
import { ReturnDialog } from './return.dialog';
import { holdersOf } from './who';

/** 承認する or 差し戻す, for whoever has a part in the matter; a mere reader sees whose turn it is. */
export function Decision({ owner, matter, onDone }: DecisionParameters) {
  const { decision: words } = useWords();
  const [approve, sendBack] = [actionOn(owner, matter, 'approve'), actionOn(owner, matter, 'return')];
  const hasPart = owner.actions.some(
    ({ matter: id, command, allowed }) => id === matter.matter && command === 'comment' && allowed,
  );
  const isWaiting = matter.status === 'in-progress';
  return (
    <section aria-label={words.title} className="grid gap-3 print:hidden">
      {approve && sendBack && isWaiting && (approve.allowed || sendBack.allowed || hasPart) ? (
        <Choices owner={owner} matter={matter} onDone={onDone} approve={approve} sendBack={sendBack} />
      ) : (
        <WhereItIs matter={matter} />
      )}
    </section>
  );
}

interface ChoicesParameters extends DecisionParameters {
  readonly approve: Act;
  readonly sendBack: Act;
}

function Choices({ owner, matter, onDone, approve, sendBack }: ChoicesParameters) {
  const all = useWords();
  const { decision: words } = all;
  const [opinion, keepOpinion] = useKeptText(typedFor(owner.id, matter.matter).opinion);
  const [rating, setRating] = useState('');
  const [isReturning, setReturning] = useState(false);
  const buttons = useRef<HTMLDivElement>(null);
  const command = useMatterCommand(owner, 'approve');
  const conflict = useConflict(owner, matter.matter);
  const current = matter.steps.find(({ state }) => state === 'current');
  const { allowed, leadsTo } = approve;
  const settles = leadsTo?.status === 'settled';
  const press = async () => {
    try {
      await command.mutateAsync({
        matter: matter.matter,
        fingerprint: matter.fingerprint,
        ...(opinion.trim() && { comment: opinion }),
        ...(rating && { rating }),
      });
    } catch (error) {
      return conflict.leadFrom(error, 'approve');
    }
    keepOpinion('');
    onDone('approve', leadsTo);
  };
  useKeys([
    {
      key: 'a',
      word: words.focusApprove,
      act: () => {
        const button = buttons.current?.querySelector('button');
        button?.focus();
        button?.scrollIntoView({ block: 'nearest' });
      },
    },
    { key: 'r', word: words.openReturn, act: () => sendBack.allowed && setReturning(true) },
  ]);
  return (
    <>
      {command.error && <ProblemOf error={command.error} />}
      {allowed && (
        <div className="grid items-end gap-x-6 gap-y-2 lg:grid-cols-[minmax(0,1fr)_auto]">
          <Field
            label={words.opinion}
            hint={rating ? words.ratingHint : words.opinionHint}
            rows={2}
            value={opinion}
            onChange={keepOpinion}
          />
          {current?.assesses && matter.grades && matter.grades.length > 0 && (
            <Choice
              label={words.rating}
              value={rating}
              options={[
                ['', words.asReported(matter.rating ?? '')],
                ...matter.grades.map(({ grade, label }) => [grade, `${grade} ${label}`] as const),
              ]}
              onChange={setRating}
            />
          )}
        </div>
      )}
      {allowed && settles && <p className="font-bold">{words.settles}</p>}
      <div ref={buttons} className="flex flex-wrap items-start gap-3">
        <Button
          kind="solid"
          busy={command.isPending}
          refusal={allowed ? null : approve.detail}
          onPress={() => void press()}
        >
          {!leadsTo ? words.approve : settles ? words.approveSettle : words.approveNext(holdersOf(leadsTo.posts, all))}
        </Button>
        {(sendBack.allowed || sendBack.refusal !== approve.refusal) && (
          <Button refusal={sendBack.allowed ? null : sendBack.detail} onPress={() => setReturning(true)}>
            {words.sendBack}
          </Button>
        )}
      </div>
      <ReturnDialog
        owner={owner}
        matter={matter}
        isOpen={isReturning}
        onClose={() => setReturning(false)}
        onDone={onDone}
      />
    </>
  );
}

/** For readers: whose turn it is, or how it ended. */
function WhereItIs({ matter: { steps, status, statusWord } }: { readonly matter: Travelling }) {
  const all = useWords();
  const current = steps.find(({ state }) => state === 'current');
  return (
    <p>
      {status === 'in-progress' && current
        ? all.item.waitsFor(holdersOf(current.posts, all), current.title)
        : all.item.over(all.status[status as 'settled'] ?? statusWord)}
    </p>
  );
}
