import { Column, Entity, Index } from 'typeorm';
import type { Result } from '../item/item.events';
import { ItemColumns, MatterColumns, PlanColumns } from '../read-model/columns';

@Entity({ schema: 'read', name: 'board_plan' })
export class BoardPlan extends PlanColumns {}

@Entity({ schema: 'read', name: 'board_item' })
export class BoardItem extends ItemColumns {}

/** The progress of one item in one cycle. */
@Entity({ schema: 'read', name: 'board_matter' })
export class BoardMatter extends MatterColumns {
  @Index() @Column('text') cycle!: string;
  @Column('text') rating!: string;
  /** Fingerprint of what was done (取組実績): tells a text that was copied from last year, without carrying it. */
  @Column('text') wording!: string;
  @Column('jsonb') results!: readonly Result[];
  /** How often it was returned. */
  @Column('integer') returns!: number;
}
