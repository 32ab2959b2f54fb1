import type { Approval, MatterStatus } from '@ayumi/approval';
import type { Position, Signature } from '@ayumi/event-sourcing';
import type { Instant } from '@ayumi/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ItemText, Progress, Revision } from '../item/item.events';
import type { ItemState } from '../item/item.state';
import type { PlanState } from '../plan/plan.state';
import type { ReviewState } from '../review/review.state';

/*
 * 現況: what everything is now, once for all who ask: board, inbox and report are questions to the same rows.
 * Instants are text: ISO 8601 in UTC sorts as it is, and a row comes out of the database exactly as it was folded.
 * What only the report asks for is not selected unless it is named.
 */

/** A plan beside the rows of its items: frame, rating scales and cycles, folded by the plan's own rule. */
@Entity({ schema: 'read', name: 'current_plan' })
export class CurrentPlan {
  @PrimaryColumn('text') plan!: string;
  @Column('jsonb') state!: PlanState;
  /** The numbers with which the plan began: every other item was added (追加). */
  @Column('jsonb') firstItems!: readonly number[];
}

/** Words of an item, from a place in the log on. */
export interface DatedText extends Pick<ItemText, 'title' | 'chapter' | 'purposes' | 'initiatives'> {
  readonly at: Instant;
}

/** Hands in which an item was, from a place in the log on. */
export interface Assignment {
  readonly lead: string;
  readonly supporting: readonly string[];
  readonly at: Instant;
  readonly position: Position;
}

/** What an item is, without what is asked about it: the matters have rows of their own. */
@Entity({ schema: 'read', name: 'current_item' })
@Index(['lead'])
export class CurrentItem {
  @PrimaryColumn('text') item!: string;
  @Index() @Column('text') plan!: string;
  @Column('integer') no!: number;
  @Column('integer') chapter!: number;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) lead!: string | null;
  @Column('jsonb') supporting!: readonly string[];
  @Column('jsonb') indicators!: ItemState['indicators'];
  @Column('jsonb') annualPlan!: ItemState['annualPlan'];
  @Column('jsonb') plannedEffects!: ItemState['plannedEffects'];
  @Column('jsonb') reminders!: ItemState['reminders'];
  @Column('jsonb') extendedTo!: ItemState['extendedTo'];
  @Column('jsonb', { nullable: true }) stopped!: ItemState['stopped'];
  @Column('text', { nullable: true }) repeats!: ItemState['repeats'];
  /** Every wording, the present one last. */
  @Column('jsonb', { select: false }) texts!: readonly DatedText[];
  /** Every assignment, the present one last. */
  @Column('jsonb', { select: false }) assignments!: readonly Assignment[];
}

/** The last return: why it came back, from whom, by the names of that day. */
export interface LastReturn {
  readonly step: string;
  readonly name: string;
  readonly postTitle: string | null;
  readonly reason: string;
}

/** Who submitted it last, by the names of that day. */
export type Submitter = Signature & { readonly at: Instant; readonly position: Position };

/** 後閲: a step went past a post while these people were away. */
export interface Pass {
  readonly step: string;
  readonly post: string;
  readonly people: readonly string[];
  readonly at: Instant;
  readonly position: Position;
}

/** 後閲: when one of them read it. */
export interface PassRead {
  readonly step: string;
  readonly post: string;
  readonly person: string;
  readonly at: Instant;
}

/** The event that decided it: every number of the report can be followed to it. */
export interface Settlement {
  readonly position: Position;
  readonly at: Instant;
  readonly fingerprint: string;
}

/** The progress of an item in a cycle, or a revision of its target: what was handed in and where it stands. */
@Entity({ schema: 'read', name: 'current_matter' })
@Index(['status'])
@Index(['since'])
@Index(['item'], { where: `"owed" <> '[]' or "toRead" <> '[]'` })
export class CurrentMatter {
  @PrimaryColumn('text') key!: string;
  @Index() @Column('text') item!: string;
  @Column('text') matter!: string;
  @Column('text') kind!: 'progress' | 'revision';
  /** Of progress. */
  @Index() @Column('text', { nullable: true }) cycle!: string | null;
  @Column('text') status!: MatterStatus;
  @Column('text') since!: string;
  @Column('jsonb') approval!: Approval;
  @Column('jsonb') content!: Progress | Revision;
  /** Fingerprint of what was done (取組実績): tells a text that was copied from last year, without carrying it. */
  @Column('text', { nullable: true }) wording!: string | null;
  /** The posts of the step whose turn it is, as the route names them: `lead/chief` is resolved when somebody asks. */
  @Column('jsonb') awaited!: readonly string[];
  /** Everybody who ever submitted, approved, returned, recalled or withdrew it. */
  @Column('jsonb') participants!: readonly string[];
  @Column('jsonb', { nullable: true }) returned!: LastReturn | null;
  /** How often it was returned. */
  @Column('integer') returns!: number;
  /** Who still has a 後閲 to do. */
  @Column('jsonb') owed!: readonly string[];
  /** The posts that may still have it to read (供覧), by their full addresses and as the route names them. */
  @Column('jsonb') toRead!: readonly string[];
  @Column('jsonb', { select: false }) submitter!: Submitter;
  @Column('jsonb', { nullable: true, select: false }) settlement!: Settlement | null;
  /** Of the present round. */
  @Column('jsonb', { select: false }) passes!: readonly Pass[];
  @Column('jsonb', { select: false }) reads!: readonly PassRead[];
}

/** Targets that were revised. */
@Entity({ schema: 'read', name: 'current_target_revision' })
export class CurrentTargetRevision {
  @PrimaryColumn('text') key!: string;
  @Index() @Column('text') item!: string;
  @Column('text') matter!: string;
  @Column('text') indicator!: string;
  @Column('integer') version!: number;
  @Column('jsonb') changes!: Revision['changes'];
  @Column('text') reason!: string;
  /** The fiscal year in which it came into force. */
  @Column('integer') fiscalYear!: number;
  @Column('text') at!: string;
  @Column('text') position!: string;
}

/** 年次報告: every version of every year's review that was frozen. */
@Entity({ schema: 'read', name: 'current_review' })
export class CurrentReview {
  /** `kodaira-r3.2024/version-1`. */
  @PrimaryColumn('text') key!: string;
  @Index() @Column('text') plan!: string;
  @Column('text') review!: string;
  @Column('integer') fiscalYear!: number;
  @Column('integer') version!: number;
  @Column('text') matter!: string;
  @Column('text') status!: MatterStatus;
  @Column('jsonb') approval!: Approval;
  @Column('jsonb') participants!: readonly string[];
  @Column('jsonb', { nullable: true }) returned!: LastReturn | null;
  @Column('jsonb') owed!: readonly string[];
}

/** 年次報告 of one year as a whole: what is still to be answered, and what is approved and not yet published. */
@Entity({ schema: 'read', name: 'current_review_year' })
export class CurrentReviewYear {
  /** `kodaira-r3.2024`. */
  @PrimaryColumn('text') review!: string;
  @Index() @Column('text') plan!: string;
  @Column('integer') fiscalYear!: number;
  /** As its own decider folds it, without the frozen texts. */
  @Column('jsonb') state!: ReviewState;
}
