import { useEffect, useRef, useState } from 'react';
import { useConflict } from '../conflict/conflict';
import { useFieldName } from '../difference/field-name';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { ProblemOf } from '../parts/problem';
import { useWords } from '../words/language';
import { useItemCommand } from './commands';
import type { Matter } from './item';
import { typedFor, useKeptText } from './kept-text';

interface Parameters {
  readonly item: string;
  readonly matter: Matter;
  readonly field: string;
}

/** A word about one field. It opens by itself where something was typed and not sent. */
export function CommentForm({ item, matter, field }: Parameters) {
  const { difference: words } = useWords();
  const nameOf = useFieldName();
  const [text, keep] = useKeptText(typedFor(item, matter.matter).comment(field));
  const [isOpen, setOpen] = useState(text !== '');
  const [isPressed, setPressed] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  // Whoever asked for the field writes into it next; one that opened by itself takes nobody's focus.
  useEffect(() => {
    if (isPressed) form.current?.querySelector('textarea')?.focus();
  }, [isPressed]);
  const [isMissing, setMissing] = useState(false);
  const comment = useItemCommand(item, 'comment');
  const conflict = useConflict(item, matter.matter);
  const open = () => {
    setOpen(true);
    setPressed(true);
  };
  if (!isOpen)
    return (
      <Button kind="text" onPress={open}>
        {words.comment}
        <span className="sr-only">: {nameOf({ field, label: null })}</span>
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
        label={words.commentOn(nameOf({ field, label: null }))}
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
