interface Parameters {
  readonly id: string;
  readonly legend: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, word: string])[];
  readonly error: string | null;
  readonly onChange: (value: string) => void;
}

/** One of a few, all in sight. */
export function Radios({ id, legend, value, options, error, onChange }: Parameters) {
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="font-bold">{legend}</legend>
      <div className="flex flex-wrap gap-x-6">
        {options.map(([option, word], index) => (
          <label key={option} className="inline-flex min-h-11 items-center gap-2">
            <input
              type="radio"
              name={id}
              id={index === 0 ? `field-${id}` : undefined}
              checked={value === option}
              onChange={() => onChange(option)}
              className="size-6 shrink-0 accent-blue-900"
            />
            {word}
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="text-error-2">
          {error}
        </p>
      )}
    </fieldset>
  );
}
