import { fold, type Position } from '@ayumi/event-sourcing';
import { given, type Given } from '@ayumi/event-sourcing/testing';
import type { RouteDefinition, Step } from '@ayumi/approval';
import type { DirectoryState } from '@ayumi/directory';
import type { Instant } from '@ayumi/kernel';
import { appointed, city, NOW, officeAt, registered, SINCE } from '../../../directory/src/directory.examples';
import { itemHistory, planWith } from '../item/item.examples';
import { itemDecider } from '../item/item.state';
import { approve, sendBack } from './review.approval.decider';
import { freeze, publish } from './review.decider';
import { UNWRITTEN, type ReviewEditorial } from './review.editorial';
import type { ReviewEvent } from './review.events';
import type { ReviewSet } from './review.set';
import { reviewDecider, type ReviewState } from './review.state';
import type { ReviewContext } from './review.world';

/*
 * The review of 令和6年度 of the plan of the examples: made by 行政経営課, decided by the mayor, 北川.
 */

export const ITEM = 'kodaira-r3.10';

const step = (id: string, title: string, posts: readonly string[], more: Partial<Step> = {}): Step => ({
  id,
  title,
  kind: 'approve',
  posts,
  needs: 'all',
  ...more,
});

export const reviewRoute: RouteDefinition = {
  route: 'review',
  title: '年次報告',
  steps: [
    step('planning-manager', '行政経営課長', ['gyosei-keiei/manager']),
    step('planning-director', '企画政策部長', ['kikaku-seisaku/director']),
    step('deputy-mayors', '副市長', ['shi/deputy-mayor-1', 'shi/deputy-mayor-2'], { needs: 'any' }),
    step('mayor', '市長決裁', ['shi/mayor']),
  ],
};

export const UP_TO_THE_MAYOR = ['yamada', 'sasaki', 'okubo', 'kitagawa'] as const;

export const theCity: DirectoryState = city(
  registered('kitagawa', '北川　正明', 'キタガワ　マサアキ'),
  appointed('kitagawa', 'shi/mayor'),
);

/** What the facts come to: one sheet, and of the rest as much as a decision looks at. */
export const setWith = (editorial: ReviewEditorial, more: Partial<ReviewSet> = {}): ReviewSet => ({
  schema: 1,
  plan: 'kodaira-r3',
  planTitle: '行財政再構築プラン',
  publisher: '小平市',
  fiscalYear: 2024,
  years: [2021, 2022, 2023, 2024],
  cut: { position: '100' as Position, at: NOW },
  licence: editorial.licence,
  outline: editorial.outline,
  introduction: editorial.introduction,
  chapters: [{ no: 1, title: '財政', remark: null }],
  scale: [],
  scaleRule: null,
  headline: '1項目のうち1項目が確定しました。',
  counts: { items: 1, settled: 1, unsettled: 0, late: 0, repeated: 0 },
  matrix: {
    rows: [],
    total: { chapter: null, title: '計', cells: [], evaluated: 1, notEvaluable: 0, ungraded: 0, total: 1 },
    sharesSumTo100: true,
  },
  change: null,
  trend: [],
  effects: { byYear: [], items: [] },
  late: [],
  revisions: [],
  itemChanges: [],
  opinions: [],
  priorities: [],
  sheets: [],
  unsettled: [],
  ...more,
});

interface Told {
  readonly at?: Instant;
  readonly route?: RouteDefinition | null;
  readonly fiscalYear?: number;
  readonly facts?: Partial<ReviewSet> | null;
  readonly directory?: DirectoryState;
}

/** The review as somebody of the cast meets it, with the facts that would be gathered for it now. */
export const as =
  (actor: string, { at = NOW, route = reviewRoute, fiscalYear = 2024, facts = {}, directory = theCity }: Told = {}) =>
  (review: ReviewState): ReviewContext => ({
    plan: 'kodaira-r3',
    fiscalYear,
    office: officeAt(actor, directory, at),
    at,
    planState: planWith(),
    route: { versions: route ? [{ version: 1, from: SINCE, definition: route }] : [] },
    planningUnit: 'gyosei-keiei',
    unitName: (unit) => directory.units[unit]?.name ?? unit,
    items: { [ITEM]: fold(itemDecider, itemHistory) },
    facts: facts && { editorial: review.editorial, set: setWith(review.editorial, facts) },
  });

export type ReviewStory = Given<ReviewState, ReviewEvent>;
export const unbegun: ReviewStory = given(reviewDecider);

type Decide<C> = (command: C, review: ReviewState, context: ReviewContext) => ReturnType<typeof freeze>;
type Way<C> = C | ((review: ReviewState) => C);

/** One more act of the past, by somebody who sees the review as it is then. */
export const then = <C>(story: ReviewStory, decide: Decide<C>, order: Way<C>, meets: ReturnType<typeof as>) =>
  story.and<C, ReviewContext>(decide, order as never, meets(story.state));

export const frozen = then(unbegun, freeze, {}, as('sato'));

export const seen =
  (matter = 'version-1') =>
  (review: ReviewState) => ({ matter, fingerprint: review.versions[matter]!.approval.fingerprint });

export const approvedBy = (story: ReviewStory, people: readonly string[], matter = 'version-1'): ReviewStory =>
  people.reduce((past, person) => then(past, approve, seen(matter), as(person)), story);

export const approved = approvedBy(frozen, UP_TO_THE_MAYOR);
export const published = then(approved, publish, {}, as('sato'));
export const returned = then(
  frozen,
  sendBack,
  (review) => ({ ...seen()(review), reason: '章の総括が足りない' }),
  as('yamada'),
);

/** What somebody is answered who sees the review as it is now. */
export const when = <C>(
  story: ReviewStory,
  decide: Decide<C>,
  order: Way<C>,
  meets: (review: ReviewState) => ReviewContext,
) => story.when<C, ReviewContext>(decide, order as never, meets(story.state));
