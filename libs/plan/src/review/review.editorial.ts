import type { Day } from '@ayumi/kernel';
import { REVIEW_PARTS, type Licence, type ReviewPart } from './review.set';

/** What the planning office writes itself into a year's review, and what it collects: the rest is generated. */
export interface ReviewEditorial {
  readonly outline: readonly ReviewPart[];
  readonly licence: Licence;
  readonly introduction: string | null;
  /** By number of the chapter. */
  readonly chapterRemarks: Readonly<Record<string, string>>;
  /** 主要管理項目, with why; keyed by item. */
  readonly priorities: Readonly<Record<string, string>>;
  /** In the order in which they were recorded. */
  readonly opinions: readonly Opinion[];
  /** What a chart cannot say to who does not see it; keyed by `<item>/<indicator>`. */
  readonly alternativeTexts: Readonly<Record<string, string>>;
}

export interface Opinion {
  /** `opinion-1`, `opinion-2`, … within the review. */
  readonly opinion: string;
  /** The body that said it, such as 行財政改革推進委員会. */
  readonly body: string;
  readonly day: Day;
  readonly chapter: number | null;
  readonly item: string | null;
  readonly text: string;
  readonly answer: {
    readonly unit: string;
    readonly unitName: string;
    readonly text: string;
    readonly day: Day;
  } | null;
}

/** Before anybody has written anything: every part is printed, and all that is in them is generated. */
export const UNWRITTEN: ReviewEditorial = {
  outline: REVIEW_PARTS,
  licence: 'CC-BY-4.0',
  introduction: null,
  chapterRemarks: {},
  priorities: {},
  opinions: [],
  alternativeTexts: {},
};
