import type { PageBlock } from './page-blocks';

/** Where a block stands on an item's sheet; the order of what is read stays that of the document. */
export type SheetBlock =
  | PageBlock
  /** 計画, 実行, 評価 or 改善: the letter in the margin, what belongs to it beside. */
  | {
      readonly kind: 'stage';
      readonly letter: string;
      readonly text: string;
      readonly blocks: readonly PageBlock[];
      readonly isShort: boolean;
    }
  /** Who and how far: labels left, the years right. */
  | { readonly kind: 'overview'; readonly left: PageBlock; readonly right: PageBlock };

/** About one page: what is short stands side by side, and headings in the margin. */
export function onSheet(blocks: readonly PageBlock[]): SheetBlock[] {
  const [first, second, ...rest] = blocks;
  const isOverview = first?.kind === 'form' && second?.kind === 'chart';
  const head: SheetBlock[] = isOverview ? [{ kind: 'overview', left: first, right: second }] : [];
  return [...head, ...inStages(isOverview ? rest : blocks)];
}

function inStages(blocks: readonly PageBlock[]): SheetBlock[] {
  const found: (PageBlock | { letter: string; text: string; blocks: PageBlock[] })[] = [];
  let open: PageBlock[] | null = null;
  for (const block of blocks) {
    if (block.kind === 'heading' && block.letter !== null) {
      open = [];
      found.push({ letter: block.letter, text: block.text, blocks: open });
    } else if (block.kind === 'heading' || block.kind === 'approvals') {
      open = null;
      found.push(block);
    } else if (open) open.push(block);
    else found.push(block);
  }
  return found.map((each) => ('kind' in each ? each : { kind: 'stage', ...each, isShort: isShort(each.blocks) }));
}

/** Less than about a third of a page: it had better stand on the next page than in two parts. */
const isShort = (blocks: readonly PageBlock[]): boolean => blocks.reduce((sum, each) => sum + linesOf(each), 0) < 20;

/** Roughly, and rather too many. */
function linesOf(block: PageBlock): number {
  const inLines = (words: string, letters: number) => Math.ceil(words.length / letters);
  switch (block.kind) {
    case 'form':
      return block.entries.reduce((sum, { paragraphs }) => sum + 1 + paragraphs.reduce((all, each) => all + inLines(each, 38), 0), 0); // prettier-ignore
    case 'table':
      return block.rows.reduce((sum, { cells }) => sum + Math.max(1, ...cells.map((each) => inLines(each, 12))), 3);
    case 'chart':
      return 8;
    case 'prose':
      return block.paragraphs.reduce((sum, each) => sum + inLines(each, 45), 1);
    default:
      return 3;
  }
}
