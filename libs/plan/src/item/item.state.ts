import { evolveApproval, hasEnded, submitted, type Approval, type ApprovalEvent } from '@ayumi/approval';
import type { Decider, Told } from '@ayumi/event-sourcing';
import { own, type Day, type Instant } from '@ayumi/kernel';
import type { Figure } from '../figure/figure';
import type { FinancialEffect, IndicatorDefinition, ItemEvent, ItemText, Progress, Revision } from './item.events';
import { withReminder, type Reminders } from './item.reminder';

export interface ItemState {
  readonly text: ItemText | null;
  readonly lead: string | null;
  readonly supporting: readonly string[];
  readonly indicators: Readonly<Record<string, Indicator>>;
  readonly annualPlan: Readonly<Record<string, string>>;
  /** 財政効果額(計画) by fiscal year and kind, in thousand yen; null: expected, the amount not known. */
  readonly plannedEffects: PlannedEffects;
  readonly matters: Readonly<Record<string, Matter>>;
  readonly reminders: Reminders;
  /** By cycle: the day until when the item was given longer than everybody. */
  readonly extendedTo: Readonly<Record<string, Day>>;
  /** 廃止・終了: asked for nothing from this day on. */
  readonly stopped: Stopped | null;
  /** 再掲: the item that this one repeats. */
  readonly repeats: string | null;
}

export interface Stopped {
  readonly on: Day;
  readonly reason: string;
}

export type PlannedEffects = Readonly<
  Record<string, Readonly<Partial<Record<FinancialEffect['kind'], number | null>>>>
>;

export interface Indicator extends Omit<IndicatorDefinition, 'targets'> {
  /** Every set of targets that was ever in force, the present one last; the first has version 1. */
  readonly versions: readonly TargetVersion[];
}

export interface TargetVersion {
  readonly version: number;
  readonly targets: Readonly<Record<string, Figure>>;
  readonly since: Instant;
  /** The revision that brought it; null for the first targets. */
  readonly matter: string | null;
}

/** One thing travelling a route (案件): what is asked, and where it stands. */
export type Matter = ProgressMatter | RevisionMatter;
export interface ProgressMatter {
  readonly kind: 'progress';
  readonly content: Progress;
  readonly approval: Approval;
  /** Every content ever submitted, by fingerprint, so that a stale decision can be told what changed. */
  readonly contents: Readonly<Record<string, Progress>>;
}
export interface RevisionMatter {
  readonly kind: 'revision';
  readonly content: Revision;
  readonly approval: Approval;
  readonly contents: Readonly<Record<string, Revision>>;
}

export const itemDecider: Decider<ItemState, ItemEvent> = {
  category: 'item',
  initial: {
    text: null,
    lead: null,
    supporting: [],
    indicators: {},
    annualPlan: {},
    plannedEffects: {},
    matters: {},
    reminders: {},
    extendedTo: {},
    stopped: null,
    repeats: null,
  },
  evolve,
};

function evolve(state: ItemState, event: Told<ItemEvent>): ItemState {
  switch (event.type) {
    case 'ItemRegistered':
    case 'ItemTextRevised':
      return { ...state, text: event.data };
    case 'LeadUnitAssigned':
      return {
        ...state,
        lead: event.data.lead,
        supporting: event.data.supporting,
        matters: ledBy(state.matters, event.data.lead),
      };
    case 'IndicatorDefined':
      return withIndicator(state, event.data, event.meta.at);
    case 'AnnualPlanSet':
      return { ...state, annualPlan: { ...state.annualPlan, ...event.data.annualPlan } };
    case 'EffectPlanned': {
      const { year, kind, amountThousandYen } = event.data;
      const ofYear = { ...own(state.plannedEffects, String(year)), [kind]: amountThousandYen };
      return { ...state, plannedEffects: { ...state.plannedEffects, [year]: ofYear } };
    }
    case 'ItemStopped':
      return { ...state, stopped: event.data };
    case 'RepeatMarked':
      return { ...state, repeats: event.data.repeats };
    case 'ProgressSubmitted': {
      const before = own(state.matters, event.data.matter);
      const contents = {
        ...(before?.kind === 'progress' && before.contents),
        [event.data.fingerprint]: event.data.content,
      };
      const approval = submitted(before?.approval, event.data, event.meta);
      return withMatter(state, { kind: 'progress', content: event.data.content, approval, contents });
    }
    case 'TargetRevisionSubmitted': {
      const before = own(state.matters, event.data.matter);
      const contents = {
        ...(before?.kind === 'revision' && before.contents),
        [event.data.fingerprint]: event.data.content,
      };
      const approval = submitted(before?.approval, event.data, event.meta);
      return withMatter(state, { kind: 'revision', content: event.data.content, approval, contents });
    }
    case 'TargetRevised':
      return withTargets(state, event);
    case 'HoldersReminded':
      return { ...state, reminders: withReminder(state.reminders, event) };
    case 'DueExtended':
      return { ...state, extendedTo: { ...state.extendedTo, [event.data.cycle]: event.data.dueOn } };
    default:
      return withDecision(state, event);
  }
}

function withDecision(state: ItemState, event: Told<ApprovalEvent>): ItemState {
  const matter = own(state.matters, event.data?.matter ?? '');
  return matter ? withMatter(state, { ...matter, approval: evolveApproval(matter.approval, event) }) : state;
}

function withIndicator(state: ItemState, { targets, ...definition }: IndicatorDefinition, at: Instant): ItemState {
  const versions = [{ version: 1, targets, since: at, matter: null }];
  return { ...state, indicators: { ...state.indicators, [definition.indicator]: { ...definition, versions } } };
}

function withTargets(state: ItemState, { data, meta }: Told<Extract<ItemEvent, { type: 'TargetRevised' }>>): ItemState {
  const indicator = own(state.indicators, data.indicator);
  if (!indicator) return state;
  const changed = Object.fromEntries(data.changes.map((change) => [change.year, change.to]));
  const version = {
    version: data.version,
    targets: { ...targetsInForce(indicator).targets, ...changed },
    since: meta.at,
    matter: data.matter,
  };
  const revised = { ...indicator, versions: [...indicator.versions, version] };
  return { ...state, indicators: { ...state.indicators, [data.indicator]: revised } };
}

const withMatter = (state: ItemState, matter: Matter): ItemState => ({
  ...state,
  matters: { ...state.matters, [matter.approval.matter]: matter },
});

/** Matters under way follow the item to its new lead unit: nothing stands still on 1 April. */
function ledBy(matters: ItemState['matters'], lead: string): ItemState['matters'] {
  return Object.fromEntries(
    Object.entries(matters).map(([id, matter]) => [
      id,
      hasEnded(matter.approval.status) ? matter : { ...matter, approval: { ...matter.approval, lead } },
    ]),
  );
}

export const targetsInForce = (indicator: Indicator): TargetVersion => indicator.versions.at(-1)!;
