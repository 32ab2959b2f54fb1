import { Link } from 'wouter';
import { Asked } from '../parts/asked';
import type { Review } from '../review/review';
import { useWords } from '../words/language';
import { differencesAddress, useDifferences } from './approval';
import { comparedWith, type Span, type Version } from './versions';
import { DifferenceTables } from './difference.tables';

/** So many are shown at once; the whole list has a page of its own. */
const SHOWN = 12;

/** What differs from what was frozen, or published, before. */
export function Changes({ review, version }: { readonly review: Review; readonly version: Version }) {
  const { reviewApproval: words } = useWords();
  const span = comparedWith(review, version);
  if (span === null) return <p>{words.firstVersion}</p>;
  return (
    <section className="grid gap-2">
      <h3 className="font-bold">{span.seen ? words.sinceLastFreeze : words.sinceVersion(span.from)}</h3>
      {version.reason !== null && (
        <p className="max-w-prose">
          {words.reason}: <span lang="ja">{version.reason}</span>
        </p>
      )}
      <Found review={review.review} span={span} />
    </section>
  );
}

function Found({ review, span }: { readonly review: string; readonly span: Span }) {
  const { reviewApproval: words } = useWords();
  return (
    <Asked query={useDifferences(review, span)}>
      {({ differences }) => (
        <>
          <p className="font-bold">
            {differences.length === 0 ? words.noDifferences : words.differenceCount(differences.length)}
          </p>
          {differences.length > 0 && (
            <div>
              <DifferenceTables
                differences={differences.slice(0, SHOWN)}
                {...(span.seen && { titles: [words.lastFreeze, words.thisFreeze] })}
              />
              <Link to={differencesAddress(review, span)} className="inline-flex min-h-11 items-center font-bold">
                {differences.length > SHOWN ? words.moreDifferences(differences.length - SHOWN) : words.allDifferences}
              </Link>
            </div>
          )}
        </>
      )}
    </Asked>
  );
}
