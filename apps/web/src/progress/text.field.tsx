import { useState } from 'react';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { useWords } from '../words/language';
import { charactersIn } from './characters';
import { FieldRow } from './field-row';
import { LONGEST_TEXT } from './progress';

interface Parameters {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly error?: string | null;
  readonly isRequired?: boolean;
  readonly rows?: number;
  /** Last year's settled text. */
  readonly before: string | null;
  readonly onChange: (value: string) => void;
}

/** One text beside last year's, which can be the start of this year's. */
export function TextField({ id, label, hint, value, error, isRequired, rows = 6, before, onChange }: Parameters) {
  const { progress: words } = useWords();
  const count = charactersIn(value);
  return (
    <FieldRow
      before={
        before === null ? null : (
          <>
            <p lang="ja" className="break-words whitespace-pre-wrap">
              {before || words.nothingBefore}
            </p>
            {before && <Reuse label={label} before={before} value={value} onChange={onChange} />}
          </>
        )
      }
    >
      <Field
        id={id}
        label={label}
        hint={hint}
        value={value}
        onChange={onChange}
        rows={rows}
        isRequired={isRequired}
        error={error ?? (count > LONGEST_TEXT ? words.overBy(count - LONGEST_TEXT) : null)}
        lang="ja"
      />
      <p className="text-right text-sm text-solid-gray-700 tabular-nums">{words.characters(count, LONGEST_TEXT)}</p>
    </FieldRow>
  );
}

interface ReuseParameters extends Pick<Parameters, 'label' | 'value' | 'onChange'> {
  readonly before: string;
}

/** この文を使う; as long as nothing was typed after it, what stood there before comes back. */
function Reuse({ label, before, value, onChange }: ReuseParameters) {
  const { progress: words } = useWords();
  const [replaced, setReplaced] = useState<string | null>(null);
  const use = () => {
    setReplaced(value);
    onChange(before);
  };
  const undo = () => {
    onChange(replaced ?? '');
    setReplaced(null);
  };
  return (
    <div className="mt-2">
      {replaced !== null && value === before ? (
        <Button onPress={undo}>
          {words.undo}
          <span className="sr-only">: {label}</span>
        </Button>
      ) : (
        <Button onPress={use} refusal={value === before ? words.alreadyUsed : null}>
          {words.use}
          <span className="sr-only">: {label}</span>
        </Button>
      )}
    </div>
  );
}
