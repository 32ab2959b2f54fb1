import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../apps/cli/src/config';
import { OperatorError } from '../../apps/cli/src/operator-error';
import { verify, type VerifyCommandOptions } from '../../apps/cli/src/verify.command';
import { sealOf, signerOf } from '@ayumi/evidence';
import { verifyEvidence } from '@ayumi/evidence/runtime';
import { evidenceFindings } from '../fault/judgement';
import { openWorld, type World } from '../world';

describe('ayumi verify, on the demonstration', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ayumi-verify-'));
  const kept = path.join(folder, 'seal.txt');
  const signer = signerOf('ayumi/test', Buffer.alloc(32, 7));
  let world: World;

  beforeAll(async () => {
    world = await openWorld();
    const { events: size, root } = await verifyEvidence(world.installation);
    writeFileSync(kept, sealOf({ size, root }, signer));
  }, 120_000);
  afterAll(async () => {
    await world?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const told = async (options: VerifyCommandOptions): Promise<{ readonly well: boolean; readonly words: string }> => {
    const lines: string[] = [];
    const well = await verify(options, readConfig({ DATABASE_URL: world.database.url }), (line) => lines.push(line));
    return { well, words: lines.join('\n') };
  };

  it('finds every event as it was recorded, and says what a kept seal adds', async () => {
    expect(await evidenceFindings(world.installation)).toEqual([]);
    const alone = await told({});
    expect(alone).toEqual({ well: true, words: expect.stringMatching(/^\d+ events in \d+ streams, 0 seals/) });
    expect(alone.words).toContain('Only a seal that was kept elsewhere');
    const compared = await told({ seal: kept, key: [signer.vkey] });
    expect(compared).toEqual({ well: true, words: expect.stringContaining('still begins with what the kept seal') });
  }, 90_000);

  it('saves the newest seal once, and never over a file that is there', async () => {
    const { ownerPool } = world.database;
    await ownerPool.query('insert into evidence.seal_key (vkey) values ($1)', [signer.vkey]);
    const seal = readFileSync(kept, 'utf8');
    await ownerPool.query('insert into evidence.seal (size, note) values ($1, $2)', [
      Number(seal.split('\n')[1]),
      seal,
    ]);
    const saved = path.join(folder, 'saved.txt');
    expect((await told({ save: saved })).words).toContain(`The newest seal is in ${saved}`);
    expect(readFileSync(saved, 'utf8')).toBe(seal);
    await expect(told({ save: saved })).rejects.toThrow(new OperatorError(`No seal was saved: ${saved} is there already, and a seal is never written over another. Name another file.`)); // prettier-ignore
    const nowhere = path.join(folder, 'nowhere', 'saved.txt');
    await expect(told({ save: nowhere })).rejects.toThrow(`No seal was saved: ${nowhere} cannot be written (ENOENT).`);
  }, 90_000);

  it('says which event was altered, and that the log is not what was recorded', async () => {
    await world.database.ownerPool.query(`alter table log.event disable trigger append_only;
      update log.event set meta = jsonb_set(meta, '{actorName}', '"別人"') where position = (select min(position) + 20 from log.event)`);
    const { well, words } = await told({ seal: kept, key: [signer.vkey] });
    expect(well).toBe(false);
    expect(words).toMatch(/NOT AS RECORDED: \w+ in \S+, revision \d+, at position \d+ .* it was altered \(leaf 20\)/);
    expect(words).toContain('NOT AS RECORDED: the kept seal does not fit');
    expect(words).toContain('Verdict: the log is NOT what was recorded.');
  }, 90_000);
});
