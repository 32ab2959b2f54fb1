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
  /**
   * The items' sheets once more, as long lists with one fact a row: for the workbook and the open data, where nobody
   * wants a file for each item. Pages and PDF do not show them.
   */
  readonly lists: readonly Table[];
}

export interface Section {
  /** Unique in the document; the anchor on the page. A sheet's is `item-10`, by the number of the item. */
  readonly id: string;
  /** `correction`, `unsettled` and `about` are in every edition to which they apply: nobody can switch a gap off. */
  readonly part: ReviewPart | 'correction' | 'unsettled' | 'about';
  readonly level: 1 | 2;
  readonly title: string;
  readonly startsPage: boolean;
  /** The item whose sheet it is. */
  readonly item: string | null;
  readonly blocks: readonly Block[];
}

export type Block = Heading | Prose | Table | Chart | Facts | Approvals | Note;

/** Within a section: one level below the section's own title. */
export interface Heading {
  readonly kind: 'heading';
  /** 計画, 実行, 評価, 改善 of an item's sheet. */
  readonly letter: 'P' | 'D' | 'C' | 'A' | null;
  readonly text: string;
}

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
  /** A table of one item's sheet: its facts are in `lists` as well. */
  readonly ofItem: boolean;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly note: string | null;
}

export interface Column {
  readonly id: string;
  readonly heading: string;
  /** A heading over this column and its neighbours with the same words: 「S 予定以上に進捗」 over 項目数 and 割合. */
  readonly group: string | null;
  /** 千円; null where the cells have none or carry their own. Printed in the heading, so that cells need not repeat it. */
  readonly unit: string | null;
  readonly align: 'start' | 'end';
  /** The row's heading for those who hear the table read. */
  readonly isHeading?: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly isTotal?: boolean;
}

/**
 * A fact with its kind, so that a workbook gets real numbers and a page the words. `paper` leads to what it stands on.
 * Five things that are not the same: `none` (there is no such fact here), money without an amount (金額不明), a share of nothing,
 * a figure that was left blank, dashed, not measured or not applicable, and 0. `shownCell` puts each into words of its own.
 */
export type Cell = (
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'count'; readonly value: number }
  | { readonly is: 'share'; readonly percent: number | null }
  /** Null: there is an effect, and nobody knows how much. */
  | { readonly is: 'money'; readonly thousandYen: number | null }
  | { readonly is: 'figure'; readonly figure: Figure; readonly unit: string; readonly decimals: number }
  | { readonly is: 'day'; readonly day: Day }
  | { readonly is: 'year'; readonly year: number }
  | { readonly is: 'none' }
) & {
  readonly paper?: Paper;
  /** The item that the words name: where there are links, they lead to its sheet. */
  readonly item?: string;
};

/** 「すべての数字に根拠」: the matter whose approved submission the number comes from. */
export interface Paper {
  readonly item: string;
  readonly matter: string;
}

/** A drawing as SVG, with its meaning in words. The table beside it carries the numbers. */
export interface Chart {
  readonly kind: 'chart';
  readonly id: string;
  readonly title: string;
  readonly svg: string;
  /** By the planning office; where it wrote none, what the drawing itself says. */
  readonly alternativeText: string;
}

/** Labels and values beside each other: 推進担当課, 評価, 財政効果額. */
export interface Facts {
  readonly kind: 'facts';
  readonly entries: readonly { readonly label: string; readonly value: Cell }[];
}

/** 決裁欄: one box for each step, who drafted first. */
export interface Approvals {
  readonly kind: 'approvals';
  readonly caption: string;
  readonly signatures: readonly Signed[];
}

export interface Signed {
  readonly step: string;
  readonly postTitle: string | null;
  readonly name: string;
  readonly day: Day;
  /** 代 (代決), 代理, 引 (引上げ), 特 (特例), 後 (後閲): the sign, and what it says in words: 「田中 実の代決」. */
  readonly mark: { readonly sign: string; readonly words: string } | null;
  /** When the absent person read it. */
  readonly postReviewedOn: Day | null;
}

export interface Note {
  readonly kind: 'note';
  readonly text: string;
}
