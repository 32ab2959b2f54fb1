import { accept, type Decision } from '@ayumi/event-sourcing';
import { canonicalJson, dayOf, fingerprintOfText, isRefusal, own, refuse, type Day, type Refusal } from '@ayumi/kernel';
import { isOpen, type Submission } from '@ayumi/approval';
import { submissionFrame } from '../matter/matter.submission';
import { overlong } from '../matter/matter.text';
import { differencesBetween } from './review-differences';
import type { ReviewEvent } from './review.events';
import { inPieces, saysTheSame, setOfVersion } from './review.freezing';
import type { ReviewSet } from './review.set';
import { publishedVersions, stageOf, versionInHand, versionMatter, type ReviewState } from './review.state';
import type { ReviewContext } from './review.world';
import { refuseYear } from './review.writing';

/* 凍結, 公表, 訂正: what becomes of a year's review as a whole. */

/** Fixes the facts as they are now, and sends the version up its route. Whoever freezes is its maker. */
export function freeze(
  order: { readonly important?: boolean },
  review: ReviewState,
  context: ReviewContext,
): Decision<ReviewEvent> {
  const signature = context.office.planningAuthority();
  if (!signature || !context.planningUnit) return refuse('not-allowed');
  const astray = refuseYear(context);
  if (astray) return astray;
  // Somebody wrote while the facts were gathered: whoever freezes must see what he freezes.
  if (!context.facts || canonicalJson(context.facts.editorial) !== canonicalJson(review.editorial))
    return refuse('too-busy');
  const { set } = context.facts;
  const refused = freezingRefused(set, review);
  if (refused) return refused;
  const version = versionInHand(review)!;
  const matter = versionMatter(version);
  const text = canonicalJson(set);
  const submission = submissionFrame(
    {
      matter,
      fingerprint: fingerprintOfText(text),
      lead: context.planningUnit,
      traits: { kind: 'review', indicators: [], amountThousandYen: null, chapter: 0 },
      important: order.important ?? false,
    },
    own(review.versions, matter)?.approval,
    context.route,
    context.office,
  );
  if (isRefusal(submission)) return submission;
  return accept(signature, ...frozen(submission, version, set, text, review));
}

function frozen(
  submission: Submission,
  version: number,
  set: ReviewSet,
  text: string,
  review: ReviewState,
): readonly ReviewEvent[] {
  const { matter, round } = submission;
  const before = publishedVersions(review).at(-1);
  const differences = before ? canonicalJson(differencesBetween(setOfVersion(before), set)) : '';
  const characters = { set: text.length, differences: differences.length };
  return [
    { type: 'ReviewFrozen', data: { ...submission, version, position: set.cut.position, characters } },
    ...inPieces(text, { matter, round, part: 'set' }),
    ...inPieces(differences, { matter, round, part: 'differences' }),
  ];
}

function freezingRefused(set: ReviewSet, review: ReviewState): Refusal | null {
  const version = versionInHand(review);
  if (version === null) return refuse('review-published');
  const stage = stageOf(review);
  const inHand = own(review.versions, versionMatter(version));
  if (stage === 'frozen')
    return refuse('already-frozen', { version, unchanged: saysTheSame(setOfVersion(inHand!), set) });
  if (stage === 'approved') return refuse('review-approved', { version });
  if (set.counts.settled === 0) return refuse('nothing-settled');
  const before = publishedVersions(review).at(-1);
  if (before && saysTheSame(setOfVersion(before), set))
    return refuse('correction-unchanged', { version: before.version });
  return null;
}

/** 公表: with the day on which it was, today where none is said. */
export function publish(
  order: { readonly on?: Day },
  review: ReviewState,
  context: ReviewContext,
): Decision<ReviewEvent> {
  const signature = context.office.planningAuthority();
  if (!signature) return refuse('not-allowed');
  const refused = refuseYear(context);
  if (refused) return refused;
  const version = versionInHand(review);
  if (version === null) return refuse('review-published');
  const inHand = own(review.versions, versionMatter(version));
  if (inHand?.approval.status !== 'settled') return refuse('not-settled-yet', { version });
  const { since, matter, fingerprint: decided } = inHand.approval;
  const { day: today } = context.office;
  const on = order.on ?? today;
  if (on > today) return refuse('day-ahead', { day: on });
  if (on < dayOf(since)) return refuse('day-before-approval', { day: on, approvedOn: dayOf(since) });
  return accept(signature, { type: 'ReviewPublished', data: { matter, version, fingerprint: decided, on } });
}

/** 訂正: begins the next version. The published one keeps answering. */
export function correct(
  order: { readonly reason: string },
  review: ReviewState,
  context: ReviewContext,
): Decision<ReviewEvent> {
  const signature = context.office.planningAuthority();
  if (!signature) return refuse('not-allowed');
  const refused = refuseYear(context);
  if (refused) return refused;
  const published = publishedVersions(review).at(-1);
  if (!published) return refuse('not-published-yet');
  if (review.correction) return refuse('correction-begun', { version: review.correction.version });
  const reason = order.reason.trim();
  if (!reason) return refuse('reason-missing');
  return (
    overlong({ reason }) ??
    accept(signature, { type: 'CorrectionBegun', data: { version: published.version + 1, reason } })
  );
}

/** Gives a correction up that is on no route: what was frozen is withdrawn instead. */
export function dropCorrection(
  order: { readonly reason: string },
  review: ReviewState,
  context: ReviewContext,
): Decision<ReviewEvent> {
  const signature = context.office.planningAuthority();
  if (!signature) return refuse('not-allowed');
  const refused = refuseYear(context);
  if (refused) return refused;
  const { correction } = review;
  if (!correction) return refuse('no-correction');
  const approval = own(review.versions, versionMatter(correction.version))?.approval;
  if (approval && (isOpen(approval) || approval.status === 'settled'))
    return refuse('correction-frozen', { version: correction.version });
  const reason = order.reason.trim();
  if (!reason) return refuse('reason-missing');
  return (
    overlong({ reason }) ??
    accept(signature, { type: 'CorrectionDropped', data: { version: correction.version, reason } })
  );
}
