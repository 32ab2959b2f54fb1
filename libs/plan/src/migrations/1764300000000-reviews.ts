import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 年次報告 in the inbox, and in the history by its own name. Both projections are built from the beginning anew. */
export class Reviews1764300000000 implements MigrationInterface {
  readonly name = 'Reviews1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE "read"."inbox_review" (
    "key" text NOT NULL,
    "plan" text NOT NULL,
    "review" text NOT NULL,
    "fiscalYear" integer NOT NULL,
    "version" integer NOT NULL,
    "matter" text NOT NULL,
    "status" text NOT NULL,
    "approval" jsonb NOT NULL,
    "participants" jsonb NOT NULL,
    "returned" jsonb,
    "owed" jsonb NOT NULL,
    CONSTRAINT "PK_1671ca7fd9122db55c9439a2baf" PRIMARY KEY ("key")
  )`,
  `CREATE INDEX "IDX_5dc45e12dacfb57c2d2629a3c4" ON "read"."inbox_review" ("plan")`,
  `ALTER TABLE "read"."history_event" ADD "review" text`,
  `CREATE INDEX "IDX_0215dae7b9fef698854318426b" ON "read"."history_event" ("review", "key")`,
];

const DOWN = [
  `DROP INDEX "read"."IDX_0215dae7b9fef698854318426b"`,
  `ALTER TABLE "read"."history_event" DROP COLUMN "review"`,
  `DROP TABLE "read"."inbox_review"`,
];
