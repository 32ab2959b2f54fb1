import { readFileSync, statSync } from 'node:fs';

const lineCount = 6;

/** @returns bytes; 0 where there is no log yet */
export function logLength(logFile: string): number {
  return statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
}

/** The last lines written since the log had that many bytes, indented for a message. */
export function logSince(logFile: string, bytes: number): string {
  const lines = readFileSync(logFile).subarray(bytes).toString('utf8').trim().split('\n');
  return lines
    .slice(-lineCount)
    .map((line) => `  ${line}`)
    .join('\n');
}
