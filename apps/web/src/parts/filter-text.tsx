import { useState, type CompositionEvent } from 'react';
import { Field } from './field';

interface Parameters {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/**
 * Text that narrows a list down. What an input method is still composing stays here: the address must not fill with
 * half-converted kana.
 */
export function FilterText({ label, value, onChange }: Parameters) {
  const [composed, setComposed] = useState<string | null>(null);
  const end = (event: CompositionEvent<HTMLElement>) => {
    setComposed(null);
    if (event.target instanceof HTMLInputElement) onChange(event.target.value);
  };
  return (
    <div data-filter className="w-60 max-w-full" onCompositionStart={() => setComposed(value)} onCompositionEnd={end}>
      <Field
        label={label}
        value={composed ?? value}
        onChange={composed === null ? onChange : setComposed}
        type="search"
      />
    </div>
  );
}
