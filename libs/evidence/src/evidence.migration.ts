import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The tree, the seals and the keys that signed them. What was written stays: triggers refuse any change, to the owner
 * too and where triggers are off for replication; the worker alone adds, everybody else reads.
 */
export class Evidence1764800000000 implements MigrationInterface {
  readonly name = 'Evidence1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema evidence`);
    await runner.query(`create table evidence.node (
      level smallint not null check (level >= 0), place bigint not null check (place >= 0),
      hash bytea not null check (octet_length(hash) = 32),
      constraint "PK_node" primary key (level, place))`);
    await runner.query(`create table evidence.seal (
      size bigint not null check (size > 0), note text not null, made_at timestamptz not null default clock_timestamp(),
      constraint "PK_seal" primary key (size))`);
    await runner.query(`create table evidence.seal_key (
      vkey text not null, known_since timestamptz not null default clock_timestamp(),
      constraint "PK_seal_key" primary key (vkey))`);
    await runner.query(`create function evidence.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'evidence is append-only: % on evidence.% is refused', tg_op, tg_table_name
          using errcode = 'restrict_violation';
      end $$`);
    for (const table of ['node', 'seal', 'seal_key']) {
      await runner.query(`create trigger append_only before update or delete or truncate on evidence.${table}
        for each statement execute function evidence.refuse_change()`);
      await runner.query(`alter table evidence.${table} enable always trigger append_only`);
    }
    await runner.query(`grant usage on schema evidence to ayumi_app, ayumi_worker`);
    await runner.query(`grant select on all tables in schema evidence to ayumi_app`);
    await runner.query(`grant select, insert on all tables in schema evidence to ayumi_worker`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema evidence cascade`);
  }
}
