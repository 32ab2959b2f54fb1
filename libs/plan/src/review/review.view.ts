import { isOpen } from '@ayumi/approval';
import { fiscalYearLabel, own } from '@ayumi/kernel';
import { postView, type Hall } from '../matter/matter.view';
import { STATUS_WORDS } from '../item/item.words';
import type { ReviewGap } from './review-gap';
import type { ReviewAction } from './review.actions';
import type { EditorialAnswer, ReviewActionAnswer, ReviewAnswer, ReviewSummary, VersionAnswer } from './review.answer';
import type { Difference } from './review.edition';
import { factsView, frozenView, gapView, travelOf } from './review.frozen-view';
import { reviewId } from './review.ids';
import type { ReviewSet } from './review.set';
import {
  isBegun,
  lastRound,
  publishedVersions,
  roundsOf,
  stageOf,
  versionInHand,
  versionMatter,
  type ReviewStage,
  type ReviewState,
  type ReviewVersion,
} from './review.state';
import type { ReviewContext } from './review.world';

export const STAGE_WORDS: Readonly<Record<ReviewStage, string>> = {
  building: '作成中',
  frozen: '回議中',
  approved: '決裁済み(公表前)',
  published: '公表済み',
};

/** A year's review in a list: where it is, and its versions. */
export function summaryView(review: ReviewState, plan: string, fiscalYear: number, { directory }: Hall): ReviewSummary {
  const stage = stageOf(review);
  const published = publishedVersions(review).map(({ version }) => version);
  const nameOf = (person: string) => directory.people[person]?.name ?? person;
  return {
    review: reviewId(plan, fiscalYear),
    plan,
    fiscalYear,
    label: fiscalYearLabel(fiscalYear),
    stage,
    stageWord: STAGE_WORDS[stage],
    inHand: versionInHand(review),
    correction: review.correction && { ...review.correction },
    begun: isBegun(review),
    unanswered: review.editorial.opinions.filter(({ answer }) => answer === null).length,
    versions: Object.values(review.versions)
      .toSorted((a, b) => a.version - b.version)
      .map((version) => versionView(version, published, nameOf)),
  };
}

function versionView(
  version: ReviewVersion,
  published: readonly number[],
  nameOf: (person: string) => string,
): VersionAnswer {
  const { approval, frozen } = version;
  const differences = lastRound(version).differences;
  return {
    version: version.version,
    matter: approval.matter,
    round: approval.round,
    status: approval.status,
    statusWord: STATUS_WORDS[approval.status] ?? approval.status,
    fingerprint: approval.fingerprint,
    fingerprints: roundsOf(version).map(({ fingerprint }) => fingerprint),
    position: frozen.position,
    frozenAt: frozen.at,
    frozenBy: nameOf(approval.submittedBy),
    approvals: approval.approvals.map(({ step, actorName: name, postTitle, basis, principalName, at, comment }) => ({
      title: approval.route.steps.find(({ id }) => id === step)?.title ?? step,
      postTitle,
      name,
      at,
      basis,
      principalName,
      comment,
    })),
    publishedOn: version.published?.on ?? null,
    supersededBy: published.find((each) => version.published !== null && each > version.version) ?? null,
    reason: version.reason,
    differences: differences ? (JSON.parse(differences) as readonly Difference[]).length : 0,
  };
}

interface Found {
  readonly revision: number;
  readonly actions: readonly ReviewAction[];
  readonly gaps: readonly ReviewGap[];
  /** Every version with its set and what was missing in it, the first one first. */
  readonly frozen: readonly (readonly [ReviewVersion, ReviewSet, readonly ReviewGap[]])[];
}

/** The builder: everything about one year's review, for who asks. */
export function reviewView(
  review: ReviewState,
  { revision, actions, gaps, frozen }: Found,
  context: ReviewContext,
  hall: Hall,
): ReviewAnswer {
  const { plan, fiscalYear, planState, facts } = context;
  const version = own(review.versions, versionMatter(versionInHand(review) ?? 0));
  return {
    ...summaryView(review, plan, fiscalYear, hall),
    revision,
    planTitle: planState.frame?.title ?? '',
    editorial: editorialView(review, context),
    facts: facts && factsView(facts.set),
    travel: version && isOpen(version.approval) ? travelOf(version, hall) : null,
    frozen: frozen.map(([frozenVersion, set, found]) => frozenView(frozenVersion, set, found, hall)),
    gaps: gaps.map(gapView),
    actions: actions.map((each) => actionView(each, hall)),
  };
}

function editorialView(
  { editorial }: ReviewState,
  { planState, items, unitName, planningUnit }: ReviewContext,
): EditorialAnswer {
  const { outline, licence, introduction, chapterRemarks, priorities, opinions, alternativeTexts } = editorial;
  const textOf = (item: string | null) => (item === null ? null : (own(items, item)?.text ?? null));
  return {
    outline,
    licence,
    introduction,
    chapterRemarks: (planState.frame?.chapters ?? []).map(({ no, title }) => ({
      chapter: no,
      title,
      text: chapterRemarks[no] ?? null,
    })),
    priorities: Object.entries(priorities).map(([item, reason]) => ({
      item,
      no: textOf(item)?.no ?? 0,
      title: textOf(item)?.title ?? item,
      reason,
    })),
    opinions: opinions.map((opinion) => {
      const lead = (opinion.item !== null && own(items, opinion.item)?.lead) || planningUnit;
      return {
        ...opinion,
        no: textOf(opinion.item)?.no ?? null,
        answeredBy: lead && unitName(lead),
        answer: opinion.answer && { ...opinion.answer },
      };
    }),
    alternativeTexts: Object.entries(alternativeTexts).map(([key, text]) => {
      const [item = '', indicator = ''] = key.split('/');
      return { item, indicator, text };
    }),
  };
}

const actionView = ({ refusal, leadsTo, ...action }: ReviewAction, hall: Hall): ReviewActionAnswer => ({
  ...action,
  leadsTo: leadsTo && { ...leadsTo, posts: leadsTo.posts.map((post) => postView(post, hall)) },
  allowed: refusal === null,
  refusal: refusal?.refused ?? null,
  detail: null,
  facts: refusal?.with ?? {},
});
