import type { ReactNode } from 'react';
import { useWords } from '../words/language';

interface Parameters {
  /** Last year's answer; null where there is none to show. */
  readonly before: ReactNode;
  readonly children: ReactNode;
}

/** Last year's answer left, this year's right; one above the other where there is no room. */
export function FieldRow({ before, children }: Parameters) {
  const { progress: words } = useWords();
  return (
    <div className="grid gap-x-6 gap-y-3 break-inside-avoid border-t border-solid-gray-300 py-5 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <div className="text-sm">
        {before && <p className="font-bold text-solid-gray-700 md:sr-only">{words.beforeShort}</p>}
        {before}
      </div>
      <div className="grid content-start gap-1">{children}</div>
    </div>
  );
}
