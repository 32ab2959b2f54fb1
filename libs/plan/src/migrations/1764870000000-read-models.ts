import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The tables of the read models. Names of keys and indexes are TypeORM's own, so that it sees no difference. What
 * earlier programs kept instead goes: rows come from events, and are made anew at the first start.
 */
export class ReadModels1764870000000 implements MigrationInterface {
  readonly name = 'ReadModels1764870000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const place of ['read', 'read_next', 'read_previous'])
      for (const table of FORMER) await runner.query(`DROP TABLE IF EXISTS "${place}"."${table}"`);
    await forget(runner, ['board', 'inbox', 'history', 'annual-review']);
    for (const statement of [...TABLES, ...INDEXES]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) {
      const [table] = /"read"\."\w+"/.exec(statement)!;
      await runner.query(`DROP TABLE ${table}`);
    }
    await forget(runner, ['current', 'history']);
  }
}
/** Their projections begin at the beginning. */
const forget = (runner: QueryRunner, names: readonly string[]) =>
  runner.query('DELETE FROM "read"."checkpoint" WHERE name = ANY($1)', [names]);

const FORMER = [
  'board_plan',
  'board_item',
  'board_matter',
  'inbox_plan',
  'inbox_item',
  'inbox_matter',
  'inbox_review',
  'inbox_review_year',
  'history_event',
  'annual_review_plan',
  'annual_review_item',
  'annual_review_matter',
  'annual_review_revision',
];

const TABLES = [
  `CREATE TABLE "read"."current_plan" (
    "plan" text NOT NULL,
    "state" jsonb NOT NULL,
    "firstItems" jsonb NOT NULL,
    CONSTRAINT "PK_f1d994d5be8bf74b3c47c7514c3" PRIMARY KEY ("plan")
  )`,
  `CREATE TABLE "read"."current_item" (
    "item" text NOT NULL,
    "plan" text NOT NULL,
    "no" integer NOT NULL,
    "chapter" integer NOT NULL,
    "title" text NOT NULL,
    "lead" text,
    "supporting" jsonb NOT NULL,
    "indicators" jsonb NOT NULL,
    "annualPlan" jsonb NOT NULL,
    "plannedEffects" jsonb NOT NULL,
    "reminders" jsonb NOT NULL,
    "extendedTo" jsonb NOT NULL,
    "stopped" jsonb,
    "repeats" text,
    "texts" jsonb NOT NULL,
    "assignments" jsonb NOT NULL,
    CONSTRAINT "PK_ae75f37b48f7115c60c846460e7" PRIMARY KEY ("item")
  )`,
  `CREATE TABLE "read"."current_matter" (
    "key" text NOT NULL,
    "item" text NOT NULL,
    "matter" text NOT NULL,
    "kind" text NOT NULL,
    "cycle" text,
    "status" text NOT NULL,
    "since" text NOT NULL,
    "approval" jsonb NOT NULL,
    "content" jsonb NOT NULL,
    "wording" text,
    "awaited" jsonb NOT NULL,
    "participants" jsonb NOT NULL,
    "returned" jsonb,
    "returns" integer NOT NULL,
    "owed" jsonb NOT NULL,
    "toRead" jsonb NOT NULL,
    "submitter" jsonb NOT NULL,
    "settlement" jsonb,
    "passes" jsonb NOT NULL,
    "reads" jsonb NOT NULL,
    CONSTRAINT "PK_1ff1663a9a473a91eab24bf745c" PRIMARY KEY ("key")
  )`,
  `CREATE TABLE "read"."current_target_revision" (
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
    CONSTRAINT "PK_776e863f147e72e34886328e15b" PRIMARY KEY ("key")
  )`,
  `CREATE TABLE "read"."current_review" (
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
    CONSTRAINT "PK_a7d0d96100cb043d36fd3755f70" PRIMARY KEY ("key")
  )`,
  `CREATE TABLE "read"."current_review_year" (
    "review" text NOT NULL,
    "plan" text NOT NULL,
    "fiscalYear" integer NOT NULL,
    "state" jsonb NOT NULL,
    CONSTRAINT "PK_be3acdb2f0a5f74c32ead3a29bc" PRIMARY KEY ("review")
  )`,
  `CREATE TABLE "read"."history_event" (
    "key" text NOT NULL,
    "plan" text,
    "item" text,
    "review" text,
    "matter" text,
    "type" text NOT NULL,
    "actor" text NOT NULL,
    "unit" text,
    "basis" text NOT NULL,
    "at" text NOT NULL,
    "month" text NOT NULL,
    CONSTRAINT "PK_d17cb3d8aba00646f4ffece7092" PRIMARY KEY ("key")
  )`,
];

const INDEXES = [
  `CREATE INDEX "IDX_c879386be1e0bad58c81ebefa9" ON "read"."current_item" ("plan")`,
  `CREATE INDEX "IDX_56dd48a191ac0b34c49198efef" ON "read"."current_item" ("lead")`,
  `CREATE INDEX "IDX_49199c3012b6c431ffd8edd1e5" ON "read"."current_matter" ("item")`,
  `CREATE INDEX "IDX_573ed0bbd88582d9c69ed998d1" ON "read"."current_matter" ("cycle")`,
  `CREATE INDEX "IDX_45918c20995654bf1a5da62e1a" ON "read"."current_matter" ("item") WHERE "owed" <> '[]' or "toRead" <> '[]'`,
  `CREATE INDEX "IDX_af3f40da0d2cef2b8379e5de3a" ON "read"."current_matter" ("since")`,
  `CREATE INDEX "IDX_50c091c524250fab652d84a10a" ON "read"."current_matter" ("status")`,
  `CREATE INDEX "IDX_cda5b60490d1a0cb1a1619328b" ON "read"."current_target_revision" ("item")`,
  `CREATE INDEX "IDX_94819325f9dd51dc5fdb30c26c" ON "read"."current_review" ("plan")`,
  `CREATE INDEX "IDX_28bcc6fb369cf9e7004cc76bfe" ON "read"."current_review_year" ("plan")`,
  `CREATE INDEX "IDX_216e2b3894c5b736467a2b0f72" ON "read"."history_event" ("month", "key")`,
  `CREATE INDEX "IDX_37feb13934297b3d3dfd5d2bd9" ON "read"."history_event" ("basis", "key") WHERE basis <> 'self'`,
  `CREATE INDEX "IDX_f582b9011994e81fbaa74aa0fb" ON "read"."history_event" ("type", "key")`,
  `CREATE INDEX "IDX_b1bb54e66a59a9a14b1eacb8db" ON "read"."history_event" ("unit", "key") WHERE unit is not null`,
  `CREATE INDEX "IDX_da82cd2d816ae1fd986e3177fa" ON "read"."history_event" ("actor", "key")`,
  `CREATE INDEX "IDX_1fd31d2323e125c41bba49214b" ON "read"."history_event" ("plan", "key") WHERE plan is not null`,
  `CREATE INDEX "IDX_e71ede9153cbfb3f4ba8aff07c" ON "read"."history_event" ("review", "key") WHERE review is not null`,
  `CREATE INDEX "IDX_047b6c883ab97c13cd07d63696" ON "read"."history_event" ("item", "key") WHERE item is not null`,
];
