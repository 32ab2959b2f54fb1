import type { Schema } from '@ayumi/api-client';
import type { Review } from '../review/review';

export type Version = Schema<'VersionAnswer'>;

/** 正誤表, from one version to another; `seen` names an earlier freeze of the first by its fingerprint. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly seen: string | null;
}

/** The version of the address; else the newest, which is the one in hand as soon as it was frozen. */
export function chosenVersion({ versions }: Review, asked: string | null): Version | null {
  return versions.find(({ version }) => String(version) === asked) ?? versions.at(-1) ?? null;
}

/** What a version is compared with: what was frozen as the same version before, else the version published before it. */
export function comparedWith({ versions }: Review, { version, fingerprints }: Version): Span | null {
  const seen = fingerprints.at(-2);
  if (seen) return { from: version, to: version, seen };
  const before = versions.findLast((each) => each.version < version && each.publishedOn !== null);
  return before ? { from: before.version, to: version, seen: null } : null;
}

export const VERSION_STATES = ['superseded', 'published', 'approved', 'on-its-way', 'thawed', 'withdrawn'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

/** 公表中, 差し替え済み, …: what a version is to its readers. */
export function stateOf({ status, publishedOn, supersededBy }: Version): VersionState {
  if (supersededBy !== null) return 'superseded';
  if (publishedOn !== null) return 'published';
  if (status === 'settled') return 'approved';
  if (status === 'in-progress') return 'on-its-way';
  return status === 'withdrawn' ? 'withdrawn' : 'thawed';
}

/** The two versions of the address; without them the newest published correction, else the newest version there is. */
export function spanIn({ versions }: Review, parameters: URLSearchParams): Span | null {
  const known = (name: string) => versions.find(({ version }) => `${version}` === parameters.get(name))?.version;
  const [from, to] = [known('from'), known('to')];
  if (from !== undefined && to !== undefined) return { from, to, seen: from === to ? parameters.get('seen') : null };
  const newest =
    versions.findLast(({ publishedOn, version }) => publishedOn !== null && version > 1) ?? versions.at(-1);
  const before = versions.findLast((each) => each.version < (newest?.version ?? 0));
  return newest && before ? { from: before.version, to: newest.version, seen: null } : null;
}
