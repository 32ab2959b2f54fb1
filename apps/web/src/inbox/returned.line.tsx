import { useWords } from '../words/language';
import type { Entry, ReviewEntry } from './inbox';

/** Why it came back, for whoever has to mend it and for whoever looks at it again. */
export function ReturnedLine({ returned, why }: Pick<Entry | ReviewEntry, 'returned' | 'why'>) {
  const { inbox: words } = useWords();
  if (!returned || why === 'done') return null;
  return (
    <p className="text-warning-orange-2">
      {why === 'returned'
        ? words.returnedBy(returned.postTitle ?? returned.name, returned.reason)
        : words.resubmitted(returned.reason)}
    </p>
  );
}
