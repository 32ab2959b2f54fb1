import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { readConfig } from '../../apps/cli/src/config';
import { review, type ReviewOptions } from '../../apps/cli/src/review/review.command';
import { openWorld, type World } from '../world';
import { openStage } from './three-hundred-items';

/* 令和5年度 was published in October 2024 and corrected in December; of 令和6年度 there is a draft. */
describe('The command that prints a year’s review', () => {
  let world: World;
  const folder = mkdtempSync(path.join(tmpdir(), 'ayumi-review-'));
  const out = (name: string) => path.join(folder, name);
  beforeAll(async () => {
    world = await openWorld();
  }, 180_000);
  afterAll(async () => {
    await world?.close();
    rmSync(folder, { recursive: true });
  });

  const printed = async (plan: string, year: string, options: ReviewOptions): Promise<string> => {
    const lines: string[] = [];
    const config = readConfig({ DATABASE_URL: world.database.url });
    await review(plan, year, options, config, (line) => lines.push(line));
    return lines.join('\n');
  };
  const sumsIn = (name: string) => readFileSync(path.join(out(name), 'SHA256SUMS'), 'utf8');

  it('lays all five outputs of the newest published version into the folder, with their sums and a manifest', async () => {
    const said = await printed('kodaira-r3', '2023', { out: out('2023') });
    expect(said).toContain(`Version 2 of kodaira-r3 2023 is in ${out('2023')}:`);
    expect(readdirSync(out('2023')).toSorted()).toEqual([
      'SHA256SUMS',
      'kodaira-r3-2023-v2-csv.zip',
      'kodaira-r3-2023-v2-site.zip',
      'kodaira-r3-2023-v2.pdf',
      'kodaira-r3-2023-v2.xlsx',
      'manifest.json',
      'site',
    ]);
    const manifest = JSON.parse(readFileSync(path.join(out('2023'), 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ review: 'kodaira-r3.2023', version: 2, draft: false });
    expect(manifest.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    const sums = sumsIn('2023').trimEnd().split('\n');
    // Everything but itself: the manifest's files, and the manifest.
    expect(sums).toHaveLength(manifest.files.length + 1);
    for (const [sum, name] of sums.map((line) => line.split('  ') as [string, string]))
      expect(createHash('sha256').update(readFileSync(path.join(out('2023'), name))).digest('hex')).toBe(sum); // prettier-ignore
    expect(readFileSync(path.join(out('2023'), 'site', 'items', '10.html'), 'utf8')).toContain('第2版');
  }, 120_000); // prettier-ignore

  it('gives the same bytes again, and says of the old version that it is superseded', async () => {
    await printed('kodaira-r3', '2023', { out: out('again'), pdf: false, version: '2' });
    const ofWorkbook = (name: string) => /^.*\.xlsx$/m.exec(sumsIn(name))![0];
    expect(ofWorkbook('again')).toBe(ofWorkbook('2023'));
    const said = await printed('kodaira-r3', '2023', { out: out('old'), pdf: false, version: '1', cp932: true });
    expect(said).toMatch(/It is superseded by version 2 of 2024-12-\d\d; every page says so\./);
    expect(readdirSync(out('old'))).toContain('kodaira-r3-2023-v1-csv-cp932.zip');
    expect(readFileSync(path.join(out('old'), 'site', 'index.html'), 'utf8')).toContain('この版（第1版');
  }, 120_000); // prettier-ignore

  it.each([
    ['kodaira-r3', '2030', {}, '2030 is no fiscal year of kodaira-r3; its years are 2021, 2022, 2023, 2024.'],
    ['kodaira-r9', '2023', {}, 'There is no plan "kodaira-r9" here.'],
    ['kodaira-r3', 'R5', {}, '"kodaira-r3 R5" is no review: name a plan and a fiscal year, e.g. kodaira-r3 2024.'],
    ['kodaira-r3', '2023', { version: '7' }, 'kodaira-r3 2023 has no version "7"; there is version 1 (published on '],
  ])('is refused for %s %s %j, and writes nothing', async (plan, year, options, words) => {
    await expect(printed(plan, year, { ...options, out: out('refused') })).rejects.toThrow(words);
    expect(existsSync(out('refused'))).toBe(false);
  });

  it('is refused where nothing is settled, and --draft shows what is missing', async () => {
    const stage = await openStage(world.installation, 2);
    await stage.close();
    await expect(printed('kodaira-b1', '2024', { out: out('nothing') })).rejects.toThrow(
      'Nothing of kodaira-b1.2024 is settled, so there is nothing to report. Use --draft to see what is missing.',
    );
    expect(existsSync(out('nothing'))).toBe(false);
    await printed('kodaira-b1', '2024', { out: out('draft'), draft: true, pdf: false });
    expect(readFileSync(path.join(out('draft'), 'site', 'index.html'), 'utf8')).toContain('この版（案）はまだ公表されていません');
  }, 120_000); // prettier-ignore

  it('is refused where the folder holds something, and leaves it alone', async () => {
    writeFileSync(path.join(folder, 'mine.txt'), 'mine');
    await expect(printed('kodaira-r3', '2023', { out: folder })).rejects.toThrow(/is not empty\. Name an empty/);
    expect(existsSync(path.join(folder, 'manifest.json'))).toBe(false);
  });

  it('says on a machine without Typst what to do, in one line, and does the rest with --no-pdf', async () => {
    const hooks = ['-r', './test/bench/typescript.cjs', '-r', './test/feature/without-typst.cjs'];
    const run = (...more: string[]) =>
      promisify(execFile)(
        process.execPath,
        [...hooks, 'apps/cli/src/main.ts', 'review', 'kodaira-r3', '2023', '--out', out('no-typst'), ...more],
        { env: { ...process.env, DATABASE_URL: world.database.url } },
      );
    const failed = await run().catch((error: unknown) => error as { code: number; stderr: string });
    expect(failed).toMatchObject({ code: 1 });
    expect(failed.stderr.trim()).toMatch(/^The PDF is set by Typst, .* Leave the PDF out with --no-pdf\.$/);
    expect(existsSync(out('no-typst'))).toBe(false);
    await run('--no-pdf');
    expect(readdirSync(out('no-typst'))).toContain('kodaira-r3-2023-v2-site.zip');
  }, 120_000); // prettier-ignore
});
