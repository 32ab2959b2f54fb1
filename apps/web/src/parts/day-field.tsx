import { useWords } from '../words/language';
import { Field } from './field';
import { Day } from './moment';

interface Parameters {
  readonly label: string;
  /** ISO, or empty while it is being typed. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | null;
}

/** The browser's own date field, with the day as documents write it beside it. */
export function DayField({ label, value, onChange, error }: Parameters) {
  const { parts: words } = useWords();
  return (
    <div className="w-52 max-w-full">
      <Field label={label} type="date" value={value} onChange={onChange} error={error} isRequired />
      <p className="mt-1 text-sm">{value === '' ? words.noDay : <Day iso={value} />}</p>
    </div>
  );
}
