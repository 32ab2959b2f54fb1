import { createTestDatabase, type TestDatabase } from '@ayumi/event-sourcing/testing';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../apps/cli/src/config';
import { importOrganisation } from '../../apps/cli/src/import-organisation.command';

const THE_CITY = `
city: kodaira
units: [{ id: shi, name: 市, kind: city, order: 1 }, { id: zeimu, name: 税務課, kind: section, parent: shi, order: 2 }]
posts: [{ id: zeimu/clerk, unit: zeimu, rank: clerk, title: 税務課 担当 }]
people: [{ id: p1, name: 髙橋　一, kana: タカハシ　ハジメ, login: takahashi, posts: [zeimu/clerk], from: 2026-04-01 }]
`;

describe('import-organisation', () => {
  let database: TestDatabase;
  let file: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    file = path.join(await mkdtemp(path.join(tmpdir(), 'ayumi-city-')), 'city.yaml');
  });
  afterAll(async () => {
    await database?.drop();
    if (file) await rm(path.dirname(file), { recursive: true });
  });

  const imported = async (city: string): Promise<string[]> => {
    writeFileSync(file, city);
    const lines: string[] = [];
    await importOrganisation(file, readConfig({ DATABASE_URL: database.url }), (line) => lines.push(line));
    return lines;
  };
  const events = async (): Promise<string[]> => {
    const { rows } = await database.ownerPool.query<{ type: string }>('select type from log.event order by position');
    return rows.map(({ type }) => type);
  };

  it('brings in a city and gives every account a password once', async () => {
    const [summary, account] = await imported(THE_CITY);
    expect(summary).toBe('2 units, 1 posts, 1 people; 1 new passwords.');
    expect(account).toMatch(/^takahashi\t[\w-]{12}$/);
    expect(await events()).toEqual([
      'UnitEstablished',
      'UnitEstablished',
      'PostEstablished',
      'PersonRegistered',
      'PersonAppointed',
      'AccountOpened',
    ]);
  });

  it('read again changes nothing, and read with a new name changes that alone', async () => {
    expect(await imported(THE_CITY)).toEqual(['2 units, 1 posts, 1 people; 0 new passwords.']);
    expect(await events()).toHaveLength(6);
    await imported(THE_CITY.replace('name: 税務課', 'name: 市民税課'));
    expect((await events()).slice(6)).toEqual(['UnitEstablished']);
  });

  it('says what a file lacks, or which unit it does not know', async () => {
    await expect(imported('city: x')).rejects.toThrow('lacks units, posts, people');
    await expect(imported(THE_CITY.replace('parent: shi', 'parent: nowhere'))).rejects.toThrow('unit-unknown');
  });
});
