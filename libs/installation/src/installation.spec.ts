import { createTestDatabase, type TestDatabase } from '@ayumi/event-sourcing/testing';
import { DataSource } from 'typeorm';
import { completeInstallation, dataSourceOptions, migrate, openInstallation } from './installation';

describe('An installation', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await migrate(database.url);
  });
  afterAll(() => database?.drop());

  it('is migrated twice without harm, and its tables are what the entities say', async () => {
    await migrate(database.url);
    const owner = await new DataSource({ ...dataSourceOptions(), url: database.url }).initialize();
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    await owner.destroy();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('works as a role that can append to the log but neither change nor empty it', async () => {
    const installation = await openInstallation(database.url);
    try {
      const [{ role }] = (await installation.rows.query<{ role: string }[]>('select current_user as role')) as [
        { role: string },
      ];
      expect(role).toBe('ayumi_app');
      for (const attack of ['update log.event set type = type', 'delete from log.event', 'truncate log.event']) {
        await expect(installation.rows.query(attack)).rejects.toThrow(/permission denied/);
      }
    } finally {
      await installation.close();
    }
  });

  it('keeps the first seed and the first clock, whoever completes it again', async () => {
    const first = await openInstallation(database.url);
    expect(first.seed).toBeNull();
    await completeInstallation(first.rows, 'demo', -47_000_000_000);
    await completeInstallation(first.rows, 'none', 0);
    await first.close();

    const second = await openInstallation(database.url);
    expect(second.seed).toBe('demo');
    const shiftMs = Date.parse(second.clock.now()) - Date.now();
    expect(Math.abs(shiftMs + 47_000_000_000)).toBeLessThan(60_000);
    await second.close();
  });
});
