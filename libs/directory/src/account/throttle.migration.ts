import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attempts to sign in, counted for all processes; and when a session was last used. */
export class Throttle1764600000000 implements MigrationInterface {
  readonly name = 'Throttle1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table office.sign_in_count (
      key text not null, attempts integer not null, since timestamptz not null, signed_in_at timestamptz,
      constraint "PK_sign_in_count" primary key (key))`);
    await runner.query(`grant select, insert, update, delete on office.sign_in_count to ayumi_app`);
    await runner.query(`alter table office.session add column last_seen_at timestamptz not null default now()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table office.session drop column last_seen_at`);
    await runner.query(`drop table office.sign_in_count`);
  }
}
