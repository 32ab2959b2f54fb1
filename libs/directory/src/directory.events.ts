import type { Fact } from '@ayumi/event-sourcing';
import type { Day } from '@ayumi/kernel';

export type UnitKind = 'city' | 'department' | 'section' | 'office';
/** What a unit does for the plan: runs it (行政経営課), audits it, looks after the money. */
export type Duty = 'planning' | 'audit' | 'finance';
export type Rank = 'clerk' | 'chief' | 'manager' | 'director' | 'deputy-mayor' | 'mayor' | 'auditor' | 'administrator';

export type UnitEstablished = Fact<
  'UnitEstablished',
  {
    readonly unit: string;
    readonly name: string;
    readonly kind: UnitKind;
    readonly parent: string | null;
    /** 建制順: the official order of units. */
    readonly order: number;
    readonly duty: Duty | null;
    readonly from: Day;
  }
>;

export type PostEstablished = Fact<
  'PostEstablished',
  { readonly post: string; readonly unit: string; readonly rank: Rank; readonly title: string; readonly from: Day }
>;

/** The only facts whose data hold personal names; everywhere else names stand in the metadata. */
export type PersonRegistered = Fact<
  'PersonRegistered',
  { readonly person: string; readonly name: string; readonly kana: string }
>;

export type PersonAppointed = Fact<
  'PersonAppointed',
  { readonly person: string; readonly post: string; readonly from: Day }
>;

/** `until` is the last day in the post. */
export type AppointmentEnded = Fact<
  'AppointmentEnded',
  { readonly person: string; readonly post: string; readonly until: Day }
>;

/** 代理: somebody acts for the holder of a post, from the first day to 24:00 in Tokyo on the last. */
export type DelegationGranted = Fact<
  'DelegationGranted',
  {
    /** `delegation-1`, `delegation-2`, … within the directory. */
    readonly delegation: string;
    readonly principal: string;
    readonly delegate: string;
    readonly post: string;
    readonly from: Day;
    readonly until: Day;
  }
>;

export type DelegationRevoked = Fact<'DelegationRevoked', { readonly delegation: string }>;

/** 不在: somebody is away, from the first day to 24:00 in Tokyo on the last. Not 欠員, where nobody holds the post. */
export type AbsenceRegistered = Fact<
  'AbsenceRegistered',
  {
    /** `absence-1`, `absence-2`, … within the directory. */
    readonly absence: string;
    readonly person: string;
    readonly from: Day;
    readonly until: Day;
    readonly note: string | null;
  }
>;

export type AbsenceCancelled = Fact<'AbsenceCancelled', { readonly absence: string }>;

/** 代決者: the posts that decide in the place of this one, the first that is there; the list replaces the one before. */
export type DeputiesNamed = Fact<'DeputiesNamed', { readonly post: string; readonly deputies: readonly string[] }>;

/** The password itself is never in the log: its hash lives in the table of accounts. */
export type AccountOpened = Fact<'AccountOpened', { readonly login: string; readonly person: string }>;
export type PasswordReset = Fact<'PasswordReset', { readonly login: string }>;
export type AccountClosed = Fact<'AccountClosed', { readonly login: string; readonly reason: string }>;

export type DirectoryEvent =
  | UnitEstablished
  | PostEstablished
  | PersonRegistered
  | PersonAppointed
  | AppointmentEnded
  | DelegationGranted
  | DelegationRevoked
  | AbsenceRegistered
  | AbsenceCancelled
  | DeputiesNamed
  | AccountOpened
  | PasswordReset
  | AccountClosed;
