import { clockTime } from '../parts/dates';
import { Mark } from '../parts/mark';
import { useWords } from '../words/language';
import type { Saving } from './draft';

/** 下書き保存 10:32 ✓, or where it is instead. */
export function SaveMark({ saving }: { readonly saving: Saving }) {
  const { draft: words } = useWords();
  return (
    <p role="status" className="min-h-7 text-sm print:hidden">
      {saving.is === 'typing' && <span className="text-solid-gray-700">{words.saving}</span>}
      {saving.is === 'saved' && (
        <span className="text-success-2">
          {words.saved(clockTime(saving.at))} <Mark shape="check" />
        </span>
      )}
      {saving.is === 'kept' && (
        <span className="text-warning-orange-2">
          <Mark shape="warning" /> {words.kept(clockTime(saving.at))}{' '}
          {saving.problem ? saving.problem.detail : words.keptUntil}
        </span>
      )}
    </p>
  );
}
