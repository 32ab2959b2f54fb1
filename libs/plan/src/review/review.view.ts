import { isOpen } from '@ayumi/approval';
import { fiscalYearLabel, own } from '@ayumi/kernel';
import { postView, travelView, type Hall } from '../matter/matter.view';
import { STATUS_WORDS } from '../item/item.words';
import { standingOf } from '../read-model/standing';
import { Whereabouts } from '../read-model/whereabouts';
import type { GapTarget, ReviewGap } from './review-gap';
import type { ReviewAction } from './review.actions';
import type { EditorialAnswer, ReviewActionAnswer, ReviewAnswer, ReviewSummary, VersionAnswer } from './review.answer';
import type { Difference } from './review.edition';
import { reviewId } from './review.ids';
import {
  isBegun,
  lastRound,
  publishedVersions,
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
}

/** The builder: everything about one year's review, for who asks. */
export function reviewView(
  review: ReviewState,
  { revision, actions, gaps }: Found,
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
    facts: facts && {
      headline: facts.set.headline,
      items: facts.set.counts.items,
      settled: facts.set.counts.settled,
      unsettled: facts.set.counts.unsettled,
      late: facts.set.counts.late,
      at: facts.set.cut.at,
      position: facts.set.cut.position,
    },
    travel: version && isOpen(version.approval) ? travelOf(version, hall) : null,
    gaps: gaps.map((gap) => ({ ...gap, target: targetView(gap.target) })),
    actions: actions.map((each) => actionView(each, hall)),
  };
}

function travelOf({ approval }: ReviewVersion, hall: Hall) {
  const item = { lead: approval.lead, reminders: {}, extendedTo: {} };
  return travelView(
    approval,
    standingOf({ approval, item, cycle: null }, new Whereabouts(hall.directory, hall.at)),
    hall,
  );
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

const targetView = (target: GapTarget) => ({ item: null, matter: null, part: null, key: null, ...target });

const actionView = ({ refusal, leadsTo, ...action }: ReviewAction, hall: Hall): ReviewActionAnswer => ({
  ...action,
  leadsTo: leadsTo && { ...leadsTo, posts: leadsTo.posts.map((post) => postView(post, hall)) },
  allowed: refusal === null,
  refusal: refusal?.refused ?? null,
  detail: null,
  facts: refusal?.with ?? {},
});
