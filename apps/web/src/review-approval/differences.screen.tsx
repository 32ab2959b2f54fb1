import { Link, useParams } from 'wouter';
import { useAddress } from '../frame/address';
import { Asked, Empty } from '../parts/asked';
import { Choice } from '../parts/choice';
import { Day } from '../parts/moment';
import type { Review } from '../review/review';
import { ReviewFrame } from '../review/review.frame';
import { useWords } from '../words/language';
import { useDifferences } from './approval';
import { spanIn, type Span } from './versions';
import { DifferenceTables } from './difference.tables';

/** 正誤表: what differs between two versions, chosen by the address; made to be printed. */
export function DifferencesScreen() {
  const { id } = useParams<{ id: string }>();
  return <ReviewFrame id={id}>{(review) => <Corrections review={review} />}</ReviewFrame>;
}

function Corrections({ review }: { readonly review: Review }) {
  const { reviewApproval: words } = useWords();
  const { parameters } = useAddress();
  const span = spanIn(review, parameters);
  if (!span)
    return (
      <Empty title={words.needsTwo}>
        <Link to={`/reviews/${review.review}/approval`}>{words.back}</Link>
      </Empty>
    );
  return (
    <>
      <Chosen review={review} span={span} />
      {span.from === span.to && !span.seen ? (
        <Empty title={words.sameVersion} />
      ) : (
        <Found review={review} span={span} />
      )}
    </>
  );
}

interface Parameters {
  readonly review: Review;
  readonly span: Span;
}

function Chosen({ review, span }: Parameters) {
  const { reviewApproval: words } = useWords();
  const { change } = useAddress();
  const options = review.versions.map(({ version }) => [`${version}`, words.version(version)] as const);
  return (
    <div className="mb-4 flex flex-wrap gap-x-6 gap-y-2 print:hidden">
      <Choice
        label={words.from}
        value={span.seen ? 'seen' : `${span.from}`}
        options={[...options, ...(span.seen ? [['seen', words.fromLastFreeze(span.from)] as const] : [])]}
        onChange={(from) => change({ from, to: span.to, seen: null })}
      />
      <Choice
        label={words.to}
        value={`${span.to}`}
        options={options}
        onChange={(to) => change({ from: span.from, to, seen: null })}
      />
    </div>
  );
}

function Found({ review, span }: Parameters) {
  const { reviewApproval: words } = useWords();
  const versionOf = (number: number) => review.versions.find(({ version }) => version === number);
  const publishedOn = versionOf(span.to)?.publishedOn ?? null;
  const from = span.seen ? words.fromLastFreeze(span.from) : words.version(span.from);
  return (
    <Asked query={useDifferences(review.review, span)}>
      {({ differences, reason }) => (
        <section>
          <h2 className="text-std-20B-150">{words.between(from, words.version(span.to))}</h2>
          <p>
            {publishedOn === null ? (
              words.unpublished
            ) : (
              <>
                {words.publishedOn} <Day iso={publishedOn} />
              </>
            )}
          </p>
          {reason !== null && (
            <p className="max-w-prose whitespace-pre-wrap">
              {words.reason}: <span lang="ja">{reason}</span>
            </p>
          )}
          <p className="my-2 font-bold">
            {differences.length === 0 ? words.noDifferences : words.differenceCount(differences.length)}
          </p>
          {differences.length > 0 && (
            <DifferenceTables
              differences={differences}
              {...(span.seen && { titles: [words.lastFreeze, words.thisFreeze] })}
            />
          )}
        </section>
      )}
    </Asked>
  );
}
