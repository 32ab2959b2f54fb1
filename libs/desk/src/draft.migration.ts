import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What lies on people's desks. Not in `read`, which is made anew from events: nobody could make a draft again.
 * The application's role is granted these two things and nothing that comes later by itself.
 */
export class Desk1764100000000 implements MigrationInterface {
  readonly name = 'Desk1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema desk`);
    await runner.query(`create sequence desk.draft_revision`);
    await runner.query(`create table desk.draft (
      person text not null, item text not null, form text not null, revision bigint not null,
      content jsonb not null, saved_at timestamptz not null,
      constraint "PK_draft" primary key (person, item, form))`);
    await runner.query(`grant usage on schema desk to ayumi_app`);
    await runner.query(`grant select, insert, update, delete on desk.draft to ayumi_app`);
    await runner.query(`grant usage on sequence desk.draft_revision to ayumi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema desk cascade`);
  }
}
