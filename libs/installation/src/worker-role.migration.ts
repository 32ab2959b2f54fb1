import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A process that only projects must know which log and which clock it works with, and nothing else of the office. */
export class WorkerRole1764700000000 implements MigrationInterface {
  readonly name = 'WorkerRole1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`grant usage on schema office to ayumi_worker`);
    await runner.query(`grant select on office.installation to ayumi_worker`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`revoke select on office.installation from ayumi_worker`);
    await runner.query(`revoke usage on schema office from ayumi_worker`);
  }
}
