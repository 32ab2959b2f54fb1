import type { Section } from '../review/review.document';
import { blocksPart } from './blocks.part';
import { framed } from './frame.part';
import { markup, type Html } from './html';
import { hrefOfSection, itemPath, itemSections } from './links';
import type { Page } from './site';

/** One item on a page of its own, with a way to its neighbours and up to its chapter. */
export function itemPage(page: Page, section: Section): string {
  const { document, root } = page;
  const { sections, title } = document;
  const chapter = sections.slice(0, sections.indexOf(section)).findLast(({ part, item }) => part === 'sheets' && item === null); // prettier-ignore
  const items = itemSections(document);
  const place = items.indexOf(section);
  const body = markup`<article class="sheet">
      <h1>${section.title}</h1>
      ${blocksPart(page, section.blocks, 2)}
    </article>
    <nav class="neighbours" aria-label="前後の項目">
      ${neighbour(page, items[place - 1], '前の項目', 'prev')}${neighbour(page, items[place + 1], '次の項目', 'next')}
    </nav>`;
  const crumbs = [
    { words: title, href: `${root}index.html` },
    ...(chapter ? [{ words: chapter.title, href: hrefOfSection(page, chapter) }] : []),
  ];
  return framed(page, { title: section.title, crumbs, description: `${section.title}（${title}）`, body });
}

const neighbour = ({ root }: Page, section: Section | undefined, words: string, rel: string): Html | null =>
  section
    ? markup`<a rel="${rel}" href="${root}${itemPath(section)}"><small>${words}</small> ${section.title}</a>`
    : null;
