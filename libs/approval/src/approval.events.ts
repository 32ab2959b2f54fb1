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
}

export type StepApproved = Fact<
  'StepApproved',
  {
    readonly matter: string;
    readonly round: number;
    readonly step: string;
    readonly post: PostAddress;
    readonly fingerprint: string;
    readonly comment: string | null;
    /** The step's own assessment beside the submitter's (a rating); null where it gave none. */
    readonly assessment: string | null;
    /** With this approval the step has all that it needs. */
    readonly completes: boolean;
  }
>;

export type MatterReturned = Fact<
  'MatterReturned',
  {
    readonly matter: string;
    readonly round: number;
    readonly step: string;
    readonly post: PostAddress;
    readonly fingerprint: string;
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
export type MatterRejected = Fact<
  'MatterRejected',
  {
    readonly matter: string;
    readonly round: number;
    readonly step: string;
    readonly post: PostAddress;
    readonly fingerprint: string;
    readonly reason: string;
  }
>;

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

/** 決裁: the last step approved; the content with this fingerprint is decided. */
export type MatterSettled = Fact<
  'MatterSettled',
  { readonly matter: string; readonly round: number; readonly fingerprint: string }
>;

export type ApprovalEvent =
  | StepApproved
  | MatterReturned
  | MatterRecalled
  | MatterWithdrawn
  | MatterRejected
  | FieldCommented
  | CommentResolved
  | MatterSettled;
