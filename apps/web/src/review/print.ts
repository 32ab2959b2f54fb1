import type { Review } from './review';

export const SHOWS = ['paper', 'page'] as const;
export type Show = (typeof SHOWS)[number];

/** What is printed: the draft as it stands, or a frozen version. */
export interface Print {
  readonly review: string;
  /** Null: the draft. */
  readonly version: number | null;
  /** Another one where the content may be another. */
  readonly stamp: string;
}

/** The document of the screen: the draft while it is being written, else the version on its route or the newest one. */
export function printOf({ review, stage, inHand, versions, revision, facts }: Review): Print {
  const version = stage === 'building' ? null : (inHand ?? versions.at(-1)?.version ?? null);
  const stamp = version === null ? `${revision} ${facts?.position ?? ''}` : String(version);
  return { review, version, stamp };
}

export const FILES = ['pdf', 'xlsx', 'csv', 'csv-cp932', 'site'] as const;
export type FileKind = (typeof FILES)[number];

export function fileAddress({ review, version }: Print, kind: FileKind, show?: 'frame'): string {
  const asked = new URLSearchParams({ ...(version !== null && { version: String(version) }), ...(show && { show }) });
  return `/api/v1/reviews/${review}/outputs/${kind}${asked.size > 0 ? `?${asked.toString()}` : ''}`;
}

export const pageAddress = ({ review, version }: Print): string =>
  `/api/v1/reviews/${review}/outputs/page/${version === null ? 'draft' : `v${version}`}/index.html`;
