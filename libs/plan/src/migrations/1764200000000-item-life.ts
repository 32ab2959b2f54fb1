import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 廃止・終了, 再掲 and planned effects on every item row, and what the facts of a review take besides. The rows go, because the new columns
 * need the events again: the projections' versions were raised with this, so that they are built from the beginning.
 */
export class ItemLife1764200000000 implements MigrationInterface {
  readonly name = 'ItemLife1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(COLUMNS)) await runner.query(`TRUNCATE "read"."${table}"`);
    for (const [table, column] of all()) await runner.query(`ALTER TABLE "read"."${table}" ADD ${column}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of all()) {
      await runner.query(`ALTER TABLE "read"."${table}" DROP COLUMN ${column.split(' ')[0]}`);
    }
  }
}

const LIFE = ['"stopped" jsonb', '"repeats" text', '"plannedEffects" jsonb NOT NULL'];

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  board_item: LIFE,
  inbox_item: LIFE,
  annual_review_plan: ['"firstItems" jsonb NOT NULL'],
  annual_review_item: [...LIFE, '"texts" jsonb NOT NULL', '"assignments" jsonb NOT NULL'],
  annual_review_matter: ['"passes" jsonb NOT NULL', '"reads" jsonb NOT NULL'],
};

const all = () =>
  Object.entries(COLUMNS).flatMap(([table, columns]) => columns.map((column) => [table, column] as const));
