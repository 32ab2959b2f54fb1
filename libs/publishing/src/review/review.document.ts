import type { Day } from '@ayumi/kernel';
import type { Figure, ReviewPart } from '@ayumi/plan';

/**
 * A year's review as a document: the same sections, tables and cells for page, PDF, workbook and open data, so that the
 * outputs cannot say different things. Made from the frozen set by `documentOf`; a renderer adds looks and no facts.
 */
export interface ReviewDocument {
  readonly title: string;
  readonly subtitle: string;
  readonly publisher: string;
  /** 「第2版 令和7年11月20日公表」; of a draft 「案」. */
  readonly edition: string;
  readonly draft: boolean;
  readonly fingerprint: string | null;
  readonly publishedOn: Day | null;
  readonly licence: { readonly name: string; readonly url: string; readonly line: string };
  readonly sections: readonly Section[];
}

export interface Section {
  /** Unique in the document; the anchor on the page. */
  readonly id: string;
  readonly part: ReviewPart | 'correction';
  readonly level: 1 | 2;
  readonly title: string;
  readonly startsPage: boolean;
  /** The item whose sheet it is. */
  readonly item: string | null;
  readonly blocks: readonly Block[];
}

export type Block = Prose | Table | Chart | Facts | Approvals | Note;

/** Text as it was written, with its line breaks. */
export interface Prose {
  readonly kind: 'prose';
  readonly label: string | null;
  readonly text: string;
}

export interface Table {
  readonly kind: 'table';
  /** Unique in the document: name of the CSV file, key of the worksheet. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly note: string | null;
}

export interface Column {
  readonly id: string;
  readonly heading: string;
  /** 件, %, 千円; null where the cells have none or carry their own. */
  readonly unit: string | null;
  readonly align: 'start' | 'end';
  /** The row's heading for those who hear the table read. */
  readonly isHeading?: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly isTotal?: boolean;
}

/** A fact with its kind, so that a workbook gets real numbers and a page the words. `paper` leads to what it stands on. */
export type Cell = (
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'count'; readonly value: number }
  | { readonly is: 'share'; readonly percent: number | null }
  | { readonly is: 'money'; readonly thousandYen: number | null }
  | { readonly is: 'figure'; readonly figure: Figure; readonly unit: string; readonly decimals: number }
  | { readonly is: 'day'; readonly day: Day }
  | { readonly is: 'year'; readonly year: number }
  | { readonly is: 'none' }
) & { readonly paper?: Paper };

/** 「すべての数字に根拠」: the matter whose approved submission the number comes from. */
export interface Paper {
  readonly item: string;
  readonly matter: string;
}

/** A drawing as SVG, with its meaning in words. The table beside it carries the numbers. */
export interface Chart {
  readonly kind: 'chart';
  readonly id: string;
  readonly svg: string;
  readonly alternativeText: string;
}

/** Labels and values beside each other: 推進担当課, 評価, 財政効果額. */
export interface Facts {
  readonly kind: 'facts';
  readonly entries: readonly { readonly label: string; readonly value: Cell }[];
}

/** 決裁欄. */
export interface Approvals {
  readonly kind: 'approvals';
  readonly signatures: readonly {
    readonly step: string;
    readonly postTitle: string | null;
    readonly name: string;
    readonly day: Day;
    /** 代 (代決), 代理, 引 (引上げ), 特 (特例), 後 (後閲, with the day of reading if it was read). */
    readonly mark: string | null;
    readonly postReviewedOn: Day | null;
  }[];
}

export interface Note {
  readonly kind: 'note';
  readonly text: string;
}
