import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A form that somebody has begun: his alone, no fact, gone when he deletes it. */
@Entity({ schema: 'desk', name: 'draft' })
export class Draft {
  @PrimaryColumn({ type: 'text' }) person!: string;
  @PrimaryColumn({ type: 'text' }) item!: string;
  @PrimaryColumn({ type: 'text' }) form!: string;
  /** Another one with every save, and never one that was there before, also after a deletion. */
  @Column({ type: 'bigint', transformer: { from: Number, to: (revision: number) => revision } }) revision!: number;
  @Column({ type: 'jsonb' }) content!: Readonly<Record<string, unknown>>;
  @Column({ type: 'timestamptz', name: 'saved_at' }) savedAt!: Date;
}
