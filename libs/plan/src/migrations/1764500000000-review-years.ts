import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Opinions to be answered and reviews to be published in the inbox. Its projection is built from the beginning anew. */
export class ReviewYears1764500000000 implements MigrationInterface {
  readonly name = 'ReviewYears1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "read"."inbox_review_year"');
  }
}

const UP = [
  `CREATE TABLE "read"."inbox_review_year" (
    "review" text NOT NULL,
    "plan" text NOT NULL,
    "fiscalYear" integer NOT NULL,
    "state" jsonb NOT NULL,
    CONSTRAINT "PK_914e5a48267d1a79d68eea1855a" PRIMARY KEY ("review")
  )`,
  `CREATE INDEX "IDX_a62c3647e4a5ac6518796f25ee" ON "read"."inbox_review_year" ("plan")`,
];
