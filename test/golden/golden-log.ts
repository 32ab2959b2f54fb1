import type { NewEvent, Position, RecordedEvent } from '@ayumi/event-sourcing';
import { canonicalJson } from '@ayumi/kernel';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** One event as it stands in a golden log; the position is the line. */
export interface GoldenEvent extends NewEvent {
  readonly stream: string;
  readonly revision: number;
}

const ENDING = '.demo.jsonl.gz';

/** Every version whose demonstration was kept, the oldest first. */
export const goldenVersions = (): string[] =>
  readdirSync(__dirname)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));

/** All events of a version's demonstration, in the order of the log. */
export const readGoldenLog = (version: string): RecordedEvent[] =>
  goldenLines(version).map((line, n) => ({
    ...(JSON.parse(line) as GoldenEvent),
    position: String(n + 1) as Position,
  }));

/** The same as lines of canonical JSON, which is how two logs are compared. */
export const goldenLines = (version: string): string[] =>
  gunzipSync(readFileSync(fileOf(version)))
    .toString('utf8')
    .trimEnd()
    .split('\n');

/** What of a recorded event is the same on every machine: everything but the position. */
export const lineOf = ({ stream, revision, id, type, data, meta }: RecordedEvent): string =>
  canonicalJson({ stream, revision, id, type, data, meta });

/** Level 9 and no name or time in the header: the same lines give the same file. */
export function writeGoldenLog(version: string, lines: readonly string[]): void {
  writeFileSync(fileOf(version), gzipSync(`${lines.join('\n')}\n`, { level: 9 }));
}

const fileOf = (version: string): string => path.join(__dirname, `${version}${ENDING}`);
