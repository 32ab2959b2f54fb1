import type { Approval, MatterStatus } from '@ayumi/approval';
import { Column, Index, PrimaryColumn } from 'typeorm';
import type { ItemState } from '../item/item.state';
import type { PlanState } from '../plan/plan.state';
import type { ItemRow } from './item-row';
import type { MatterRow } from './matter-row';
import type { PlanRow } from './plan-row';

/*
 * The columns of rows that several read models keep, each in a table of its own: a read model never reads another.
 * Instants are text: ISO 8601 in UTC sorts as it is, and a row comes out of the database exactly as it was folded.
 */

export abstract class PlanColumns implements PlanRow {
  @PrimaryColumn('text') plan!: string;
  @Column('jsonb') state!: PlanState;
}

export abstract class ItemColumns implements ItemRow {
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
}

export abstract class MatterColumns implements MatterRow {
  @PrimaryColumn('text') key!: string;
  @Index() @Column('text') item!: string;
  @Column('text') matter!: string;
  @Column('text') status!: MatterStatus;
  @Column('jsonb') approval!: Approval;
}
