import type { Basis } from '@ayumi/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One row for each event: what the log can be searched by, and where in it the event is. The event itself is the log's. */
@Entity({ schema: 'read', name: 'history_event' })
@Index(['item', 'key'], { where: 'item is not null' })
@Index(['review', 'key'], { where: 'review is not null' })
@Index(['plan', 'key'], { where: 'plan is not null' })
@Index(['actor', 'key'])
@Index(['unit', 'key'], { where: 'unit is not null' })
@Index(['type', 'key'])
@Index(['basis', 'key'], { where: "basis <> 'self'" })
@Index(['month', 'key'])
export class HistoryEvent {
  /** The position, so written that its text sorts as positions do. */
  @PrimaryColumn('text') key!: string;
  @Column('text', { nullable: true }) plan!: string | null;
  @Column('text', { nullable: true }) item!: string | null;
  @Column('text', { nullable: true }) review!: string | null;
  @Column('text', { nullable: true }) matter!: string | null;
  @Column('text') type!: string;
  @Column('text') actor!: string;
  @Column('text', { nullable: true }) unit!: string | null;
  @Column('text') basis!: Basis;
  @Column('text') at!: string;
  /** Of `at`, in UTC: `2025-05`. Lists of a time walk by it. */
  @Column('text') month!: string;
}
