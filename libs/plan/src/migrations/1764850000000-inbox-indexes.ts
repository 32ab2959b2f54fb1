import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Matters that are over are most of a log, and an inbox shows the newest of them and those that are still to be read. */
export class InboxIndexes1764850000000 implements MigrationInterface {
  readonly name = 'InboxIndexes1764850000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "read"."IDX_c3d05bdcbe62bb1859ae30277b"');
    await runner.query('DROP INDEX "read"."IDX_a7c9196b0e7542d0483b66a081"');
  }
}

const UP = [
  `CREATE INDEX "IDX_a7c9196b0e7542d0483b66a081" ON "read"."inbox_matter" ("since")`,
  `CREATE INDEX "IDX_c3d05bdcbe62bb1859ae30277b" ON "read"."inbox_matter" ("item")
    WHERE "owed" <> '[]' or "toRead" <> '[]'`,
];
