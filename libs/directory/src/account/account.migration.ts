import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts and sessions: the only things kept that are not facts or made from facts. */
export class Office1763800000000 implements MigrationInterface {
  readonly name = 'Office1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists office`);
    await runner.query(`create table office.account_secret (
      login text not null, password_hash text not null, set_by uuid not null,
      constraint "PK_account_secret" primary key (login))`);
    await runner.query(`create table office.session (
      token_hash text not null, login text not null, person text not null,
      created_at timestamptz not null, expires_at timestamptz not null,
      constraint "PK_session" primary key (token_hash))`);
    await runner.query(`grant usage on schema office to ayumi_app`);
    await runner.query(`grant select, insert, update, delete on all tables in schema office to ayumi_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema office cascade`);
  }
}
