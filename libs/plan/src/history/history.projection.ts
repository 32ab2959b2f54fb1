import type { RouteEvent } from '@ayumi/approval';
import type { DirectoryEvent } from '@ayumi/directory';
import { categoryOf, touch, type Projection, type RecordedEvent } from '@ayumi/event-sourcing';
import type { Instant } from '@ayumi/kernel';
import type { ItemEvent } from '../item/item.events';
import type { PlanEvent } from '../plan/plan.events';
import type { ReviewEvent } from '../review/review.events';
import { idOf, type Handlers, type RowOf } from '../read-model/handlers';
import { decisions } from '../current/matter-row';
import type { HistoryEvent } from './history.entity';
import { sortablePosition } from './sortable-position';
import { planOf } from '../item/item.ids';

export type HistoryRow = RowOf<HistoryEvent>;

export type AnyEvent = ItemEvent | PlanEvent | ReviewEvent | RouteEvent | DirectoryEvent;

const keep = (event: RecordedEvent) => {
  const row = rowOf(event);
  return [touch<HistoryRow>('history_event', row.key, () => row)];
};

const on: Handlers<AnyEvent> = {
  PlanRegistered: keep,
  PlanFrameRevised: keep,
  RatingScaleAdopted: keep,
  CycleOpened: keep,
  CycleExtended: keep,
  CycleClosed: keep,
  ItemRegistered: keep,
  ItemTextRevised: keep,
  LeadUnitAssigned: keep,
  IndicatorDefined: keep,
  AnnualPlanSet: keep,
  EffectPlanned: keep,
  ItemStopped: keep,
  RepeatMarked: keep,
  ProgressSubmitted: keep,
  TargetRevisionSubmitted: keep,
  TargetRevised: keep,
  HoldersReminded: keep,
  DueExtended: keep,
  ...decisions(keep),
  IntroductionWritten: keep,
  ChapterRemarked: keep,
  PrioritiesChosen: keep,
  OutlineArranged: keep,
  LicenceChosen: keep,
  IndicatorDescribed: keep,
  OpinionRecorded: keep,
  OpinionChanged: keep,
  OpinionWithdrawn: keep,
  OpinionAnswered: keep,
  ReviewFrozen: keep,
  FrozenTextKept: keep,
  ReviewPublished: keep,
  CorrectionBegun: keep,
  CorrectionDropped: keep,
  RoutePublished: keep,
  UnitEstablished: keep,
  PostEstablished: keep,
  PersonRegistered: keep,
  PersonAppointed: keep,
  AppointmentEnded: keep,
  DelegationGranted: keep,
  DelegationRevoked: keep,
  AbsenceRegistered: keep,
  AbsenceCancelled: keep,
  DeputiesNamed: keep,
  AccountOpened: keep,
  PasswordReset: keep,
  AccountClosed: keep,
};

/** 履歴: where in the log every step ever taken is, by what it can be searched by. */
export const historyProjection: Projection = {
  name: 'history',
  version: 2,
  categories: ['item', 'plan', 'review', 'route', 'directory'],
  tables: { history_event: { key: 'key' } },
  on,
};

function rowOf({ position, stream, type, data, meta }: RecordedEvent): HistoryRow {
  return {
    key: sortablePosition(position),
    ...subjectOf(stream),
    matter: matterIn(data),
    type,
    actor: meta.actor,
    unit: meta.unit ?? null,
    basis: meta.basis,
    at: meta.at,
    month: monthOf(meta.at),
  };
}

export const monthOf = (instant: Instant): string => instant.slice(0, 7);

/** What an event is about: item 10 of the plan `kodaira-r3` is `kodaira-r3.10`, its review of 2024 is `kodaira-r3.2024`. */
export function subjectOf(stream: string): Pick<HistoryRow, 'plan' | 'item' | 'review'> {
  const category = categoryOf(stream);
  const subject = idOf(stream);
  return {
    plan: category === 'plan' ? subject : category === 'item' || category === 'review' ? planOf(subject) : null,
    item: category === 'item' ? subject : null,
    review: category === 'review' ? subject : null,
  };
}

export const matterIn = (data: unknown): string | null => (data as { readonly matter?: string | null }).matter ?? null;
