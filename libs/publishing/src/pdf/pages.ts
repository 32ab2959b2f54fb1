import type { ReviewDocument, Section } from '../review/review.document';
import { pageBlocks } from './page-blocks';
import { breakingFrom, type Printable } from './printable';
import { onSheet, type SheetBlock } from './sheet-layout';

/** What the template sets: words that are ready for the press, and no cell that it would have to understand. */
export interface Pages {
  readonly title: string;
  readonly subtitle: string;
  readonly publisher: string;
  readonly edition: string;
  readonly draft: boolean;
  /** Year, month and day of publication: the document's date. Null of a draft, which has none. */
  readonly publishedOn: { readonly year: number; readonly month: number; readonly day: number } | null;
  readonly runs: readonly PageRun[];
}

/** Sections that follow each other without a new page, under one running head. */
interface PageRun {
  readonly head: string;
  readonly sections: readonly {
    readonly level: number;
    readonly title: string;
    readonly blocks: readonly SheetBlock[];
  }[];
}

export function pagesOf(document: ReviewDocument, letters: Printable): Pages {
  const printable = breakingFrom(HEADING_RUN, letters);
  const [title, subtitle, publisher, edition] = [
    document.title,
    document.subtitle,
    document.publisher,
    document.edition,
  ].map((words) => printable(words) || '－');
  const [year, month, day] = (document.publishedOn ?? '').split('-').map(Number);
  return {
    title: title!,
    subtitle: subtitle!,
    publisher: publisher!,
    edition: edition!,
    draft: document.draft,
    publishedOn: document.publishedOn === null ? null : { year: year!, month: month!, day: day! },
    runs: runsOf(document.sections).map((sections) => ({
      head: headOf(sections.map((section) => printable(section.title))),
      sections: sections.map((section) => ({
        level: section.level,
        title: printable(section.title) || '－',
        blocks: blocksOf(section, letters),
      })),
    })),
  };
}

function blocksOf({ item, title, blocks }: Section, letters: Printable): readonly SheetBlock[] {
  const made = pageBlocks(blocks, title, {
    lines: breakingFrom(item === null ? LINE_RUN : COLUMN_RUN, letters, FINGERPRINT),
    columns: breakingFrom(COLUMN_RUN, letters),
  });
  return item === null ? made : onSheet(made);
}

/** It is copied to be compared; the template sets it small enough for a line (blocks.typ). */
const FINGERPRINT = /^[0-9a-f]{64}$/;
/* Letters of Latin that surely fit: into a heading, into a line, into a column. */
const HEADING_RUN = 28;
const LINE_RUN = 40;
const COLUMN_RUN = 16;

function runsOf(sections: readonly Section[]): Section[][] {
  const runs: Section[][] = [];
  for (const section of sections) {
    if (section.startsPage || runs.length === 0) runs.push([]);
    runs.at(-1)!.push(section);
  }
  return runs;
}

/** As much as stands in one line beside the title of the report. */
const HEAD_LETTERS = 27;

function headOf(titles: readonly string[]): string {
  const letters = [...new Intl.Segmenter('ja').segment(titles.join('／'))].map(({ segment }) => segment);
  return letters.length > HEAD_LETTERS ? `${letters.slice(0, HEAD_LETTERS - 1).join('')}…` : letters.join('');
}
