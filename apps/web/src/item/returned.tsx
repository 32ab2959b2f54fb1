import { Mark } from '../parts/mark';
import { useWords } from '../words/language';
import type { Travelling } from './owner';

/** Why it came back; what whoever looks at it now must know first. */
export function Returned({ matter: { returned, status, steps } }: { readonly matter: Travelling }) {
  const { item: words } = useWords();
  if (status === 'recalled')
    return (
      <p className="mb-4 font-bold">
        <Mark shape="back" /> {words.recalledTitle}
      </p>
    );
  if (!returned) return null;
  const title = steps.find(({ step }) => step === returned.step)?.title ?? returned.step;
  return (
    <section className="mb-4 border-l-4 border-warning-orange-2 pl-3">
      <h2 className="font-bold text-warning-orange-2">
        <Mark shape="back" /> {words.returnedTitle} <span lang="ja">({title})</span>
      </h2>
      <p lang="ja" className="max-w-prose whitespace-pre-wrap">
        {returned.reason}
      </p>
    </section>
  );
}
