import { useWho } from '../session/session';
import { Button } from '../parts/button';
import { useWords } from '../words/language';
import { useWriting, type Bodies } from './commands';
import { refusalOf, type Review } from './review';
import { WrittenText } from './written.text';

type TextCommand = 'write-introduction' | 'remark-on-chapter' | 'describe-indicator';

interface Parameters<C extends TextCommand> {
  readonly review: Review;
  readonly command: C;
  readonly form: string;
  readonly label: string;
  readonly hint: string;
  readonly rows?: number;
  /** Of the review as it is on the screen, and as it is by now. */
  readonly textIn: (review: Review) => string | null;
  readonly bodyOf: (text: string) => Bodies[C];
}

/** A text that the planning office writes; everybody else reads it, and why he cannot write it. */
export function OfficeText<C extends TextCommand>(parameters: Parameters<C>) {
  const { review, command, form, label, hint, rows, textIn, bodyOf } = parameters;
  const { review: words } = useWords();
  const { planning } = useWho();
  const { busy, error, replace } = useWriting(review, command);
  const refusal = refusalOf(review, command, words.onlyPlanning);
  const text = textIn(review);
  const act = words.write(label);
  if (!planning)
    return (
      <section aria-label={label} className="grid gap-2">
        <h3 className="font-bold">{label}</h3>
        {text === null ? (
          <p className="text-solid-gray-700">{words.notWritten}</p>
        ) : (
          <p lang="ja" className="max-w-prose break-words whitespace-pre-wrap">
            {text}
          </p>
        )}
        <div>
          <Button refusal={refusal}>{act}</Button>
        </div>
      </section>
    );
  return (
    <WrittenText
      review={review.review}
      form={form}
      label={label}
      hint={hint}
      rows={rows}
      text={text}
      act={act}
      refusal={refusal}
      emptyError={null}
      writing={{
        busy,
        error,
        write: (typed, draft) => replace((now) => (textIn(now) === text ? bodyOf(typed) : null), draft),
      }}
    />
  );
}
