import { useId } from 'react';

interface Parameters {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, word: string])[];
  readonly onChange: (value: string) => void;
  /** The label above, as a text field has it: where both stand in one row. */
  readonly isStacked?: boolean;
}

/** One of several, in the browser's own select: it works everywhere and on every phone. */
export function Choice({ label, value, options, onChange, isStacked = false }: Parameters) {
  const id = useId();
  return (
    <span
      className={
        isStacked
          ? 'grid max-w-full justify-items-start gap-1'
          : 'inline-flex max-w-full flex-wrap items-center gap-x-2'
      }
    >
      <label htmlFor={id} className={isStacked ? 'font-bold' : 'shrink-0 text-sm font-bold'}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="min-h-11 max-w-full min-w-0 rounded-8 border border-solid-gray-600 bg-white px-2 py-1"
      >
        {options.map(([option, word]) => (
          <option key={option} value={option}>
            {word}
          </option>
        ))}
      </select>
    </span>
  );
}
