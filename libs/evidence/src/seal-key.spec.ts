import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSealKey } from './seal-key';

describe('The key that seals', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'ayumi-key-'));
    file = path.join(folder, 'data', 'seal.key');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made at the first start, for its owner’s eyes alone, with nothing left beside it', () => {
    const { vkey } = openSealKey(file);
    expect(vkey).toMatch(/^ayumi\/[0-9a-f]{16}\+[0-9a-f]{8}\+/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(path.dirname(file))).toEqual(['seal.key']);
  });

  it('is the same at every later start, and another in every installation', () => {
    const first = openSealKey(file);
    const text = readFileSync(file, 'utf8');
    expect(openSealKey(file).vkey).toBe(first.vkey);
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(openSealKey(path.join(folder, 'other.key')).vkey).not.toBe(first.vkey);
  });

  it.each([
    ['damaged', (text: string) => text.replace('ayumi/', 'ayumo/')],
    ['cut', (text: string) => text.slice(0, 40)],
    ['empty', () => ''],
  ])('is refused where its file is %s, which stays as it is', (_, damage) => {
    openSealKey(file);
    const damaged = damage(readFileSync(file, 'utf8'));
    writeFileSync(file, damaged);
    expect(() => openSealKey(file)).toThrow(`${file} holds no seal key (PRIVATE+KEY+…). Put the right file there`);
    expect(readFileSync(file, 'utf8')).toBe(damaged);
  });

  it('is not made anew where its file is there and cannot be read', () => {
    mkdirSync(file, { recursive: true });
    expect(() => openSealKey(file)).toThrow(`The seal key ${file} cannot be read (EISDIR).`);
  });

  it('says where it cannot be made', () => {
    writeFileSync(path.join(folder, 'data'), 'a file, no folder');
    expect(() => openSealKey(file)).toThrow(/^The seal key .+ cannot be (read|made) \(ENOTDIR\)\.$/);
  });
});
