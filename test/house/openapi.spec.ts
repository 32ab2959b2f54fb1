import { createTestDatabase, type TestDatabase } from '@ayumi/event-sourcing/testing';
import { migrate, openInstallation, type Installation } from '@ayumi/installation';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../../apps/api/src/create-api';
import { describeApi } from '../../apps/api/src/openapi';
import { staleness } from './committed';

describe('libs/api-client/openapi.json', () => {
  let database: TestDatabase;
  let installation: Installation;
  let api: NestFastifyApplication;

  beforeAll(async () => {
    database = await createTestDatabase();
    await migrate(database.url);
    installation = await openInstallation(database.url);
    api = await createApi(installation);
  });

  afterAll(async () => {
    await api?.close();
    await installation?.close();
    await database?.drop();
  });

  it('is what the API says of itself today', () => {
    const document = describeApi(api);
    const { paths, components } = document;
    const steady = {
      ...document,
      paths: byName(paths),
      components: { ...components, schemas: byName(components?.schemas) },
    };
    expect(staleness('openapi', 'libs/api-client/openapi.json', `${JSON.stringify(steady, null, 2)}\n`)).toBeNull();
  });
});

/** The order of modules and controllers is nobody's business outside. */
const byName = <T>(members: Readonly<Record<string, T>> = {}): Record<string, T> =>
  Object.fromEntries(Object.entries(members).toSorted(([a], [b]) => (a < b ? -1 : 1)));
