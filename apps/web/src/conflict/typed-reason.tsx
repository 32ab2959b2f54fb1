import { typedFor, useKeptText } from '../item/kept-text';
import { useWords } from '../words/language';

/** The reason of a return stands in a dialog that is closed now: it is shown, so that nobody thinks it lost. */
export function TypedReason({ owner, matter }: { readonly owner: string; readonly matter: string }) {
  const { conflict: words } = useWords();
  const [reason] = useKeptText(typedFor(owner, matter).reason);
  if (reason.trim() === '') return null;
  return (
    <div className="mb-4 border-l-4 border-solid-gray-400 pl-3">
      <p className="font-bold">{words.typedReason}</p>
      <p lang="ja" className="max-w-prose whitespace-pre-wrap">
        {reason}
      </p>
    </div>
  );
}
