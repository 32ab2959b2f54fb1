import type { Instant } from '@ayumi/kernel';
import type { Position, Signature } from '@ayumi/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Progress, Revision } from '../item/item.events';
import { ItemColumns, MatterColumns, PlanColumns } from '../read-model/columns';

@Entity({ schema: 'read', name: 'annual_review_plan' })
export class AnnualReviewPlan extends PlanColumns {}

@Entity({ schema: 'read', name: 'annual_review_item' })
export class AnnualReviewItem extends ItemColumns {}

/** Who submitted it last, by the names of that day. */
export type Submitter = Signature & { readonly at: Instant };

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
