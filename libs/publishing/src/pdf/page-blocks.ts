import { eraDate } from '@ayumi/kernel';
import type { Approvals, Block, Chart, Facts, Heading, Signed } from '../review/review.document';
import { shownCell } from '../review/shown-cell';
import { pageTable, type PageTable } from './page-table';
import type { Printable } from './printable';

export type PageBlock =
  | Heading
  | { readonly kind: 'prose'; readonly label: string | null; readonly paragraphs: readonly string[] }
  | PageTable
  | { readonly kind: 'chart'; readonly svg: string; readonly alt: string; readonly width: number }
  /** Numbers alone stand large side by side: `tallies`. */
  | {
      readonly kind: 'facts' | 'tallies';
      readonly entries: readonly { readonly label: string; readonly text: string }[];
    }
  | PageApprovals
  | { readonly kind: 'note'; readonly text: string };

interface PageApprovals {
  readonly kind: 'approvals';
  readonly caption: string;
  /** Boxes in a row. */
  readonly across: number;
  readonly rows: readonly (readonly PageSignature[])[];
}

interface PageSignature {
  readonly step: string;
  readonly post: string | null;
  readonly name: string;
  readonly day: string;
  readonly mark: Signed['mark'];
  readonly reviewed: string | null;
}

export const pageBlocks = (blocks: readonly Block[], printable: Printable): PageBlock[] =>
  blocks.map((block) => pageBlock(block, printable));

function pageBlock(block: Block, printable: Printable): PageBlock {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: printable(block.text) };
    case 'prose':
      return {
        kind: 'prose',
        label: block.label === null ? null : printable(block.label),
        paragraphs: printable(block.text).split('\n').filter((line) => line.trim() !== ''), // prettier-ignore
      };
    case 'table':
      return pageTable(block, printable);
    case 'chart':
      return pageChart(block, printable);
    case 'facts':
      return pageFacts(block, printable);
    case 'approvals':
      return pageApprovals(block, printable);
    case 'note':
      return { kind: 'note', text: printable(block.text) };
  }
}

/** Drawn for a screen, where a pixel is three quarters of a point; a little smaller beside text of 9.5 points. */
const POINTS_OF_PIXEL = 0.66;
const FAMILIES = /(?<=<svg[^>]*) font-family="[^"]*"/;

/** The letters of the drawing are those of the page. */
function pageChart({ svg, alternativeText }: Chart, printable: Printable): PageBlock {
  const width = Number(/<svg[^>]* width="([\d.]+)"/.exec(svg)?.[1] ?? 480);
  const lettered = svg.replace(FAMILIES, ` font-family="BIZ UDPGothic, Noto Sans JP"`);
  return {
    kind: 'chart',
    svg: printable(lettered).replaceAll('\u200B', ''),
    alt: printable(alternativeText) || '図',
    width: width * POINTS_OF_PIXEL,
  };
}

function pageFacts({ entries }: Facts, printable: Printable): PageBlock {
  const areCounts = entries.length > 0 && entries.length <= 6 && entries.every(({ value }) => value.is === 'count');
  return {
    kind: areCounts ? 'tallies' : 'facts',
    entries: entries.map(({ label, value }) => ({ label: printable(label), text: printable(shownCell(value)) })),
  };
}

const BOXES = 5;

function pageApprovals({ caption, signatures }: Approvals, printable: Printable): PageApprovals {
  const rows = Math.ceil(signatures.length / BOXES);
  const across = Math.ceil(signatures.length / Math.max(1, rows));
  const all = signatures.map((signed) => signatureOf(signed, printable));
  return {
    kind: 'approvals',
    caption: printable(caption),
    across,
    rows: Array.from({ length: rows }, (_, n) => all.slice(n * across, (n + 1) * across)),
  };
}

const signatureOf = (signed: Signed, printable: Printable): PageSignature => ({
  step: printable(signed.step),
  post: signed.postTitle === null ? null : printable(signed.postTitle),
  name: printable(signed.name),
  day: eraDate(signed.day),
  mark: signed.mark && { sign: printable(signed.mark.sign), words: printable(signed.mark.words) },
  reviewed: signed.postReviewedOn === null ? null : `${eraDate(signed.postReviewedOn)} 後閲`,
});
