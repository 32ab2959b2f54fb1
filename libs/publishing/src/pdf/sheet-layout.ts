import type { PageBlock } from './page-blocks';

/** Where a block stands on an item's sheet; the order of what is read stays that of the document. */
export type SheetBlock =
  | PageBlock
  /** 計画, 実行, 評価 or 改善: the letter in the margin, what belongs to it beside. */
  | { readonly kind: 'stage'; readonly letter: string; readonly text: string; readonly blocks: readonly PageBlock[] }
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
  const found: SheetBlock[] = [];
  let open: { letter: string; text: string; blocks: PageBlock[] } | null = null;
  for (const block of blocks) {
    if (block.kind === 'heading' && block.letter !== null) {
      open = { letter: block.letter, text: block.text, blocks: [] };
      found.push({ kind: 'stage', ...open });
    } else if (block.kind === 'heading' || block.kind === 'approvals') {
      open = null;
      found.push(block);
    } else if (open) open.blocks.push(block);
    else found.push(block);
  }
  return found;
}
