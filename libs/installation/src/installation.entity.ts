import { Column, Entity, PrimaryColumn } from 'typeorm';

export type EventLog = 'postgresql' | 'eventstoredb';

/** What this database was set up as, written once when the seed is complete. */
@Entity({ schema: 'office', name: 'installation' })
export class InstallationRow {
  @PrimaryColumn({ type: 'integer' }) id!: 1;
  @Column({ type: 'text' }) seed!: 'plan' | 'demo' | 'none';
  /** What the clock is ahead of the real one, in milliseconds; 0 but for the demonstration. */
  @Column({ type: 'bigint', name: 'clock_shift_ms' }) clockShiftMs!: string;
  /** Where the log of its events is: positions in the rows are of that log and no other. */
  @Column({ type: 'text', name: 'event_log', default: 'postgresql' }) eventLog!: EventLog;
  @Column({ type: 'timestamptz', name: 'completed_at' }) completedAt!: Date;
}
