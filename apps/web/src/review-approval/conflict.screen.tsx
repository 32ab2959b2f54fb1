import { Link, useParams } from 'wouter';
import { TypedReason } from '../conflict/typed-reason';
import { useAddress } from '../frame/address';
import { reviewAddress } from '../inbox/inbox';
import { AfterDecision } from '../item/after.decision';
import { useDecided } from '../item/decided';
import { Decision } from '../item/decision';
import { VerbMenu } from '../item/verb.menu';
import { Asked, Empty } from '../parts/asked';
import type { Review } from '../review/review';
import { ReviewFrame } from '../review/review.frame';
import { useWords } from '../words/language';
import { ownerOf, useDifferences, type Frozen } from './approval';
import { chosenVersion, type Version } from './versions';
import { DifferenceTables } from './difference.tables';
import { Remarks } from './remarks';

/** Frozen anew under somebody's hand: what he had before his eyes beside what is there now, and the decision anew. */
export function ReviewConflictScreen() {
  const { id } = useParams<{ id: string }>();
  return <ReviewFrame id={id}>{(review) => <Conflict review={review} />}</ReviewFrame>;
}

function Conflict({ review }: { readonly review: Review }) {
  const { conflict: words, reviewApproval } = useWords();
  const { parameters } = useAddress();
  const version = chosenVersion(review, parameters.get('matter')?.replace('version-', '') ?? null);
  const frozen = review.frozen.find((each) => each.version === version?.version);
  if (!version || !frozen) return <Empty title={reviewApproval.noVersions} />;
  return (
    <>
      <h2 className="mb-2 text-std-24B-150">{words.title}</h2>
      <p className="mb-4 max-w-[44rem]">{words.explanation}</p>
      <p className="mb-4">
        <Link to={reviewAddress({ review: review.review, matter: version.matter })} className="font-bold">
          {reviewApproval.versionTitle(version.version)}
        </Link>
      </p>
      <Sides review={review} version={version} frozen={frozen} seen={parameters.get('seen') ?? ''} />
    </>
  );
}

interface Parameters {
  readonly review: Review;
  readonly version: Version;
  readonly frozen: Frozen;
  /** Fingerprint of what was on the screen. */
  readonly seen: string;
}

function Sides({ review, version, frozen, seen }: Parameters) {
  const { conflict: words } = useWords();
  const here = `${review.review}/${version.matter}`;
  const owner = ownerOf(review);
  const { decided, remember } = useDecided(here);
  return (
    <>
      {decided && <AfterDecision decided={decided} here={here} />}
      {version.fingerprints.includes(seen) ? (
        <Changed review={review.review} version={version.version} seen={seen} />
      ) : (
        <p>{words.unknown}</p>
      )}
      <div className="mt-6 border-t-2 border-solid-gray-300 pt-4">
        <h2 className="mb-2 text-std-20B-150">{words.again}</h2>
        <Remarks review={review} owner={owner} matter={frozen.travel} />
        <TypedReason owner={owner.id} matter={version.matter} />
        <Decision owner={owner} matter={frozen.travel} onDone={remember} />
        <VerbMenu owner={owner} matter={frozen.travel} onDone={remember} />
      </div>
    </>
  );
}

function Changed(asked: { readonly review: string; readonly version: number; readonly seen: string }) {
  const { conflict: words } = useWords();
  const span = { from: asked.version, to: asked.version, seen: asked.seen };
  return (
    <Asked query={useDifferences(asked.review, span)}>
      {({ differences }) =>
        differences.length === 0 ? (
          <p>{words.nothing}</p>
        ) : (
          <DifferenceTables differences={differences} titles={[words.seen, words.now]} />
        )
      }
    </Asked>
  );
}
