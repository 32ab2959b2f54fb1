import { projections } from '../read-models';
import { ReadModelDesk } from '../read-models.desk';

describe('the tables of the read models', () => {
  let desk: ReadModelDesk;
  beforeAll(async () => {
    desk = await ReadModelDesk.open();
  });
  afterAll(() => desk.close());

  it('are what the entities say: TypeORM would change nothing', async () => {
    const { upQueries } = await desk.owner.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('are exactly those that the projections write, with their keys', async () => {
    const entities = desk.owner.entityMetadatas.map(({ tableName, primaryColumns }) => [
      tableName,
      { key: primaryColumns.map((column) => column.databaseName).join() },
    ]);
    const written = projections.flatMap(({ tables }) => Object.entries(tables));
    expect(Object.fromEntries(entities)).toEqual(Object.fromEntries(written));
  });

  it('are known to the application under its own role, which may not drop them', async () => {
    await expect(desk.data.query('select * from read.current_item')).resolves.toEqual([]);
    await expect(desk.data.query('drop table read.current_item')).rejects.toThrow('must be owner');
  });

  it('can be taken away and made again', async () => {
    await desk.owner.undoLastMigration();
    await desk.owner.runMigrations();
    const { upQueries } = await desk.owner.driver.createSchemaBuilder().log();
    expect(upQueries).toEqual([]);
  });
});
