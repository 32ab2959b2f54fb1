import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withSecretFiles } from './secret-files';

describe('A secret in a file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ayumi-secret-'));
  const file = path.join(folder, 'database-url');
  beforeAll(() => writeFileSync(file, 'postgres://ayumi:hidden@db/ayumi\n'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is read as if it stood in the environment', () => {
    expect(withSecretFiles({ DATABASE_URL_FILE: file, PORT: '1' })).toMatchObject({
      DATABASE_URL: 'postgres://ayumi:hidden@db/ayumi',
      PORT: '1',
    });
    expect(withSecretFiles({ DATABASE_URL: 'postgres://plain', DATABASE_URL_FILE: '' }).DATABASE_URL).toBe(
      'postgres://plain',
    );
  });

  it('is refused where it is said twice, is not there or is empty, and never shown', () => {
    const both = { DATABASE_URL: 'postgres://ayumi:hidden@db', DATABASE_URL_FILE: file };
    expect(() => withSecretFiles(both)).toThrow(/^DATABASE_URL and DATABASE_URL_FILE are both set/);
    expect(() => withSecretFiles({ EVENTSTORE_URL_FILE: `${file}-gone` })).toThrow(/cannot be read \(ENOENT\)/);
    writeFileSync(`${file}-empty`, '\n');
    expect(() => withSecretFiles({ DATABASE_URL_FILE: `${file}-empty` })).toThrow(/is empty/);
  });
});
