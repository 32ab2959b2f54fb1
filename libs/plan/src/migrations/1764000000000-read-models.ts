import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first tables of the read models. Names of keys and indexes are TypeORM's own, so that it sees no difference. */
export class ReadModels1764000000000 implements MigrationInterface {
  readonly name = 'ReadModels1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...INDEXES]) await runner.query(statement);
  }

  /** Nothing is lost: rows come from events. */
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) {
      const [table] = /"read"\."\w+"/.exec(statement)!;
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}

const TABLES = [
  `CREATE TABLE "read"."board_plan" (
    "plan" text NOT NULL,
    "state" jsonb NOT NULL,
    CONSTRAINT "PK_52f7589b877fa2b24dedfc555f4" PRIMARY KEY ("plan")
  )`,
  `CREATE TABLE "read"."board_item" (
    "item" text NOT NULL,
    "plan" text NOT NULL,
    "no" integer NOT NULL,
    "chapter" integer NOT NULL,
    "title" text NOT NULL,
    "lead" text,
    "supporting" jsonb NOT NULL,
    "indicators" jsonb NOT NULL,
    "annualPlan" jsonb NOT NULL,
    "reminders" jsonb NOT NULL,
    "extendedTo" jsonb NOT NULL,
    CONSTRAINT "PK_56ab0de4581fe93cb3d4ba32ac8" PRIMARY KEY ("item")
  )`,
  `CREATE TABLE "read"."board_matter" (
    "key" text NOT NULL,
    "item" text NOT NULL,
    "matter" text NOT NULL,
    "status" text NOT NULL,
    "approval" jsonb NOT NULL,
    "cycle" text NOT NULL,
    "rating" text NOT NULL,
    "wording" text NOT NULL,
    "results" jsonb NOT NULL,
    "returns" integer NOT NULL,
    CONSTRAINT "PK_3006166478be7bce679be91eed1" PRIMARY KEY ("key")
  )`,
  `CREATE TABLE "read"."inbox_plan" (
    "plan" text NOT NULL,
    "state" jsonb NOT NULL,
    CONSTRAINT "PK_05ae85944985b171481e6a5ff1e" PRIMARY KEY ("plan")
  )`,
  `CREATE TABLE "read"."inbox_item" (
    "item" text NOT NULL,
    "plan" text NOT NULL,
    "no" integer NOT NULL,
    "chapter" integer NOT NULL,
    "title" text NOT NULL,
    "lead" text,
    "supporting" jsonb NOT NULL,
    "indicators" jsonb NOT NULL,
    "annualPlan" jsonb NOT NULL,
    "reminders" jsonb NOT NULL,
    "extendedTo" jsonb NOT NULL,
    CONSTRAINT "PK_16458b42f04be805db85392940e" PRIMARY KEY ("item")
  )`,
  `CREATE TABLE "read"."inbox_matter" (
    "key" text NOT NULL,
    "item" text NOT NULL,
    "matter" text NOT NULL,
    "status" text NOT NULL,
    "approval" jsonb NOT NULL,
    "kind" text NOT NULL,
    "content" jsonb NOT NULL,
    "awaited" jsonb NOT NULL,
    "participants" jsonb NOT NULL,
    "returned" jsonb,
    "owed" jsonb NOT NULL,
    "toRead" jsonb NOT NULL,
    "since" text NOT NULL,
    CONSTRAINT "PK_258b0b578decb72a805fc5e9410" PRIMARY KEY ("key")
  )`,
  `CREATE TABLE "read"."history_event" (
    "key" text NOT NULL,
    "position" text NOT NULL,
    "stream" text NOT NULL,
    "category" text NOT NULL,
    "plan" text,
    "item" text,
    "matter" text,
    "revision" integer NOT NULL,
    "type" text NOT NULL,
    "actor" text NOT NULL,
    "unit" text,
    "basis" text NOT NULL,
    "at" text NOT NULL,
    "event" text NOT NULL,
    "data" jsonb NOT NULL,
    "meta" jsonb NOT NULL,
    CONSTRAINT "PK_d17cb3d8aba00646f4ffece7092" PRIMARY KEY ("key")
  )`,
  `CREATE TABLE "read"."annual_review_plan" (
    "plan" text NOT NULL,
    "state" jsonb NOT NULL,
    CONSTRAINT "PK_4ef96fcd58cc1e7cd0638b5e080" PRIMARY KEY ("plan")
  )`,
  `CREATE TABLE "read"."annual_review_item" (
    "item" text NOT NULL,
    "plan" text NOT NULL,
    "no" integer NOT NULL,
    "chapter" integer NOT NULL,
    "title" text NOT NULL,
    "lead" text,
    "supporting" jsonb NOT NULL,
    "indicators" jsonb NOT NULL,
    "annualPlan" jsonb NOT NULL,
    "reminders" jsonb NOT NULL,
    "extendedTo" jsonb NOT NULL,
    CONSTRAINT "PK_0194f99ce33fad5a0a1c0b77160" PRIMARY KEY ("item")
  )`,
  `CREATE TABLE "read"."annual_review_matter" (
    "key" text NOT NULL,
    "item" text NOT NULL,
    "matter" text NOT NULL,
    "status" text NOT NULL,
    "approval" jsonb NOT NULL,
    "fiscalYear" integer NOT NULL,
    "content" jsonb NOT NULL,
    "submitter" jsonb NOT NULL,
    "settlement" jsonb,
    CONSTRAINT "PK_200b40b2221fa76a2e78b1304ea" PRIMARY KEY ("key")
  )`,
  `CREATE TABLE "read"."annual_review_revision" (
    "key" text NOT NULL,
    "item" text NOT NULL,
    "matter" text NOT NULL,
    "indicator" text NOT NULL,
    "version" integer NOT NULL,
    "changes" jsonb NOT NULL,
    "reason" text NOT NULL,
    "fiscalYear" integer NOT NULL,
    "at" text NOT NULL,
    "position" text NOT NULL,
    CONSTRAINT "PK_a9b9c8df6c7e98f9fcd77a48950" PRIMARY KEY ("key")
  )`,
];

const INDEXES = [
  `CREATE INDEX "IDX_be8c8fe151ca0accf805d9b649" ON "read"."board_item" ("plan")`,
  `CREATE INDEX "IDX_b1671879a99ec131913627178d" ON "read"."board_matter" ("item")`,
  `CREATE INDEX "IDX_26873aa6778f7f52dbcd36b7ae" ON "read"."board_matter" ("cycle")`,
  `CREATE INDEX "IDX_f4502dcf26ad79ad28c5332b6b" ON "read"."inbox_item" ("plan")`,
  `CREATE INDEX "IDX_ad2b12870b8c7a6bab75af8d05" ON "read"."inbox_item" ("lead")`,
  `CREATE INDEX "IDX_90c42acea6e190daf65625b866" ON "read"."inbox_matter" ("item")`,
  `CREATE INDEX "IDX_5ca4da33e0a7ddde56607d19ac" ON "read"."inbox_matter" ("status")`,
  `CREATE INDEX "IDX_e5abb157322f06832f843ccf38" ON "read"."history_event" ("at")`,
  `CREATE INDEX "IDX_00cd569da36ec4ada159e0e447" ON "read"."history_event" ("basis", "key")`,
  `CREATE INDEX "IDX_f582b9011994e81fbaa74aa0fb" ON "read"."history_event" ("type", "key")`,
  `CREATE INDEX "IDX_c4839b4724f7369a265d749a69" ON "read"."history_event" ("unit", "key")`,
  `CREATE INDEX "IDX_da82cd2d816ae1fd986e3177fa" ON "read"."history_event" ("actor", "key")`,
  `CREATE INDEX "IDX_40b1899ee9ee7b6f51a32cf18b" ON "read"."history_event" ("plan", "key")`,
  `CREATE INDEX "IDX_2d508c10478a4dc7972c580a86" ON "read"."history_event" ("item", "key")`,
  `CREATE INDEX "IDX_93543e86642bf56573945be053" ON "read"."annual_review_item" ("plan")`,
  `CREATE INDEX "IDX_4fcf7cad08f4d0f28e07a63a35" ON "read"."annual_review_matter" ("item")`,
  `CREATE INDEX "IDX_04adcb470dd2ca463625739ffd" ON "read"."annual_review_revision" ("item")`,
];
