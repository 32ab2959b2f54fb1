import { eraDate } from '@ayumi/kernel';
import type { Approvals, Block, Facts, Heading, Prose, Signed } from '../review/review.document';
import { shownCell } from '../review/shown-cell';
import { pageChart, type PageChart } from './page-chart';
import { pageTable, type PageTable } from './page-table';
import type { Press } from './press';
import type { Printable } from './printable';

export type PageBlock =
  | Heading
  | { readonly kind: 'prose'; readonly paragraphs: readonly string[] }
  | PageTable
  | PageChart
  /** Numbers alone, which stand large side by side. */
  | { readonly kind: 'tallies'; readonly entries: readonly { readonly label: string; readonly text: string }[] }
  | PageForm
  | PageApprovals
  | { readonly kind: 'note'; readonly text: string };

/** Labels with what belongs to them, as a form has them: facts and labelled prose that follow each other. */
interface PageForm {
  readonly kind: 'form';
  readonly entries: readonly { readonly label: string; readonly paragraphs: readonly string[] }[];
}

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

/** `under`: the title of their section. */
export function pageBlocks(blocks: readonly Block[], under: string, press: Press): PageBlock[] {
  const made: PageBlock[] = [];
  for (const block of blocks) {
    const next = pageBlock(block, under, press);
    const last = made.at(-1);
    if (next.kind === 'form' && last?.kind === 'form')
      made[made.length - 1] = { kind: 'form', entries: [...last.entries, ...next.entries] };
    else made.push(next);
  }
  return made;
}

function pageBlock(block: Block, under: string, press: Press): PageBlock {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: press.lines(block.text) || '－' };
    case 'prose':
      return pageProse(block, press);
    case 'table':
      return pageTable(block, press);
    case 'chart':
      return pageChart(block, press.lines, { titled: block.title !== under });
    case 'facts':
      return pageFacts(block, press);
    case 'approvals':
      return pageApprovals(block, press.columns);
    case 'note':
      return { kind: 'note', text: press.lines(block.text) };
  }
}

function pageProse({ label, text }: Prose, press: Press): PageBlock {
  const paragraphs = paragraphsOf(text, press);
  return label === null
    ? { kind: 'prose', paragraphs }
    : { kind: 'form', entries: [{ label: press.columns(label), paragraphs }] };
}

function pageFacts({ entries }: Facts, press: Press): PageBlock {
  const areCounts = entries.length > 0 && entries.length <= 6 && entries.every(({ value }) => value.is === 'count');
  const named = entries.map(({ label, value }) => ({ label: press.columns(label), text: shownCell(value) }));
  if (areCounts) return { kind: 'tallies', entries: named };
  return {
    kind: 'form',
    entries: named.map(({ label, text }) => ({ label, paragraphs: paragraphsOf(text, press) })),
  };
}

const paragraphsOf = (text: string, press: Press): string[] =>
  press
    .lines(text)
    .split('\n')
    .filter((line) => line.trim() !== '');

const BOXES = 6;

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
  // 課長 under 課長 says nothing.
  post: signed.postTitle === null || signed.postTitle === signed.step ? null : printable(signed.postTitle),
  name: printable(signed.name),
  day: eraDate(signed.day),
  mark: signed.mark && { sign: printable(signed.mark.sign), words: printable(signed.mark.words) },
  reviewed: signed.postReviewedOn === null ? null : `${eraDate(signed.postReviewedOn)} 後閲`,
});
