import { useState } from 'react';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { Field } from '../parts/field';
import { Moment } from '../parts/moment';
import { ProblemOf } from '../parts/problem';
import { useWords } from '../words/language';
import { mayDo, type ItemOfPlan, type Matter } from './item';
import { useVerb } from './send';

interface Parameters {
  readonly item: ItemOfPlan;
  readonly matter: Matter;
  readonly field: string;
  readonly onRefused: (error: unknown) => void;
}

/** Words about one field: the open ones, those that are resolved, and a way to add one. */
export function FieldComments({ item, matter, field, onRefused }: Parameters) {
  const { item: words } = useWords();
  const [isOpen, open] = useState(false);
  const here = matter.comments.filter((each) => each.field === field);
  const mayComment = mayDo(item, matter, 'comment') && field in matter.content;
  return (
    <>
      {here.length > 0 && (
        <ul className="mt-2 grid gap-2 text-sm">
          {here.map((each) => (
            <CommentRow key={each.comment} item={item} matter={matter} comment={each} />
          ))}
        </ul>
      )}
      {mayComment && (
        <button
          type="button"
          onClick={() => open(true)}
          className="mt-1 min-h-6 text-sm text-blue-1000 underline underline-offset-4 print:hidden"
        >
          {words.addComment}
        </button>
      )}
      <NewComment
        item={item}
        matter={matter}
        field={field}
        isOpen={isOpen}
        onClose={() => open(false)}
        onRefused={onRefused}
      />
    </>
  );
}

interface RowParameters extends Pick<Parameters, 'item' | 'matter'> {
  readonly comment: Matter['comments'][number];
}

function CommentRow({ item, matter, comment: { comment, text, byName, at, resolved } }: RowParameters) {
  const { item: words } = useWords();
  const resolve = useVerb(item.item, 'resolve-comment');
  const mayResolve = item.actions.some(
    (each) =>
      each.command === 'resolve-comment' && each.matter === matter.matter && each.comment === comment && each.allowed,
  );
  return (
    <li
      className={`border-l-4 pl-3 ${resolved ? 'border-solid-gray-300 text-solid-gray-700' : 'border-warning-orange-2'}`}
    >
      <p>
        <strong>{resolved ? words.resolved : words.unresolved}</strong> <span lang="ja">{byName}</span>{' '}
        <Moment iso={at} short />
      </p>
      <p lang="ja" className="whitespace-pre-wrap">
        {text}
      </p>
      {resolve.error && <ProblemOf error={resolve.error} />}
      {mayResolve && (
        <Button kind="text" busy={resolve.isPending} onPress={() => resolve.send({ matter: matter.matter, comment })}>
          {words.resolve}
        </Button>
      )}
    </li>
  );
}

interface NewParameters extends Parameters {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function NewComment({ item, matter, field, isOpen, onClose, onRefused }: NewParameters) {
  const { item: words } = useWords();
  const [text, write] = useState('');
  const comment = useVerb(item.item, 'comment', onRefused);
  const name = words.fields[field as keyof typeof words.fields] ?? field;
  const send = () =>
    comment.send({ matter: matter.matter, fingerprint: matter.fingerprint, field, text }, () => {
      write('');
      onClose();
    });
  return (
    <Dialog title={words.commentOn(name)} isOpen={isOpen} onClose={onClose}>
      <div className="grid gap-4">
        {comment.error && <ProblemOf error={comment.error} />}
        <Field label={words.comment} hint={words.commentHint} rows={4} value={text} onChange={write} isRequired />
        <Button kind="solid" busy={comment.isPending} refusal={text.trim() ? null : words.commentOwed} onPress={send}>
          {words.sendComment}
        </Button>
      </div>
    </Dialog>
  );
}
