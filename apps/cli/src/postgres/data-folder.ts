import { accessSync, chmodSync, constants, mkdirSync, statSync } from 'node:fs';
import { OperatorError } from '../operator-error';
import { isRoot } from './system-user';

/**
 * Makes the folder that keeps everything (AYUMI_DATA), or makes sure that it can be used.
 *
 * @throws {OperatorError}
 */
export function prepareDataFolder(folder: string): void {
  try {
    const made = mkdirSync(folder, { recursive: true });
    // Root's umask is often 077, but the server runs as another user and must be able to enter.
    if (made && isRoot()) chmodSync(folder, 0o755);
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error('a file'), { code: 'EEXIST' });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new OperatorError(`The data folder ${folder} cannot be used: ${reasonFor(error)}`);
  }
}

function reasonFor(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const remedy = 'Set AYUMI_DATA to a folder that you may write to.';
  switch (code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return `there is a file where a folder is needed. ${remedy}`;
    case 'EACCES':
    case 'EPERM':
      return `you may not write there. ${remedy}`;
    case 'EROFS':
      return `the disk is read-only. ${remedy}`;
    case 'ENOSPC':
      return `the disk is full. Make room, or set AYUMI_DATA to a folder on another disk.`;
    default:
      return `${message}. ${remedy}`;
  }
}
