import type { Fact } from '@ayumi/event-sourcing';
import type { PinnedRoute, PostAddress } from './route/route.definition';

/** What every submission says, whatever the kind of matter; the content stands beside it. */
export interface Submission {
  /** Unique in its stream: `progress-2024-year-end`, `revision-1`. */
  readonly matter: string;
  /** 1 for the first submission, one more each time it is submitted again. */
  readonly round: number;
  readonly route: PinnedRoute;
  readonly lead: string;
  /** Identity of the content; every decision names the one that was seen. */
  readonly fingerprint: string;
  /** Edited while under way: the steps whose approvals saw the old content and count no more. Absent where there are none. */
  readonly voids?: readonly string[];
  /** Important, unprecedented or disputed: nobody decides it for an absent decider. Absent where it is not. */
  readonly important?: true;
}

/** One step of one round of a matter, with the content that was seen. */
interface AtStep {
  readonly matter: string;
  readonly round: number;
  readonly step: string;
  readonly post: PostAddress;
  readonly fingerprint: string;
}

export type StepApproved = Fact<
  'StepApproved',
  AtStep & {
    /** The step's other posts that the approver holds himself (兼務): he is asked once. Absent where there are none. */
    readonly also?: readonly PostAddress[];
    readonly comment: string | null;
    /** The step's own assessment beside the submitter's (a rating); null where it gave none. */
    readonly assessment: string | null;
    /** With this approval the step has all that it needs. */
    readonly completes: boolean;
    /** 代決: who was away and reads it afterwards (後閲). Absent otherwise. */
    readonly absent?: readonly string[];
    /** Why a stuck matter was moved on by override. Absent otherwise. */
    readonly reason?: string;
  }
>;

/** 後閲: the matter went past posts whose holders are away; they read it afterwards, and nothing waits for them. */
export type StepPassedOver = Fact<
  'StepPassedOver',
  {
    readonly matter: string;
    readonly round: number;
    readonly step: string;
    readonly passed: readonly { readonly post: PostAddress; readonly absent: readonly string[] }[];
    readonly fingerprint: string;
    readonly completes: boolean;
  }
>;

/** 後閲: whoever was away has read what went past him or was decided for him. */
export type StepPostReviewed = Fact<
  'StepPostReviewed',
  {
    readonly matter: string;
    readonly round: number;
    readonly step: string;
    readonly post: PostAddress;
    readonly comment: string | null;
  }
>;

export type MatterReturned = Fact<
  'MatterReturned',
  AtStep & {
    /** `drafter`, or the earlier step from which everybody must act again. */
    readonly to: string;
    readonly reason: string;
  }
>;

/** Taken back while the next had not acted: by the submitter (`to` is `drafter`) or by the last approver (his step). */
export type MatterRecalled = Fact<
  'MatterRecalled',
  { readonly matter: string; readonly round: number; readonly to: string; readonly reason: string | null }
>;

/** Withdrawn for good by the drafter's side. */
export type MatterWithdrawn = Fact<
  'MatterWithdrawn',
  { readonly matter: string; readonly round: number; readonly reason: string }
>;

/** 却下: ended with a no, at a step whose route allows it. A new draft is needed. */
export type MatterRejected = Fact<'MatterRejected', AtStep & { readonly reason: string }>;

/** A word about one field of the content. It moves nothing. */
export type FieldCommented = Fact<
  'FieldCommented',
  {
    readonly matter: string;
    readonly round: number;
    /** `comment-1`, `comment-2`, … within the matter. */
    readonly comment: string;
    readonly field: string;
    readonly text: string;
    readonly fingerprint: string;
  }
>;

export type CommentResolved = Fact<'CommentResolved', { readonly matter: string; readonly comment: string }>;

/** 供覧: shown to further posts for information. It holds nothing up. */
export type MatterCirculated = Fact<
  'MatterCirculated',
  { readonly matter: string; readonly round: number; readonly posts: readonly PostAddress[] }
>;

/** Read by a post that it was shown to, or by a consulted section that was told of its end. */
export type MatterRead = Fact<
  'MatterRead',
  {
    readonly matter: string;
    readonly round: number;
    readonly post: PostAddress;
    readonly why: 'circulated' | 'dropped';
  }
>;

/** Said to be important (or no longer): nobody decides an important matter for an absent decider. */
export type ImportanceStated = Fact<
  'ImportanceStated',
  { readonly matter: string; readonly important: boolean; readonly reason: string }
>;

/** 決裁: the last step approved; the content with this fingerprint is decided. */
export type MatterSettled = Fact<
  'MatterSettled',
  { readonly matter: string; readonly round: number; readonly fingerprint: string }
>;

export type ApprovalEvent =
  | StepApproved
  | StepPassedOver
  | StepPostReviewed
  | MatterReturned
  | MatterRecalled
  | MatterWithdrawn
  | MatterRejected
  | FieldCommented
  | CommentResolved
  | MatterCirculated
  | MatterRead
  | ImportanceStated
  | MatterSettled;
