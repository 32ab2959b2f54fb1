import type { Instant } from '@ayumi/kernel';
import type { Position, Signature } from '@ayumi/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ItemText, Progress, Revision } from '../item/item.events';
import { ItemColumns, MatterColumns, PlanColumns } from '../read-model/columns';

@Entity({ schema: 'read', name: 'annual_review_plan' })
export class AnnualReviewPlan extends PlanColumns {
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

@Entity({ schema: 'read', name: 'annual_review_item' })
export class AnnualReviewItem extends ItemColumns {
  /** Every wording, the present one last. */
  @Column('jsonb') texts!: readonly DatedText[];
  /** Every assignment, the present one last. */
  @Column('jsonb') assignments!: readonly Assignment[];
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

/** The year-end progress of one item in one fiscal year. */
@Entity({ schema: 'read', name: 'annual_review_matter' })
export class AnnualReviewMatter extends MatterColumns {
  @Column('integer') fiscalYear!: number;
  @Column('jsonb') content!: Progress;
  @Column('jsonb') submitter!: Submitter;
  @Column('jsonb', { nullable: true }) settlement!: Settlement | null;
  /** Of the present round. */
  @Column('jsonb') passes!: readonly Pass[];
  @Column('jsonb') reads!: readonly PassRead[];
}

/** Targets that were revised. */
@Entity({ schema: 'read', name: 'annual_review_revision' })
export class AnnualReviewRevision {
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
