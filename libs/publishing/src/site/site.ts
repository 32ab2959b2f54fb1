import type { Day } from '@ayumi/kernel';
import type { Paper, ReviewDocument } from '../review/review.document';

/** One file of the site, by its path from the root: `index.html`, `items/10.html`, `data/items.csv`. */
export interface SiteFile {
  readonly path: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A finished file to take away; it is laid under `data/` as it is. */
export interface Download {
  /** ASCII letters, digits, `.`, `-` and `_` alone, so that every server and archive keeps it. */
  readonly name: string;
  /** PDF（A4・印刷用）. */
  readonly label: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface SiteOptions {
  readonly downloads: readonly Download[];
  /** Inside the product each number leads to the approved submission; the public site has no such door. */
  readonly papers?: (paper: Paper) => string | null;
  /** A version that was corrected since keeps answering, and says so on every page. */
  readonly superseded?: Superseded;
}

export interface Superseded {
  /** The newest that is published. */
  readonly version: number;
  readonly publishedOn: Day;
  readonly href: string | null;
  /** Where the 正誤表 of every version since can be read, if there is a way to it. */
  readonly corrections?: readonly { readonly version: number; readonly href: string }[];
}

/** Where a page stands, and what it may lead to. */
export interface Page {
  readonly document: ReviewDocument;
  readonly options: SiteOptions;
  /** To the root of the site: '' or '../'. */
  readonly root: '' | '../';
}
