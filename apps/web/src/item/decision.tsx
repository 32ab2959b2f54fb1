import { useState } from 'react';
import { Link } from 'wouter';
import { itemAddress, useInbox } from '../inbox/inbox';
import { useKeys } from '../keyboard/keys';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { Field } from '../parts/field';
import { ProblemOf } from '../parts/problem';
import { useWords } from '../words/language';
import { actionOf, nextStep, whoStands, type ItemOfPlan, type Matter } from './item';
import { ReturnDialog } from './return.dialog';
import { useVerb } from './send';

interface Parameters {
  readonly item: ItemOfPlan;
  readonly matter: Matter;
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly onRefused: (error: unknown) => void;
}

/** 承認する / 差し戻す: those two only, for whoever has the turn. */
export function Decision({ item, matter, note, onNote, onRefused }: Parameters) {
  const { item: words } = useWords();
  const [isReturning, setReturning] = useState(false);
  const [rating, rate] = useState('');
  const [done, finish] = useState<string | null>(null);
  const approve = useVerb(item.item, 'approve', onRefused);
  const [mayApprove, mayReturn] = ['approve', 'return'].map((each) => actionOf(item, matter, each));
  const here = matter.steps.find(({ state }) => state === 'current');
  const next = nextStep(matter);
  const onApproved = () => finish(next ? words.approvedNext(whoStands(next.posts)) : words.approvedFinally);
  const send = () =>
    approve.send(
      {
        matter: matter.matter,
        fingerprint: matter.fingerprint,
        ...(note.trim() && { comment: note }),
        ...(rating && { rating }),
      },
      onApproved,
    );
  const isMine = mayApprove?.allowed ?? false;
  useKeys(
    isMine
      ? [
          {
            key: 'a',
            word: words.keyApprove,
            act: () => document.getElementById('decision')?.querySelector('button')?.focus(),
          },
          { key: 'r', word: words.keyReturn, act: () => setReturning(true) },
        ]
      : [],
  );
  if (done) return <Done word={done} here={matter} item={item} />;
  if (!mayApprove || !here) return null;
  const barred = mayApprove.refusal === 'maker-is-not-checker';
  if (!isMine && !barred) return null;
  return (
    <section
      id="decision"
      aria-label={words.decision}
      className="sticky bottom-0 z-10 mt-6 grid gap-4 border-t-2 border-blue-900 bg-white py-4 print:hidden"
    >
      {approve.error && <ProblemOf error={approve.error} />}
      <div className="grid items-end gap-x-6 gap-y-3 lg:grid-cols-[minmax(0,1fr)_auto_auto]">
        <Field label={words.note} value={note} onChange={onNote} />
        <Button kind="solid" busy={approve.isPending} refusal={isMine ? null : mayApprove.detail} onPress={send}>
          {next ? words.approveNext(whoStands(next.posts)) : words.approveFinally}
        </Button>
        {mayReturn?.allowed && <Button onPress={() => setReturning(true)}>{words.return}</Button>}
      </div>
      {here.assesses && matter.kind === 'progress' && (
        <Choice
          label={words.rating}
          value={rating}
          options={[['', words.sameRating], ...matter.grades.map(({ id, name }) => [id, `${id} ${name}`] as const)]}
          onChange={rate}
        />
      )}
      <ReturnDialog
        item={item}
        matter={matter}
        isOpen={isReturning}
        note={note}
        onClose={() => setReturning(false)}
        onDone={() => finish(words.returned)}
        onRefused={onRefused}
      />
    </section>
  );
}

/** What happened, and what waits next: a head empties the inbox without going back to it. */
function Done({ word, item, here }: { readonly word: string; readonly item: ItemOfPlan; readonly here: Matter }) {
  const { item: words } = useWords();
  const waiting = useInbox().data?.myTurn ?? [];
  const next = waiting.find((each) => each.item !== item.item || each.matter !== here.matter);
  return (
    <section role="status" className="mt-6 grid justify-items-start gap-3 border-t-2 border-success-2 py-4">
      <p className="font-bold text-success-2">{word}</p>
      {next ? (
        <Link to={itemAddress(next)} lang="ja" className="min-h-11 py-2 font-bold">
          {words.nextInInbox(next.no, next.title)}
        </Link>
      ) : (
        <p>{words.inboxEmpty}</p>
      )}
      <Link to="/">{words.backToInbox}</Link>
    </section>
  );
}
