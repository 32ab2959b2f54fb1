import { fingerprintOfText } from '@ayumi/kernel';
import { lastRound, type ReviewVersion } from './review.state';

/**
 * The frozen set as it was kept, byte for byte: canonical JSON whose SHA-256 in UTF-8 is the version's fingerprint.
 * @throws where the log does not hold what was frozen: nothing may be printed from it.
 */
export function frozenTextOf(review: string, version: ReviewVersion): string {
  const { set, fingerprint } = lastRound(version);
  if (fingerprintOfText(set) === fingerprint) return set;
  throw new Error(
    `review-${review}, version ${version.version}: the ${set.length} characters that the log holds do not have the ` +
      `fingerprint ${fingerprint} that was approved. The log was damaged: compare it with a backup.`,
  );
}
