import type { Schema } from '@ayumi/api-client';
import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/api';
import type { Owner } from '../item/owner';
import type { Print } from '../review/print';
import type { Review } from '../review/review';

export type Version = Schema<'VersionAnswer'>;
export type Frozen = Schema<'FrozenVersionAnswer'>;
export type Difference = Schema<'DifferenceAnswer'>;

/** 正誤表, from one version to another; `seen` names an earlier freeze of the first by its fingerprint. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly seen: string | null;
}

export const useDifferences = (id: string, { from, to, seen }: Span) =>
  useQuery({
    queryKey: ['review-differences', id, from, to, seen],
    queryFn: () =>
      answered(
        api.GET('/api/v1/reviews/{id}/differences', {
          params: { path: { id }, query: { from, to, ...(seen && { seen }) } },
        }),
      ),
  });

export const differencesAddress = (id: string, { from, to, seen }: Span): string =>
  `/reviews/${id}/differences?${new URLSearchParams({ from: `${from}`, to: `${to}`, ...(seen && { seen }) }).toString()}`;

export const ownerOf = ({ review, actions }: Review): Owner => ({ of: 'reviews', id: review, actions });

/** The version of the address; else the one in hand, if it was ever frozen; else the newest. */
export function chosenVersion({ versions, inHand }: Review, asked: string | null): Version | null {
  return (
    versions.find(({ version }) => String(version) === asked) ??
    versions.find(({ version }) => version === inHand) ??
    versions.at(-1) ??
    null
  );
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

/** A frozen version as its files are asked for; a second freeze of it has other bytes. */
export const printOf = (review: string, { version, fingerprint }: Version): Print => ({
  review,
  version,
  stamp: fingerprint,
});
