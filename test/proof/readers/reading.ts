import { all, type Tag, textIn } from './tags';
import { squeeze } from './pdf';

/** One part of a report as it is read: its words in one run, and what its drawings say instead of being seen. */
export interface Reading {
  readonly title: string;
  readonly words: string;
  readonly drawings: readonly string[];
}

/** A page, or a section of one. What leads elsewhere and what frames the page is not in it. */
export const readingOfPage = (title: string, part: Tag): Reading => ({
  title,
  words: squeeze(seen(part, 'figure')),
  drawings: all(part, 'figure').map((figure) => textIn(all(figure, 'figcaption')[0] ?? inner(all(figure, 'desc')[0]!))),
});

/** The sections of a PDF: each begins with its title, as H1 or H2. */
export function readingsOfPdf(document: Tag, titles: readonly string[]): Reading[] {
  const found: { title: string; parts: string[]; drawings: string[] }[] = [];
  const walk = (tag: Tag): void => {
    const next = titles[found.length];
    if (/^H[12]$/.test(tag.name) && next !== undefined && squeeze(textIn(tag)) === squeeze(next)) found.push({ title: next, parts: [], drawings: [] }); // prettier-ignore
    const open = found.at(-1);
    if (tag.name === 'Figure') open?.drawings.push(tag.attributes['Alt'] ?? '');
    else for (const child of tag.children) if (typeof child === 'string') open?.parts.push(child); else walk(child); // prettier-ignore
  };
  walk(document);
  return found.map(({ title, parts, drawings }) => ({ title, words: squeeze(parts.join('')), drawings }));
}

const seen = (tag: Tag, without: string): string =>
  tag.name === without ? '' : textIn({ ...tag, children: tag.children.map((child) => (typeof child === 'string' ? child : { ...child, children: [seen(child, without)] })) }); // prettier-ignore

const inner = (tag: Tag): Tag => ({ ...tag, name: 'words' });
