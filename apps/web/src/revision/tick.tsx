import { YES, type Fields } from '../draft/fields';

interface Parameters {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly fields: Fields;
  readonly set: (changes: Fields) => void;
}

/** One yes or no, with what it brings about. */
export function Tick({ name, label, hint, fields, set }: Parameters) {
  return (
    <label className="flex min-h-11 items-start gap-3">
      <input
        type="checkbox"
        id={`field-${name}`}
        checked={fields[name] === YES}
        onChange={(event) => set({ [name]: event.target.checked ? YES : '' })}
        className="mt-1 size-6 shrink-0 accent-blue-900"
      />
      <span>
        {label}
        <span className="block text-sm text-solid-gray-700">{hint}</span>
      </span>
    </label>
  );
}
