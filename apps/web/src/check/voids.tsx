import type { FormHead } from './form-head';
import { Mark } from '../parts/mark';
import { Moment } from '../parts/moment';
import { useWords } from '../words/language';

/** Whoever approved the old content has approved nothing of the new: who that is, before it is too late. */
export function Voids({ head: { action, approvals } }: { readonly head: FormHead }) {
  const { check: words } = useWords();
  if (!action.command.startsWith('amend') || approvals.length === 0) return null;
  return (
    <section className="mb-4 rounded-8 border-2 border-warning-orange-2 p-4">
      <p className="font-bold text-warning-orange-2">
        <Mark shape="warning" /> {words.voids}
      </p>
      <ul className="mt-2 list-disc pl-6">
        {approvals.map(({ stepTitle, postTitle, name, at }) => (
          <li key={stepTitle + name}>
            <span lang="ja">
              {stepTitle} {postTitle} {name}
            </span>{' '}
            <Moment iso={at} short />
          </li>
        ))}
      </ul>
    </section>
  );
}
