import { Moment } from '../parts/moment';
import { useWords } from '../words/language';
import type { Review } from '../review/review';
import type { Frozen } from './approval';
import type { Version } from './versions';
import { Changes } from './changes';
import { GapList } from './gap.list';
import { Numbers } from './numbers';
import { Reading } from './reading';

interface Parameters {
  readonly review: Review;
  readonly version: Version;
  readonly frozen: Frozen;
}

/** What is decided about: exactly this frozen content, by its fingerprint; in short here, in full behind the links. */
export function FrozenContent({ review, version, frozen: { facts, gaps } }: Parameters) {
  const { reviewApproval: words } = useWords();
  const heading = version.status === 'in-progress' ? words.decided : words.frozenContent;
  return (
    <section aria-label={heading} className="mb-4 grid min-w-0 gap-4">
      <div>
        <h2 className="text-std-20B-150">{heading}</h2>
        <dl className="grid gap-x-4 text-sm sm:grid-cols-[auto_1fr]">
          <dt className="font-bold">{words.fingerprint}</dt>
          <dd className="font-mono break-all">{version.fingerprint}</dd>
          <dt className="font-bold">{words.frozenBy}</dt>
          <dd>
            <Moment iso={version.frozenAt} /> <span lang="ja">{version.frozenBy}</span>{' '}
            {version.round > 1 && words.round(version.round)}
          </dd>
          <dt className="font-bold">{words.records}</dt>
          <dd className="tabular-nums">
            {version.position} (<Moment iso={facts.at} />)
          </dd>
        </dl>
        <p className="mt-1 text-sm text-solid-gray-700">{words.decidedHint}</p>
        <div className="mt-2 flex flex-wrap items-center gap-x-4 print:hidden">
          <span className="font-bold">{words.readIt}</span>
          <Reading review={review.review} version={version} />
        </div>
      </div>
      <Numbers facts={facts} />
      {gaps.length === 0 ? <p>{words.noGapsFrozen}</p> : <GapList gaps={gaps} title={words.gapsFrozen(gaps.length)} />}
      <Changes review={review} version={version} />
    </section>
  );
}
