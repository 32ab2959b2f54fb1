import { readVerifier } from '@ayumi/evidence';
import { verifyEvidence, type Verdict } from '@ayumi/evidence/runtime';
import { migrate } from '@ayumi/installation';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Config } from './config';
import { migrated } from './migrated';
import { opened } from './opened';
import { OperatorError } from './operator-error';
import { openDatabase } from './postgres/which-database';

export interface VerifyCommandOptions {
  /** File of a seal that was kept elsewhere. */
  readonly seal?: string;
  /** In C2SP form; undefined: those that the installation itself names. */
  readonly key?: readonly string[];
  /** Where to write the newest seal. */
  readonly save?: string;
}

type Say = (line: string) => void;

/** Whether every event is as it was recorded: docs/how-to/verify.md. Ayumi may go on working meanwhile. */
export async function verify({ seal, key, save }: VerifyCommandOptions, config: Config, say: Say): Promise<boolean> {
  const kept = seal === undefined ? null : read(seal);
  for (const each of key ?? [])
    if (!readVerifier(each))
      throw new OperatorError(`"${each}" is not a key: it must read <name>+<8 hex digits>+<base64>.`);
  const database = await openDatabase(config, say, { role: 'command' });
  try {
    await migrated(database.url, migrate);
    const installation = await opened(database.url, config);
    try {
      const begun = performance.now();
      const verdict = await verifyEvidence({ ...installation, kept, ...(key && { keys: key }) });
      tell(verdict, { seconds: (performance.now() - begun) / 1000, compared: kept !== null, given: Boolean(key) }, say);
      if (save !== undefined) saveSeal(verdict, save, say);
      return verdict.findings.length === 0;
    } finally {
      await installation.close();
    }
  } finally {
    await database.stop();
  }
}

interface Circumstances {
  readonly seconds: number;
  /** With a kept seal. */
  readonly compared: boolean;
  /** The keys were given, not looked up. */
  readonly given: boolean;
}

function tell(verdict: Verdict, { seconds, compared, given }: Circumstances, say: Say): void {
  const { events, streams, seals, pending, root, keys, findings } = verdict;
  say(`${events} events in ${streams} streams, ${seals} seals, in ${seconds.toFixed(1)} s.`);
  say(`Root over all of them (RFC 9162): ${root.toString('base64')}`);
  for (const each of keys) say(`Key${given ? ', given' : ' that this installation names'}: ${each}`);
  if (pending > 0) say(`${pending} events are not in the stored evidence yet; Ayumi adds them while it runs.`);
  if (findings.length > 0) {
    for (const finding of findings) say(`NOT AS RECORDED: ${finding}.`);
    return say('Verdict: the log is NOT what was recorded.');
  }
  say(
    compared
      ? 'Verdict: every event is as it was recorded, and the log still begins with what the kept seal was made over.'
      : 'Verdict: events, evidence and seals fit each other. Only a seal that was kept elsewhere (--seal) shows that not all of them were replaced.',
  );
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new OperatorError(`The seal ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

function saveSeal({ newest, findings }: Verdict, file: string, say: Say): void {
  if (findings.length > 0) return say('No seal was saved.');
  if (newest === null)
    return say('No seal was saved: there is none yet. One is made ten minutes after a change, and at a stop.');
  try {
    writeFileSync(file, newest, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new OperatorError(
      code === 'EEXIST'
        ? `No seal was saved: ${file} is there already, and a seal is never written over another. Name another file.`
        : `No seal was saved: ${file} cannot be written (${code}). Name another file.`,
    );
  }
  say(`The newest seal is in ${file}: keep it where nobody who runs Ayumi can change it.`);
}
