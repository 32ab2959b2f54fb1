import type { Section } from '../review/review.document';
import { blocksPart } from './blocks.part';
import { downloadsPart } from './downloads.part';
import { framed } from './frame.part';
import { markup, type Html } from './html';
import { CORRECTION_PATH, planName } from './links';
import type { Page } from './site';

/** The first page: the year in one sentence, what can be taken away, and every part but the items' sheets. */
export function indexPage(page: Page): string {
  const { document } = page;
  const { title, subtitle, edition, sections } = document;
  const own = sections.filter(({ item, id }) => item === null && id !== 'correction');
  const body = markup`<div class="hero">
      <p class="publisher">${planName(document)}</p>
      <h1>${title}</h1>
      <p class="edition">${edition}</p>
      ${sections.some(({ id }) => id === 'correction') ? markup`<p class="corrected"><a href="${CORRECTION_PATH}">この版で訂正したところ（正誤表）</a></p>` : null}
    </div>
    <div class="columns">
      <nav class="contents" aria-labelledby="contents">
        <h2 id="contents">目次</h2>
        <ul>
          ${own.map((each) => markup`<li><a href="#${each.id}">${each.title}</a></li>`)}
        </ul>
      </nav>
      <div>${downloadsPart(page)} ${own.map((each) => sectionPart(page, each))}</div>
    </div>`;
  return framed(page, { title: `${subtitle} ${title}`, crumbs: [], description: descriptionOf(page), body });
}

const sectionPart = (page: Page, section: Section): Html =>
  markup`<section id="${section.id}" class="part" aria-labelledby="title-${section.id}">
    <h2 id="title-${section.id}">${section.title}</h2>
    ${blocksPart(page, section.blocks, 3)}
  </section> `;

/** The headline, where the summary is in. */
export function descriptionOf({ document }: Page): string {
  const first = document.sections.find(({ id }) => id === 'summary')?.blocks[0];
  return first?.kind === 'prose' ? first.text : `${document.subtitle} ${document.title}`;
}

/** 正誤表, on a page of its own: it is what those who have the old version look for. */
export function correctionPage(page: Page, section: Section): string {
  const body = markup`<h1>${section.title}</h1>
    ${blocksPart(page, section.blocks, 2)}`;
  const crumbs = [{ words: page.document.title, href: `${page.root}index.html` }];
  return framed(page, { title: section.title, crumbs, description: `${page.document.title}の正誤表`, body });
}
