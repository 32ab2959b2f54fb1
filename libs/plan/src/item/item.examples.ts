import { pinRoute, type RouteDefinition, type RouteState, type Traits } from '@ayumi/approval';
import type { DirectoryState } from '@ayumi/directory';
import { fold, type Told } from '@ayumi/event-sourcing';
import { given, told, type Given } from '@ayumi/event-sourcing/testing';
import type { Instant } from '@ayumi/kernel';
import { progressRoute, revisionRoute, UP_THE_LINE } from '../../../approval/src/approval.examples';
import { city, NOW, officeAt, SINCE } from '../../../directory/src/directory.examples';
import type { PlanEvent } from '../plan/plan.events';
import { planDecider, type PlanState } from '../plan/plan.state';
import { approve, type Approve } from './item.approval.decider';
import type { DefineIndicator } from './item.decider';
import type { ItemEvent, ItemText } from './item.events';
import { submitProgress, type SubmitProgress } from './item.progress.decider';
import { reviseTarget, type ReviseTarget } from './item.revision.decider';
import { itemDecider, type ItemState } from './item.state';
import type { ItemContext } from './item.world';

/*
 * Item 10 of the plan of the examples, led by 収納課 with one indicator, in the year-end cycle of fiscal year 2024.
 */

export const CYCLE = '2024-year-end';
export const PROGRESS = 'progress-2024-year-end';
export const REVISION = 'revision-1';

export const planHistory: readonly Told<PlanEvent>[] = [
  told({
    type: 'PlanRegistered',
    data: {
      title: '行財政再構築プラン',
      years: [2021, 2022, 2023, 2024],
      chapters: [{ no: 1, title: '財政' }],
      items: [10],
    },
  }),
  told({
    type: 'RatingScaleAdopted',
    data: {
      fromYear: 2021,
      grades: [
        { grade: 'S', label: '予定以上に進捗', meaning: 'ahead' },
        { grade: 'A', label: '予定どおりに進捗', meaning: 'on-schedule' },
        { grade: 'B', label: '予定よりも遅れている', meaning: 'behind' },
        { grade: '-', label: '対象外', meaning: 'not-evaluable' },
      ],
    },
  }),
  told({
    type: 'CycleOpened',
    data: { cycle: CYCLE, fiscalYear: 2024, stage: 'year-end', dueOn: '2025-05-30' },
  }),
];

export const planWith = (...more: readonly Told<PlanEvent>[]): PlanState =>
  fold(planDecider, [...planHistory, ...more]);

/** The plan and the moment as somebody of the cast meets them. */
export const as = (
  actor: string,
  {
    directory = city(),
    plan = planWith(),
    routes = { progress: progressRoute, revision: revisionRoute },
    at = NOW,
  }: {
    readonly directory?: DirectoryState;
    readonly plan?: PlanState;
    readonly routes?: Readonly<Record<'progress' | 'revision', RouteDefinition | null>>;
    readonly at?: Instant;
  } = {},
): ItemContext => ({
  office: officeAt(actor, directory, at),
  at,
  plan,
  unitExists: (unit) => Object.hasOwn(directory.units, unit),
  routes: {
    progress: published(routes.progress),
    revision: published(routes.revision),
  },
});

const published = (definition: RouteDefinition | null): RouteState => ({
  versions: definition ? [{ version: 1, from: SINCE, definition }] : [],
});

export const text: ItemText = {
  plan: 'kodaira-r3',
  no: 10,
  chapter: 1,
  title: '市税等の徴収率の向上',
  purposes: ['税負担の公平性を確保する'],
  initiatives: ['徴収率向上対策を策定する'],
  source: { responsible: null, indicator: null, baseline: null, target: null, annualPlan: { '2021': null } },
};

export const indicator: DefineIndicator = {
  indicator: 'collection-rate',
  name: '市税徴収率',
  kind: 'number',
  unit: '%',
  decimals: 1,
  direction: 'more-is-better',
  targetKind: 'each-year',
  baseline: { year: 2019, value: '97.6' },
  targets: [
    { year: 2023, value: '98.2' },
    { year: 2024, value: '98.5' },
  ],
};

const number = (value: number) => ({ is: 'number', value }) as const;

/** Registered, led by 収納課, with its indicator and the plan of the year: ready to be reported on. */
export const itemHistory: readonly Told<ItemEvent>[] = [
  told({ type: 'ItemRegistered', data: text }),
  told({ type: 'LeadUnitAssigned', data: { lead: 'shuunou', supporting: [] } }),
  told({
    type: 'IndicatorDefined',
    data: {
      ...indicator,
      baseline: { year: 2019, figure: number(97.6) },
      targets: { '2023': number(98.2), '2024': number(98.5) },
    },
  }),
  told({ type: 'AnnualPlanSet', data: { annualPlan: { '2024': '高額・困難案件の進行管理を徹底する' } } }),
];

export type ItemStory = Given<ItemState, ItemEvent>;
export const unknownItem: ItemStory = given(itemDecider);
export const theItem: ItemStory = given(itemDecider, ...itemHistory);

export const progress: SubmitProgress = {
  cycle: CYCLE,
  rating: 'A',
  done: '滞納額100万円以上の87件を専任の2人に集約した。',
  difficulties: '専任体制が特定の職員の経験に支えられている。',
  nextDirection: '折衝の記録と判断の目安を手引きにまとめる。',
  actuals: [{ indicator: 'collection-rate', value: '９９．１％' }],
  financialEffect: { kind: 'revenue', amountThousandYen: '189,000', basis: 'estimate' },
};

export const revision: ReviseTarget = {
  indicator: 'collection-rate',
  targets: [{ year: 2024, value: '99.0' }],
  reason: '令和6年度の目標値を1年早く上回ったため',
};

/** Reported by 鈴木, a clerk of 収納課. */
export const reported = theItem.and(submitProgress, progress, as('suzuki'));
export const revisionAsked = theItem.and(reviseTarget, revision, as('suzuki'));

export const seenOf =
  (matter: string) =>
  (item: ItemState): Approve => ({ matter, fingerprint: item.matters[matter]!.approval.fingerprint });

/** Approved by these people, one after the other. */
export const approvedBy = (story: ItemStory, people: readonly string[], matter = PROGRESS): ItemStory =>
  people.reduce((past, person) => past.and(approve, seenOf(matter), as(person)), story);

export const settled = (story: ItemStory): ItemStory => approvedBy(story, UP_THE_LINE);

/** The revision route where no money is touched. */
export const UP_TO_THE_DEPUTIES = ['kato', 'nakamura', 'tanaka', 'yamada', 'sasaki', 'okubo', 'miura'] as const;
export const revised = (story: ItemStory): ItemStory => approvedBy(story, UP_TO_THE_DEPUTIES, REVISION);

const traits: Omit<Traits, 'kind'> = { indicators: [], amountThousandYen: null, chapter: 1, flags: [] };
export const pinned = {
  progress: pinRoute(progressRoute, 1, { ...traits, kind: 'progress' }),
  revision: pinRoute(revisionRoute, 1, { ...traits, kind: 'revision' }),
};
