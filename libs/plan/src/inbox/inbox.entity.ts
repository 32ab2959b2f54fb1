import type { Approval, MatterStatus } from '@ayumi/approval';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Progress, Revision } from '../item/item.events';
import { ItemColumns, MatterColumns, PlanColumns } from '../read-model/columns';
import type { ReviewState } from '../review/review.state';

@Entity({ schema: 'read', name: 'inbox_plan' })
export class InboxPlan extends PlanColumns {}

@Entity({ schema: 'read', name: 'inbox_item' })
@Index(['lead'])
export class InboxItem extends ItemColumns {}

/** The last return: why it came back, from whom, by the names of that day. */
export interface LastReturn {
  readonly step: string;
  readonly name: string;
  readonly postTitle: string | null;
  readonly reason: string;
}

@Entity({ schema: 'read', name: 'inbox_matter' })
@Index(['status'])
@Index(['since'])
@Index(['item'], { where: `"owed" <> '[]' or "toRead" <> '[]'` })
export class InboxMatter extends MatterColumns {
  @Column('text') kind!: 'progress' | 'revision';
  @Column('jsonb') content!: Progress | Revision;
  /** The posts of the step whose turn it is, as the route names them: `lead/chief` is resolved when somebody asks. */
  @Column('jsonb') awaited!: readonly string[];
  /** Everybody who ever submitted, approved, returned, recalled or withdrew it. */
  @Column('jsonb') participants!: readonly string[];
  @Column('jsonb', { nullable: true }) returned!: LastReturn | null;
  /** Who still has a 後閲 to do. */
  @Column('jsonb') owed!: readonly string[];
  /** The posts that may still have it to read (供覧), by their full addresses and as the route names them. */
  @Column('jsonb') toRead!: readonly string[];
  @Column('text') since!: string;
}

/** 年次報告: every version of every year's review that was frozen. */
@Entity({ schema: 'read', name: 'inbox_review' })
export class InboxReview {
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
@Entity({ schema: 'read', name: 'inbox_review_year' })
export class InboxReviewYear {
  /** `kodaira-r3.2024`. */
  @PrimaryColumn('text') review!: string;
  @Index() @Column('text') plan!: string;
  @Column('integer') fiscalYear!: number;
  /** As its own decider folds it, without the frozen texts. */
  @Column('jsonb') state!: ReviewState;
}
