import type { ReactNode } from 'react';
import { Field } from '../parts/field';
import { Mark } from '../parts/mark';
import { useWords } from '../words/language';
import type { Reading } from './reading';

interface Parameters {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly error?: string | null;
  readonly reading: Reading | undefined;
  readonly isRequired?: boolean;
  readonly onChange: (value: string) => void;
  /** Beside the echo: the target, last year's. */
  readonly children?: ReactNode;
}

/** A value in whatever form it comes, and under it how it was understood, or why it cannot be. */
export function FigureField({ reading, children, error, value, ...field }: Parameters) {
  const { figure: words } = useWords();
  const unreadable = value.trim() !== '' ? (reading?.detail ?? null) : null;
  return (
    <div className="grid gap-1">
      <Field {...field} value={value} error={error ?? unreadable} autoComplete="off" lang="ja" />
      <p role="status" className="min-h-7 text-sm">
        {value.trim() !== '' && reading?.read && (
          <span className="text-success-2">
            <Mark shape="check" /> <span>{reading.read}</span>
          </span>
        )}
        {reading?.rounded && <span className="ml-3">{words.rounded(reading.shown ?? '')}</span>}
      </p>
      {children}
    </div>
  );
}
