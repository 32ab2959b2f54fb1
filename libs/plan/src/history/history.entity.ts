import type { Basis, Meta } from '@ayumi/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One row for each event: the trail as it was written, with what it can be searched by. */
@Entity({ schema: 'read', name: 'history_event' })
@Index(['item', 'key'])
@Index(['review', 'key'])
@Index(['plan', 'key'])
@Index(['actor', 'key'])
@Index(['unit', 'key'])
@Index(['type', 'key'])
@Index(['basis', 'key'])
export class HistoryEvent {
  /** The position, so written that its text sorts as positions do. */
  @PrimaryColumn('text') key!: string;
  @Column('text') position!: string;
  @Column('text') stream!: string;
  @Column('text') category!: string;
  @Column('text', { nullable: true }) plan!: string | null;
  @Column('text', { nullable: true }) item!: string | null;
  @Column('text', { nullable: true }) review!: string | null;
  @Column('text', { nullable: true }) matter!: string | null;
  @Column('integer') revision!: number;
  @Column('text') type!: string;
  @Column('text') actor!: string;
  @Column('text', { nullable: true }) unit!: string | null;
  @Column('text') basis!: Basis;
  @Index() @Column('text') at!: string;
  /** The event's id. */
  @Column('text') event!: string;
  @Column('jsonb') data!: unknown;
  /** Names, authority and correlation, as signed on that day. */
  @Column('jsonb') meta!: Meta;
}
