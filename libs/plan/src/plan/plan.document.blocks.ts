import type { DocumentChapter, DocumentProblem, UnplacedLine } from './plan.document.content';
import type { ItemRow, LabelledRow, Row } from './plan.document.rows';

/** The rows of one item. What is missing is for `readItem` to say. */
export interface Block {
  readonly line: number;
  readonly chapter: number | null;
  readonly hasHeading: boolean;
  readonly item: ItemRow | null;
  readonly rows: readonly LabelledRow[];
}

export interface Blocks {
  readonly chapters: readonly DocumentChapter[];
  readonly blocks: readonly Block[];
  readonly unplaced: readonly UnplacedLine[];
  readonly problems: readonly DocumentProblem[];
}

/**
 * Rows in the order of the document, gathered under their item. The heading row "No. 実施項目 推進担当課" stands above
 * every item, not once above a table: it carries nothing, but it opens an item, so that an item whose own row was lost
 * is noticed and does not lend its rows to the one before.
 */
export function gatherBlocks(rows: readonly Row[]): Blocks {
  const gathering = new Gathering();
  for (const row of rows) gathering.take(row);
  return gathering;
}

class Gathering implements Blocks {
  readonly chapters: DocumentChapter[] = [];
  readonly blocks: Block[] = [];
  readonly unplaced: UnplacedLine[] = [];
  readonly problems: DocumentProblem[] = [];
  private isOpen = false;

  take(row: Row): void {
    switch (row.is) {
      case 'chapter':
        this.chapters.push({ no: row.no, title: row.title, line: row.line });
        this.isOpen = false;
        return;
      case 'heading':
        this.open({ line: row.line, hasHeading: true, item: null });
        return;
      case 'item':
        return this.takeItem(row);
      case 'labelled':
        return this.takeLabelled(row);
      case 'unknown':
        return this.takeUnknown(row);
    }
  }

  private takeItem(row: ItemRow): void {
    const block = this.current();
    if (block && !block.item && block.rows.length === 0) this.replace({ ...block, item: row });
    else this.open({ line: row.line, hasHeading: false, item: row });
  }

  private takeLabelled(row: LabelledRow): void {
    const block = this.current();
    if (block) this.replace({ ...block, rows: [...block.rows, row] });
    else this.problems.push({ line: row.line, problem: `The row "${row.label}" belongs to no item.` });
  }

  private takeUnknown({ line, text, label }: Row & { is: 'unknown' }): void {
    this.unplaced.push({ line, text });
    const problem = label === null ? `This line could not be placed: "${text}".` : `Unknown row label "${label}".`;
    this.problems.push({ line, problem });
  }

  private open(block: Pick<Block, 'line' | 'hasHeading' | 'item'>): void {
    this.blocks.push({ ...block, chapter: this.chapters.at(-1)?.no ?? null, rows: [] });
    this.isOpen = true;
  }

  private readonly current = (): Block | undefined => (this.isOpen ? this.blocks.at(-1) : undefined);

  private replace(block: Block): void {
    this.blocks[this.blocks.length - 1] = block;
  }
}
