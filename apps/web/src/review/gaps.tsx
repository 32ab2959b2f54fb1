import { Empty } from '../parts/asked';
import { Mark } from '../parts/mark';
import { useWords } from '../words/language';
import { GapRow } from './gap.row';
import { kindsOf, SEVERITIES } from './gap';
import type { Review } from './review';

/** 足りないもの: what has to be there, looked at or might be added before the freeze, by kind. */
export function Gaps({ review }: { readonly review: Review }) {
  const { review: words } = useWords();
  const { gaps, facts } = review;
  const kinds = kindsOf(gaps);
  return (
    <section aria-labelledby="gaps-title" className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
      <h2 id="gaps-title" className="text-std-20B-150">
        {words.missing}
      </h2>
      {facts && (
        <p lang="ja" className="max-w-prose">
          {facts.headline}
        </p>
      )}
      {review.stage === 'published' && <p className="max-w-prose font-bold">{words.publishedNote}</p>}
      {gaps.length === 0 ? (
        <Empty title={words.nothingMissing}>{words.nothingMissingHint}</Empty>
      ) : (
        <>
          <p role="status" className="flex flex-wrap gap-x-4 gap-y-1">
            {SEVERITIES.map(([severity, shape, colour]) => {
              const count = gaps.filter((each) => each.severity === severity).length;
              return (
                count > 0 && (
                  <span key={severity} className={`font-bold ${colour}`}>
                    <Mark shape={shape} /> {words.severities[severity]} {count}
                  </span>
                )
              );
            })}
          </p>
          {kinds.map(({ code, severity, of }) => (
            <GapKind key={code} code={code} severity={severity} gaps={of} />
          ))}
        </>
      )}
    </section>
  );
}

/** More than these are folded: what is to be done first must not be pushed off the screen. */
const OPEN_AT_MOST = 8;

function GapKind({ code, severity, gaps }: { readonly code: Code; readonly severity: Severity; readonly gaps: Kind }) {
  const { review: words } = useWords();
  const [, shape, colour] = SEVERITIES.find(([each]) => each === severity)!;
  return (
    <details open={gaps.length <= OPEN_AT_MOST} className="rounded-8 border border-solid-gray-400">
      <summary className="min-h-11 px-3 py-2">
        <h3 className="inline font-bold">
          <span className={colour}>
            <Mark shape={shape} label={words.severities[severity]} />
          </span>{' '}
          {words.gapKinds[code]} <span className="tabular-nums">{words.gapCount(gaps.length)}</span>
        </h3>
      </summary>
      <ul className="border-t border-solid-gray-300">
        {gaps.map((gap) => (
          <GapRow key={`${gap.item} ${gap.target.key} ${gap.text}`} gap={gap} />
        ))}
      </ul>
    </details>
  );
}

type Kind = ReturnType<typeof kindsOf>[number]['of'];
type Code = Kind[number]['code'];
type Severity = Kind[number]['severity'];
