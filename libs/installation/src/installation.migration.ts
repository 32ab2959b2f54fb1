import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Installation1763800000001 implements MigrationInterface {
  readonly name = 'Installation1763800000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table office.installation (
      id integer not null, seed text not null, clock_shift_ms bigint not null, completed_at timestamptz not null,
      constraint "PK_installation" primary key (id))`);
    await runner.query(`grant select, insert on office.installation to ayumi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table office.installation`);
  }
}
