import { Link } from 'wouter';
import { AfterDecision } from '../item/after.decision';
import { useDeciding } from '../item/decided';
import { Decision } from '../item/decision';
import { useInboxKeys } from '../item/inbox-keys';
import { Moved } from '../item/moved';
import { Returned } from '../item/returned';
import { RouteStrip } from '../item/route.strip';
import { Timeline } from '../item/timeline';
import { VerbMenu } from '../item/verb.menu';
import { Mark } from '../parts/mark';
import type { Review } from '../review/review';
import { useWords } from '../words/language';
import { differencesAddress, ownerOf, type Frozen } from './approval';
import type { Version } from './versions';
import { FrozenContent } from './frozen.content';
import { Remarks } from './remarks';
import { VersionMark } from './version-mark';

interface Parameters {
  readonly review: Review;
  readonly version: Version;
  readonly frozen: Frozen;
}

/** One version on its way or at its end: the route, what is decided about, and the decision. */
export function VersionPart({ review, version, frozen }: Parameters) {
  const { reviewApproval: words } = useWords();
  const owner = ownerOf(review);
  const matter = frozen.travel;
  const here = `${review.review}/${version.matter}`;
  const { decided, before, acknowledge, done } = useDeciding(here, matter.fingerprint);
  useInboxKeys(here);
  return (
    <section className="mb-8">
      <h2 className="mb-2 flex flex-wrap items-center gap-x-4 text-std-24B-150">
        {words.versionTitle(version.version)}
        <span className="text-std-16N-170">
          <VersionMark version={version} />
        </span>
        {matter.important && (
          <span className="text-std-16N-170 text-warning-orange-2">
            <Mark shape="triangle" /> {words.important}
          </span>
        )}
      </h2>
      {version.supersededBy !== null && <Superseded review={review} version={version} by={version.supersededBy} />}
      {decided && <AfterDecision decided={decided} here={here} />}
      <RouteStrip matter={matter} />
      <Returned matter={matter} />
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0">
          <FrozenContent review={review} version={version} frozen={frozen} />
          <Remarks review={review} owner={owner} matter={matter} />
          <div className="decision-bar border-t-2 border-solid-gray-300 bg-white py-3 print:hidden">
            {before !== null && decided === null ? (
              <Moved owner={owner} matter={matter} before={before} onAcknowledge={acknowledge} />
            ) : (
              <Decision key={here} owner={owner} matter={matter} onDone={done} />
            )}
          </div>
          {before === null && <VerbMenu key={here} owner={owner} matter={matter} onDone={done} />}
        </div>
        <aside>
          <Timeline owner={owner} matter={version.matter} />
        </aside>
      </div>
    </section>
  );
}

function Superseded({ review, version: { version }, by }: Omit<Parameters, 'frozen'> & { readonly by: number }) {
  const { reviewApproval: words } = useWords();
  return (
    <div className="mb-4 rounded-8 border-2 border-warning-orange-2 p-4">
      <p className="font-bold text-warning-orange-2">
        <Mark shape="warning" /> {words.superseded(version, by)}
      </p>
      <p className="mt-2 flex flex-wrap gap-x-6 print:hidden">
        <Link
          to={`/reviews/${review.review}/approval?version=${by}`}
          className="inline-flex min-h-11 items-center font-bold"
        >
          {words.toSuccessor(by)}
        </Link>
        <Link
          to={differencesAddress(review.review, { from: version, to: by, seen: null })}
          className="inline-flex min-h-11 items-center"
        >
          {words.toCorrections(version, by)}
        </Link>
      </p>
    </div>
  );
}
