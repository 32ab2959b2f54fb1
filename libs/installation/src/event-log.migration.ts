import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EventLog1764500000000 implements MigrationInterface {
  readonly name = 'EventLog1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table office.installation add column event_log text not null default 'postgresql'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table office.installation drop column event_log`);
  }
}
