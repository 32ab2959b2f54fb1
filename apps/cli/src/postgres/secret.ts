import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { OperatorError } from '../operator-error';
import { isInitialised, type Place } from './place';

/** The owner's password: made once, kept beside the data, readable by whoever started Ayumi and nobody else. */
export function ownerPassword(place: Place): string {
  return read(place) ?? make(place);
}

function read({ secretFile }: Place): string | undefined {
  try {
    const { password } = JSON.parse(readFileSync(secretFile, 'utf8')) as { password?: unknown };
    if (typeof password === 'string') return password;
    throw new Error('it holds no password');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new OperatorError(
      `The database's password cannot be read from ${secretFile} (${message}). Start Ayumi as the user who started it first, or put the file back from a backup.`,
    );
  }
}

function make(place: Place): string {
  if (isInitialised(place)) {
    throw new OperatorError(
      `${place.secretFile} is missing: it holds the password of the database beside it. Put it back from a backup.`,
    );
  }
  const password = randomBytes(24).toString('base64url');
  const draft = `${place.secretFile}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify({ user: 'ayumi', password })}\n`, { mode: 0o600, flush: true });
  try {
    // A link appears whole or not at all, and only once: of two processes making a password one wins, and both use it.
    linkSync(draft, place.secretFile);
    return password;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return read(place) ?? password;
  } finally {
    rmSync(draft, { force: true });
  }
}
