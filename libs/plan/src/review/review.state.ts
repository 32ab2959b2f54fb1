import { evolveApproval, isOpen, submitted, type Approval } from '@ayumi/approval';
import type { Decider, Position, Told } from '@ayumi/event-sourcing';
import { own, type Day, type Instant } from '@ayumi/kernel';
import { UNWRITTEN, type Opinion, type ReviewEditorial } from './review.editorial';
import { evolveEditorial } from './review.editorial.state';
import type { FrozenTextKept, ReviewEvent } from './review.events';

/** One year's review: what is being written, and every version that was ever frozen. */
export interface ReviewState {
  readonly editorial: ReviewEditorial;
  /** Opinions that were withdrawn: their numbers are not given again. */
  readonly withdrawn: readonly Opinion[];
  /** By matter: `version-1`, `version-2`, … */
  readonly versions: Readonly<Record<string, ReviewVersion>>;
  /** The correction that is under way, until its version is published or given up. */
  readonly correction: { readonly version: number; readonly reason: string; readonly since: Instant } | null;
}

/** One version of the review: a matter on its route (案件). */
export interface ReviewVersion {
  readonly version: number;
  readonly approval: Approval;
  readonly frozen: { readonly position: Position; readonly at: Instant };
  /** What was kept of each round. A round that was returned stays readable: people decided about it. */
  readonly rounds: Readonly<Record<string, FrozenRound>>;
  /** Why the version before was corrected; null of the first. */
  readonly reason: string | null;
  readonly published: { readonly on: Day; readonly at: Instant } | null;
}

export interface FrozenRound {
  readonly fingerprint: string;
  /** Canonical JSON of the set, and of the differences; empty where there were none to make. */
  readonly set: string;
  readonly differences: string;
}

export const reviewDecider: Decider<ReviewState, ReviewEvent> = {
  category: 'review',
  initial: { editorial: UNWRITTEN, withdrawn: [], versions: {}, correction: null },
  evolve,
};

/** `version-1`: one matter for each version. */
export const versionMatter = (version: number): string => `version-${version}`;

function evolve(state: ReviewState, event: Told<ReviewEvent>): ReviewState {
  switch (event.type) {
    case 'ReviewFrozen':
      return withFrozen(state, event);
    case 'FrozenTextKept':
      return withVersion(state, event.data.matter, (version) => withText(version, event.data));
    case 'ReviewPublished':
      return {
        ...withVersion(state, event.data.matter, (version) => ({
          ...version,
          published: { on: event.data.on, at: event.meta.at },
        })),
        correction: null,
      };
    case 'CorrectionBegun':
      return { ...state, correction: { ...event.data, since: event.meta.at } };
    case 'CorrectionDropped':
      return { ...state, correction: null };
    case 'IntroductionWritten':
    case 'ChapterRemarked':
    case 'PrioritiesChosen':
    case 'OutlineArranged':
    case 'LicenceChosen':
    case 'IndicatorDescribed':
    case 'OpinionRecorded':
    case 'OpinionChanged':
    case 'OpinionWithdrawn':
    case 'OpinionAnswered':
      return { ...state, ...evolveEditorial(state, event) };
    default: {
      const moved = withVersion(state, event.data?.matter ?? '', (version) => ({
        ...version,
        approval: evolveApproval(version.approval, event),
      }));
      return event.type === 'MatterWithdrawn' ? { ...moved, correction: null } : moved;
    }
  }
}

function withFrozen(state: ReviewState, { data, meta }: Told<Extract<ReviewEvent, { type: 'ReviewFrozen' }>>) {
  const before = own(state.versions, data.matter);
  const { version, position, fingerprint, round } = data;
  const frozen: ReviewVersion = {
    version,
    approval: submitted(before?.approval, data, meta),
    frozen: { position, at: meta.at },
    rounds: { ...before?.rounds, [round]: { fingerprint, set: '', differences: '' } },
    reason: state.correction?.reason ?? null,
    published: null,
  };
  return { ...state, versions: { ...state.versions, [data.matter]: frozen } };
}

function withText(version: ReviewVersion, { round, part, text }: FrozenTextKept['data']): ReviewVersion {
  const kept = version.rounds[round];
  if (!kept) return version;
  return { ...version, rounds: { ...version.rounds, [round]: { ...kept, [part]: kept[part] + text } } };
}

function withVersion(
  state: ReviewState,
  matter: string,
  change: (version: ReviewVersion) => ReviewVersion,
): ReviewState {
  const version = own(state.versions, matter);
  return version ? { ...state, versions: { ...state.versions, [matter]: change(version) } } : state;
}

/** Every version that was published, the first one first. */
export const publishedVersions = ({ versions }: ReviewState): readonly ReviewVersion[] =>
  Object.values(versions)
    .filter(({ published }) => published !== null)
    .toSorted((a, b) => a.version - b.version);

/** The number of the version that is being made; null where the last one is published and nobody corrects it. */
export function versionInHand(state: ReviewState): number | null {
  if (state.correction) return state.correction.version;
  return publishedVersions(state).length > 0 ? null : 1;
}

export const STAGES = ['building', 'frozen', 'approved', 'published'] as const;
/** Where the version in hand is: being built (again), on its route, approved and not yet published; or nothing is in hand. */
export type ReviewStage = (typeof STAGES)[number];

export function stageOf(state: ReviewState): ReviewStage {
  const number = versionInHand(state);
  if (number === null) return 'published';
  const approval = own(state.versions, versionMatter(number))?.approval;
  if (approval?.status === 'settled') return 'approved';
  return approval && isOpen(approval) && approval.status === 'in-progress' ? 'frozen' : 'building';
}

/** Everything that was ever frozen as this version, the first round first. */
export const roundsOf = ({ rounds }: ReviewVersion): readonly FrozenRound[] =>
  Object.entries(rounds)
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(([, round]) => round);

/** What was frozen in the version's last round. */
export const lastRound = ({ rounds, approval }: ReviewVersion): FrozenRound => rounds[approval.round]!;

/** Whether anybody has written anything or frozen anything. */
export const isBegun = ({ editorial, withdrawn, versions }: ReviewState): boolean =>
  editorial !== UNWRITTEN || withdrawn.length > 0 || Object.keys(versions).length > 0;
