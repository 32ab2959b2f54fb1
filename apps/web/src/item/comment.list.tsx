import { Moment } from '../parts/moment';
import { ProblemOf } from '../parts/problem';
import { Button } from '../parts/button';
import { useWords } from '../words/language';
import { CommentForm } from './comment.form';
import { useMatterCommand } from './commands';
import type { Comment } from './item';
import { actionOn, type Owner, type Travelling } from './owner';

interface Parameters {
  readonly owner: Owner;
  readonly matter: Travelling;
  readonly field: string;
  /** What the field is called, where it is none of a report or revision. */
  readonly label?: string | null;
}

/** What was said about one field: open words first, resolved ones folded; and a way to say more. */
export function CommentList({ owner, matter, field, label = null }: Parameters) {
  const { difference: words } = useWords();
  const all = matter.comments.filter((each) => each.field === field);
  const [open, resolved] = [all.filter((each) => !each.resolved), all.filter((each) => each.resolved)];
  const mayComment = actionOn(owner, matter, 'comment')?.allowed ?? false;
  return (
    <div className="mt-2 grid justify-items-start gap-2 text-sm empty:hidden">
      {open.map((comment) => (
        <OpenComment key={comment.comment} comment={comment} owner={owner} matter={matter} />
      ))}
      {resolved.length > 0 && (
        <details>
          <summary className="underline underline-offset-4">{words.commentsResolved(resolved.length)}</summary>
          {resolved.map((comment) => (
            <Said key={comment.comment} comment={comment} />
          ))}
        </details>
      )}
      {mayComment && <CommentForm owner={owner} matter={matter} field={field} label={label} />}
    </div>
  );
}

function OpenComment({ comment, owner, matter }: Omit<Parameters, 'field' | 'label'> & { readonly comment: Comment }) {
  const { difference: words } = useWords();
  const resolve = useMatterCommand(owner, 'resolve-comment');
  const mayResolve = owner.actions.some(
    (each) =>
      each.command === 'resolve-comment' &&
      each.matter === matter.matter &&
      each.comment === comment.comment &&
      each.allowed,
  );
  return (
    <div className="w-full max-w-[44rem] border-l-4 border-warning-orange-2 pl-3">
      <Said comment={comment} />
      {resolve.error && <ProblemOf error={resolve.error} />}
      {mayResolve && (
        <Button
          kind="text"
          busy={resolve.isPending}
          onPress={() => resolve.mutate({ matter: matter.matter, comment: comment.comment })}
        >
          <span className="sr-only">{words.resolveWhich(comment.text)}</span>
          <span aria-hidden="true">{words.resolve}</span>
        </Button>
      )}
    </div>
  );
}

const Said = ({ comment: { text, byName, at } }: { readonly comment: Comment }) => (
  <p lang="ja" className="whitespace-pre-wrap">
    {text}{' '}
    <span className="text-solid-gray-700">
      {byName} <Moment iso={at} short />
    </span>
  </p>
);
