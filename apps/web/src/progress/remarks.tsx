import type { FormHead } from '../check/form-head';
import type { MouseEvent } from 'react';
import { Mark } from '../parts/mark';
import { Moment } from '../parts/moment';
import { useWords } from '../words/language';
import { goToField } from './field-focus';

interface Parameters {
  readonly head: Pick<FormHead, 'returned' | 'comments'>;
  readonly labelOf: (field: string) => string;
}

/** What was remarked, on top: why it came back, and every open word about a field with the way to it. */
export function Remarks({ head: { returned, comments }, labelOf }: Parameters) {
  const { progress: words } = useWords();
  if (!returned && comments.length === 0) return null;
  return (
    <section aria-labelledby="remarks" className="mb-4 rounded-8 border-2 border-warning-orange-2 p-4">
      <h2 id="remarks" className="font-bold text-warning-orange-2">
        <Mark shape="back" /> {words.remarks(comments.length + (returned ? 1 : 0))}
      </h2>
      <ul className="mt-2 grid gap-2">
        {returned && (
          <li>
            <span lang="ja">
              {returned.stepTitle} {returned.name}
            </span>{' '}
            <span className="text-sm">
              <Moment iso={returned.at} short />
            </span>
            <p lang="ja" className="whitespace-pre-wrap">
              {returned.reason}
            </p>
          </li>
        )}
        {comments.map(({ comment, field, text, byName, at }) => (
          <li key={comment}>
            <span lang="ja">{byName}</span>{' '}
            <span className="text-sm">
              <Moment iso={at} short />
            </span>
            <p lang="ja" className="whitespace-pre-wrap">
              {text}
            </p>
            <a href={`#field-${firstOf(field)}`} onClick={(event) => jump(event, firstOf(field))}>
              {words.toField(labelOf(firstOf(field)))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function jump(event: MouseEvent, field: string): void {
  if (goToField(field)) event.preventDefault();
}

/** Contents speak of results and changes, forms of single fields. */
const firstOf = (field: string): string =>
  ({ results: 'actuals', financialEffect: 'effectKind', changes: 'targets' })[field] ?? field;
