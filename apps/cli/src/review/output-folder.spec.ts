import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mustBeEmpty, writeAll } from './output-folder';

describe('The folder of a review’s outputs', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ayumi-outputs-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gets the files and their sums, and is then not empty any more', () => {
    mustBeEmpty(folder);
    mustBeEmpty(path.join(folder, 'not there yet'));
    writeAll(folder, [
      { path: 'site/items/10.html', bytes: Buffer.from('b') },
      { path: 'a.csv', bytes: Buffer.from('') },
    ]);
    expect(readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8').split('\n')).toEqual([
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.csv',
      '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  site/items/10.html',
      '',
    ]);
    expect(readFileSync(path.join(folder, 'site', 'items', '10.html'), 'utf8')).toBe('b');
    expect(() => mustBeEmpty(folder)).toThrow(/is not empty\. Name an empty or a new folder with --out\./);
  });
});
