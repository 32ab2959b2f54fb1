import type { RouteEvent } from '@ayumi/approval';
import type { DirectoryEvent } from '@ayumi/directory';
import { categoryOf, touch, type Projection, type RecordedEvent } from '@ayumi/event-sourcing';
import type { ItemEvent } from '../item/item.events';
import type { PlanEvent } from '../plan/plan.events';
import type { FrozenTextKept, ReviewEvent } from '../review/review.events';
import { idOf, type Handlers, type Recorded, type RowOf } from '../read-model/handlers';
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

/** A frozen text is long and nobody reads it in a trail: its row says which piece it is, the log has the text. */
const keepWithoutText = (event: Recorded<FrozenTextKept>) => {
  const { text, ...data } = event.data;
  return keep({ ...event, data: { ...data, characters: text.length } });
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
  FrozenTextKept: keepWithoutText,
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

/** 履歴: every step ever taken, searchable. */
export const historyProjection: Projection = {
  name: 'history',
  version: 2,
  categories: ['item', 'plan', 'review', 'route', 'directory'],
  tables: { history_event: { key: 'key' } },
  on,
};

function rowOf({ position, stream, revision, type, id, data, meta }: RecordedEvent): HistoryRow {
  const category = categoryOf(stream);
  const subject = idOf(stream);
  const item = category === 'item' ? subject : null;
  const review = category === 'review' ? subject : null;
  return {
    key: sortablePosition(position),
    position,
    stream,
    category,
    // Item 10 of the plan `kodaira-r3` is `kodaira-r3.10`, its review of 2024 is `kodaira-r3.2024`.
    plan: item || review ? planOf(subject) : category === 'plan' ? subject : null,
    item,
    review,
    matter: (data as { readonly matter?: string | null }).matter ?? null,
    revision,
    type,
    actor: meta.actor,
    unit: meta.unit ?? null,
    basis: meta.basis,
    at: meta.at,
    event: id,
    data,
    meta,
  };
}
