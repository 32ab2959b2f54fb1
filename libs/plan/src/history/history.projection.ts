import type { RouteEvent } from '@ayumi/approval';
import type { DirectoryEvent } from '@ayumi/directory';
import { categoryOf, touch, type Projection, type RecordedEvent } from '@ayumi/event-sourcing';
import type { ItemEvent } from '../item/item.events';
import type { PlanEvent } from '../plan/plan.events';
import { idOf, type Handlers, type RowOf } from '../read-model/handlers';
import { decisions } from '../read-model/matter-row';
import type { HistoryEvent } from './history.entity';
import { sortablePosition } from './sortable-position';
import { planOf } from '../item/item.ids';

export type HistoryRow = RowOf<HistoryEvent>;

export type AnyEvent = ItemEvent | PlanEvent | RouteEvent | DirectoryEvent;

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
  version: 1,
  categories: ['item', 'plan', 'route', 'directory'],
  tables: { history_event: { key: 'key' } },
  on,
};

function rowOf({ position, stream, revision, type, id, data, meta }: RecordedEvent): HistoryRow {
  const category = categoryOf(stream);
  const subject = idOf(stream);
  const item = category === 'item' ? subject : null;
  return {
    key: sortablePosition(position),
    position,
    stream,
    category,
    // Item 10 of the plan `kodaira-r3` is `kodaira-r3.10`.
    plan: item ? planOf(item) : category === 'plan' ? subject : null,
    item,
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
