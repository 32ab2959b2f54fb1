import { useEffect, useRef, useState } from 'react';
import { useConflict } from '../conflict/conflict';
import { useFieldName } from '../difference/field-name';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { ProblemOf } from '../parts/problem';
import { useWords } from '../words/language';
import { useMatterCommand } from './commands';
import { typedFor, useKeptText } from './kept-text';
import type { Owner, Travelling } from './owner';

interface Parameters {
  readonly owner: Owner;
  readonly matter: Travelling;
  readonly field: string;
  /** What the field is called; without it, as fields of reports and revisions are. */
  readonly label?: string | null;
}

/** A word about one field. It opens by itself where something was typed and not sent. */
export function CommentForm({ owner, matter, field, label = null }: Parameters) {
  const { difference: words } = useWords();
  const nameOf = useFieldName();
  const [text, keep] = useKeptText(typedFor(owner.id, matter.matter).comment(field));
  const [isOpen, setOpen] = useState(text !== '');
  const [isPressed, setPressed] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  // Whoever asked for the field writes into it next; one that opened by itself takes nobody's focus.
  useEffect(() => {
    if (isPressed) form.current?.querySelector('textarea')?.focus();
  }, [isPressed]);
  const [isMissing, setMissing] = useState(false);
  const comment = useMatterCommand(owner, 'comment');
  const conflict = useConflict(owner, matter.matter);
  const open = () => {
    setOpen(true);
    setPressed(true);
  };
  if (!isOpen)
    return (
      <Button kind="text" onPress={open}>
        {words.comment}
        <span className="sr-only">: {nameOf({ field, label })}</span>
      </Button>
    );
  const close = () => {
    keep('');
    setOpen(false);
    setPressed(false);
  };
  const send = () => {
    if (text.trim() === '') return setMissing(true);
    void comment
      .mutateAsync({ matter: matter.matter, fingerprint: matter.fingerprint, field, text })
      .then(close, (error: unknown) => conflict.leadFrom(error, 'comment'));
  };
  return (
    <div ref={form} className="grid w-full max-w-[44rem] gap-2 print:hidden">
      {comment.error && <ProblemOf error={comment.error} />}
      <Field
        label={words.commentOn(nameOf({ field, label }))}
        hint={words.commentHint}
        rows={2}
        value={text}
        error={isMissing && text.trim() === '' ? words.commentMissing : null}
        onChange={keep}
      />
      <span className="flex flex-wrap gap-x-6 gap-y-2">
        <Button busy={comment.isPending} onPress={send}>
          {words.commentSend}
        </Button>
        <Button kind="text" onPress={close}>
          {words.commentCancel}
        </Button>
      </span>
    </div>
  );
}
