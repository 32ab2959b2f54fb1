import { useWords } from '../words/language';
import { Mark } from './mark';
import { Day } from './moment';

interface Parameters {
  readonly due: string | null;
  readonly overdue: boolean;
}

/** Until when; red and with a word where that is over. */
export function Due({ due, overdue }: Parameters) {
  const { parts: words } = useWords();
  if (due === null) return null;
  return (
    <span className={overdue ? 'font-bold text-error-2' : ''}>
      {overdue && (
        <>
          <Mark shape="warning" /> {words.overdue}{' '}
        </>
      )}
      {overdue ? words.wasDue : words.due} <Day iso={due} short />
    </span>
  );
}

interface WaitedParameters {
  readonly days: number | null;
}

export function Waited({ days }: WaitedParameters) {
  const { parts: words } = useWords();
  return days === null ? null : <span className="whitespace-nowrap">{words.waited(days)}</span>;
}
