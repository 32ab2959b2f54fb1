import { Link } from 'wouter';
import { BasisMark } from '../item/basis.mark';
import { Empty } from '../parts/asked';
import { Day, Moment } from '../parts/moment';
import { Downloads } from '../review/downloads';
import type { Review } from '../review/review';
import { useWords } from '../words/language';
import { differencesAddress, printOf } from './approval';
import type { Version } from './versions';
import { Reading } from './reading';
import { VersionMark } from './version-mark';

interface Parameters {
  readonly review: Review;
  /** The version that is on the screen. */
  readonly shown: number | null;
}

/** Every version, the newest first: what it is now, who approved it and when, and its outputs. */
export function VersionList({ review, shown }: Parameters) {
  const { reviewApproval: words } = useWords();
  return (
    <section>
      <h2 className="mb-2 text-std-20B-150">{words.versions}</h2>
      {review.versions.length === 0 && <Empty title={words.noVersions} />}
      <ul>
        {review.versions.toReversed().map((version) => (
          <VersionRow key={version.version} review={review} version={version} isShown={version.version === shown} />
        ))}
      </ul>
    </section>
  );
}

interface RowParameters {
  readonly review: Review;
  readonly version: Version;
  readonly isShown: boolean;
}

function VersionRow({ review, version, isShown }: RowParameters) {
  const { reviewApproval: words } = useWords();
  const { publishedOn, reason, frozenAt, frozenBy, fingerprint, approvals } = version;
  const before = review.versions.findLast((each) => each.version < version.version && each.publishedOn !== null);
  return (
    <li className="break-inside-avoid border-t border-solid-gray-300 py-3">
      <p className="flex flex-wrap items-center gap-x-6">
        <strong>{words.version(version.version)}</strong>
        <VersionMark version={version} />
        {publishedOn !== null && (
          <span>
            {words.publishedOn} <Day iso={publishedOn} />
          </span>
        )}
        {isShown ? (
          <span className="text-sm text-solid-gray-700">{words.shown}</span>
        ) : (
          <Link
            to={`/reviews/${review.review}/approval?version=${version.version}`}
            className="inline-flex min-h-11 items-center print:hidden"
          >
            {words.show}
          </Link>
        )}
      </p>
      {reason !== null && (
        <p className="max-w-prose text-sm">
          {words.reason}: <span lang="ja">{reason}</span>
        </p>
      )}
      <dl className="grid gap-x-4 text-sm sm:grid-cols-[auto_1fr]">
        <dt className="font-bold">{words.frozenBy}</dt>
        <dd>
          <Moment iso={frozenAt} /> <span lang="ja">{frozenBy}</span>{' '}
          <span className="font-mono break-all" title={fingerprint}>
            {fingerprint.slice(0, 8)}…
          </span>
        </dd>
        {approvals.length > 0 && (
          <>
            <dt className="font-bold">{words.approvedBy}</dt>
            <dd className="flex flex-wrap gap-x-6">
              {approvals.map(({ title, postTitle, name, at, basis, principalName }) => (
                <span key={`${title} ${name}`} lang="ja">
                  {postTitle ?? title} {name} <BasisMark basis={basis} principal={principalName} />{' '}
                  <Day iso={at} short />
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
      {before && (
        <Link
          to={differencesAddress(review.review, { from: before.version, to: version.version, seen: null })}
          className="inline-flex min-h-11 items-center font-bold print:hidden"
        >
          {words.toCorrections(before.version, version.version)}
        </Link>
      )}
      <div className="mt-2 flex flex-wrap items-start gap-x-6 gap-y-2 print:hidden">
        <Reading review={review.review} version={version} />
        <Downloads print={printOf(review.review, version)} />
      </div>
    </li>
  );
}
