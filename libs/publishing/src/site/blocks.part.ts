import type { Block, Chart, Facts, Heading, Prose } from '../review/review.document';
import { text } from '../svg/element';
import { approvalsPart } from './approvals.part';
import { cellPart } from './cell.part';
import { drawing, markup, type Html } from './html';
import { headingPart, paragraphs } from './prose.part';
import type { Page } from './site';
import { tablePart } from './table.part';

/** The blocks under a title of the level above; what follows a heading stands together with it. */
export const blocksPart = (page: Page, blocks: readonly Block[], level: number): Html[] =>
  groupsOf(blocks).map(({ heading, blocks: own }) => {
    if (!heading) return markup`${pairsPart(page, own, level)}`;
    const letter = heading.letter;
    return markup`<div class="${letter ? 'stage' : 'group'}">
      ${headingPart(level, letter ? markup`<span class="letter" aria-hidden="true">${letter}</span>${heading.text}` : heading.text)}
      ${pairsPart(page, own, level + 1)}
    </div> `;
  });

interface BlockGroup {
  readonly heading: Heading | null;
  readonly blocks: Block[];
}

function groupsOf(blocks: readonly Block[]): BlockGroup[] {
  const groups: BlockGroup[] = [{ heading: null, blocks: [] }];
  for (const block of blocks)
    if (block.kind === 'heading') groups.push({ heading: block, blocks: [] });
    // Who signed has signed for the whole, not for the last stage.
    else if (block.kind === 'approvals') groups.push({ heading: null, blocks: [block] });
    else groups.at(-1)!.blocks.push(block);
  return groups.filter((group) => group.heading !== null || group.blocks.length > 0);
}

/** A drawing and the table that carries its numbers stand beside each other. */
function pairsPart(page: Page, blocks: readonly Block[], level: number): Html[] {
  const parts: Html[] = [];
  for (let n = 0; n < blocks.length; n++) {
    const [block, next] = [blocks[n]!, blocks[n + 1]];
    if (block.kind === 'table' && block.ofItem && next?.kind === 'chart') {
      parts.push(
        markup`<div class="pair">
          <div>${tablePart(page, block)}</div>
          ${chartPart(next)}
        </div> `,
      );
      n++;
    } else parts.push(blockPart(page, block, level));
  }
  return parts;
}

function blockPart(page: Page, block: Block, level: number): Html {
  switch (block.kind) {
    case 'heading':
      return headingPart(level, block.text);
    case 'prose':
      return prosePart(block, level);
    case 'table':
      return tablePart(page, block);
    case 'chart':
      return chartPart(block);
    case 'facts':
      return factsPart(page, block);
    case 'approvals':
      return approvalsPart(block, level);
    case 'note':
      return markup`<p class="note">${block.text}</p> `;
  }
}

const prosePart = ({ label, text: words }: Prose, level: number): Html =>
  markup`<div class="prose">${label === null ? null : headingPart(level, label)} ${paragraphs(words)}</div> `;

const factsPart = (page: Page, { entries }: Facts): Html =>
  markup`<dl class="facts">
    ${entries.map(
      ({ label, value }) =>
        markup`<div>
          <dt>${label}</dt>
          <dd>${cellPart(page, value)}</dd>
        </div>`,
    )}
  </dl> `;

/** The drawing says its words itself; what the office wrote beside it is for everybody. */
const chartPart = ({ id, svg, alternativeText }: Chart): Html =>
  markup`<figure id="${id}">
    ${drawing(svg)}${svg.includes(text(alternativeText)) ? null : markup`<figcaption>${alternativeText}</figcaption>`}
  </figure> `;
