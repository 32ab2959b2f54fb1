/** What a plan's document says, cell by cell, as it stands there: text is trimmed and never normalised. */
export interface PlanDocument {
  readonly chapters: readonly DocumentChapter[];
  readonly items: readonly DocumentItem[];
  /** The fiscal years of the annual plan, the same for every item: 2021 for 令和3年度. */
  readonly years: readonly number[];
  /** Always empty here, for a line that could not be placed is a problem as well. */
  readonly unplaced: readonly UnplacedLine[];
}

export interface DocumentChapter {
  readonly no: number;
  readonly title: string;
  readonly line: number;
}

/** One 実施項目. A blank cell is null: filling it is work that is submitted and approved. */
export interface DocumentItem {
  readonly no: number;
  readonly chapter: number;
  readonly title: string;
  readonly responsible: string | null;
  /** The whole cell, and its paragraphs: what the source parts by a space after a full stop. */
  readonly purpose: string;
  readonly purposes: readonly string[];
  readonly initiatives: readonly string[];
  readonly indicator: string | null;
  readonly baseline: string | null;
  readonly target: string | null;
  readonly annualPlan: Readonly<Record<number, string | null>>;
  /** Where the item's row stands, counted from 1. */
  readonly line: number;
}

/** Nothing is imported while there is one. Plain English, for whoever runs the import. */
export interface DocumentProblem {
  readonly line: number;
  readonly problem: string;
}

export interface UnplacedLine {
  readonly line: number;
  readonly text: string;
}

export interface DocumentProblems {
  readonly problems: readonly DocumentProblem[];
  readonly unplaced: readonly UnplacedLine[];
}
