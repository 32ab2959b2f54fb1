import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { useWords } from '../words/language';

interface Parameters {
  readonly faults: readonly { readonly field: string; readonly text: string }[];
  /** Where the fields are: the form's address. */
  readonly formAddress: string;
  /** Changes whenever somebody pressed again: then the list takes the focus again. */
  readonly attempt: number;
}

/** What stands in the way, on top, each with the way to its field. */
export function FaultList({ faults, formAddress, attempt }: Parameters) {
  const { check: words } = useWords();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (faults.length === 0) return null;
  return (
    <section
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby="faults"
      className="mb-6 rounded-8 border-2 border-error-2 p-4"
    >
      <h2 id="faults" className="font-bold text-error-2">
        {words.faults(faults.length)}
      </h2>
      <ul className="mt-2 list-disc pl-6">
        {faults.map(({ field, text }) => (
          <li key={`${field} ${text}`}>
            <Link to={`${formAddress}#field-${field}`}>{text}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
