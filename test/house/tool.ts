import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Every tool reads the whole house; on a busy machine that takes a while. */
export const TOOL_TIMEOUT_MS = 120_000;

export const ROOT = path.resolve(__dirname, '../..');

/** Runs a program of node_modules over the house and hands back what it prints; an empty text where all is well. */
export function complaintsOf(program: string, ...parameters: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [path.join(ROOT, 'node_modules', program), ...parameters],
    { cwd: ROOT, encoding: 'utf8', timeout: TOOL_TIMEOUT_MS, maxBuffer: 64 * 1024 * 1024 },
  );
  if (error) throw error;
  return status === 0 ? '' : `${stdout}${stderr}` || `${program} ended with code ${status} and said nothing`;
}
