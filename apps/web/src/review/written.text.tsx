import { useState } from 'react';
import { Discard } from '../draft/discard';
import { DraftGate, type Writing } from '../draft/draft-gate';
import { SaveMark } from '../draft/save-mark';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { ProblemOf } from '../parts/problem';
import { charactersIn } from '../progress/characters';
import { LONGEST_TEXT } from '../progress/progress';
import { useWords } from '../words/language';
import { contentMark } from './content-mark';

interface Parameters {
  readonly review: string;
  /** Name of the draft within the review: `introduction`, `remark-on-chapter-1`. */
  readonly form: string;
  readonly label: string;
  readonly hint: string;
  readonly rows?: number;
  /** As it stands in the review. */
  readonly text: string | null;
  /** What the button does: 「はじめに」を書き込む. */
  readonly act: string;
  readonly refusal: string | null;
  /** Said where nothing was written; null where that takes the text away. */
  readonly emptyError: string | null;
  readonly writing: {
    readonly busy: boolean;
    readonly error: unknown;
    readonly write: (text: string, draft: Writing['draft']) => Promise<boolean>;
  };
  readonly onWritten?: () => void;
}

/** A text of the review, written as a draft that loses nothing until it is put into the review by its button. */
export function WrittenText(parameters: Parameters) {
  const { review: words } = useWords();
  const { review, form, text, label } = parameters;
  return (
    <DraftGate
      item={review}
      form={form}
      start={{ fields: { text: text ?? '' }, seen: contentMark(text) }}
      submittedByName={null}
      submittedAt={null}
      labelOf={() => label}
      overtakenWords={words.overtaken}
    >
      {(draft) => <TextForm {...parameters} own={draft} />}
    </DraftGate>
  );
}

function TextForm({ own, ...parameters }: Parameters & { readonly own: Writing }) {
  const { review: words, progress } = useWords();
  const { label, hint, rows = 8, text, act, refusal, emptyError, writing, onWritten } = parameters;
  const [message, say] = useState<'written' | 'empty' | null>(null);
  const { fields, set, saving, draft, isBegun } = own;
  const value = fields.text ?? '';
  const count = charactersIn(value);
  const isEmpty = value.trim() === '';
  const press = async () => {
    if (isEmpty && emptyError) return say('empty');
    const arrived = await writing.write(value, draft);
    say(arrived ? 'written' : null);
    if (arrived) onWritten?.();
  };
  const unchanged = value === (text ?? '') && !(isEmpty && emptyError) ? words.asWritten : null;
  return (
    <div
      className="grid grid-cols-[minmax(0,1fr)] gap-2"
      onCompositionStart={() => draft.hold(true)}
      onCompositionEnd={() => draft.hold(false)}
    >
      <Field
        label={label}
        hint={hint}
        rows={rows}
        value={value}
        lang="ja"
        isReadOnly={refusal !== null && !isBegun}
        error={message === 'empty' ? emptyError : count > LONGEST_TEXT ? progress.overBy(count - LONGEST_TEXT) : null}
        onChange={(next) => {
          say(null);
          set({ text: next });
        }}
      />
      <p className="text-right text-sm text-solid-gray-700 tabular-nums">{progress.characters(count, LONGEST_TEXT)}</p>
      {writing.error !== null && <ProblemOf error={writing.error} />}
      <div className="flex flex-wrap items-start gap-x-4 gap-y-1">
        <Button busy={writing.busy} refusal={refusal ?? unchanged} onPress={() => void press()}>
          {isEmpty && text !== null && !emptyError ? words.takeAway(label) : act}
        </Button>
        {isBegun && value !== (text ?? '') && <Discard draft={draft} />}
        {message === 'written' ? (
          <p role="status" className="min-h-7 text-sm text-success-2">
            {words.written}
          </p>
        ) : (
          isBegun && <SaveMark saving={saving} />
        )}
      </div>
    </div>
  );
}
