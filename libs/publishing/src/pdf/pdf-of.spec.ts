import { eraDate } from '@ayumi/kernel';
import { documentOf } from '../review/document-of';
import type { Block } from '../review/review.document';
import { shownCell } from '../review/shown-cell';
import { exampleEdition } from '../testing/example-edition';
import {
  bodyWordsOf,
  bookmarksOf,
  describeWithPoppler,
  fontsOf,
  infoOf,
  rightEdgeOf,
  tagsOf,
  textOf,
  wordsOf,
} from '../testing/poppler';
import { pdfOf } from './pdf-of';

jest.setTimeout(120_000);

const edition = exampleEdition({ items: 33, version: 2 });
const published = documentOf(edition);
const draft = documentOf(exampleEdition({ items: 33, version: 0 }));
let pdf: Uint8Array;

/** All that a block says, but the words of a drawing. */
function wordsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'prose':
      return [block.label ?? '', ...block.text.split('\n')];
    case 'table':
      return [
        block.caption,
        block.note ?? '',
        ...block.columns.flatMap(({ heading, group }) => [heading, group ?? '']),
        ...block.rows.flatMap(({ cells }) => cells.map((cell, n) => shownCell(cell, block.columns[n]))),
      ];
    case 'facts':
      return block.entries.flatMap(({ label, value }) => [label, shownCell(value)]);
    case 'approvals':
      return [block.caption, ...block.signatures.flatMap(({ step, name, day, mark }) => [step, name, eraDate(day), mark?.sign ?? '', mark?.words ?? ''])]; // prettier-ignore
    case 'chart':
      return [];
    default:
      return [block.text];
  }
}

beforeAll(async () => {
  pdf = await pdfOf(published);
});

describe('the same review', () => {
  it('gives the same bytes again, whatever time zone, language and fonts the machine has', async () => {
    const before = { ...process.env };
    Object.assign(process.env, { TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8', SOURCE_DATE_EPOCH: '1' });
    try {
      expect(Buffer.compare(await pdfOf(published), pdf)).toBe(0);
    } finally {
      process.env = before;
    }
  });

  it('gives other bytes where one word differs', async () => {
    expect(Buffer.compare(await pdfOf({ ...published, publisher: '小金井市' }), pdf)).not.toBe(0);
  });
});

describeWithPoppler('the PDF of a review', () => {
  it('says every word and every number of the document', () => {
    const words = bodyWordsOf(pdf);
    const said = published.sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(wordsOfBlock)]);
    expect(said.length).toBeGreaterThan(2000);
    expect(said.filter((each) => !words.includes(each.replace(/\s/g, '')))).toEqual([]);
  });

  it('prints names whole: beyond JIS, beyond the first plane, with a variation selector', () => {
    const words = wordsOf(pdf);
    for (const name of ['髙橋花子', '𠮷野太郎', '葛\u{E0100}城誠', '﨑山恵', '𠮷髙渚', '①', '㈱', '●', '→', '▲'])
      expect(words).toContain(name);
  });

  it('is tagged: titled, in Japanese, every table with headings, every drawing with its words', () => {
    expect(infoOf(pdf)).toMatchObject({ Tagged: 'yes', Title: `${published.title} ${published.subtitle}` });
    const raw = Buffer.from(pdf).toString('latin1');
    expect(raw).toContain('/Lang (ja-JP)');
    expect(raw).toMatch(/pdfuaid:part>1</);
    const count = (kind: string) => tagsOf(pdf).filter((tag) => tag === kind).length;
    const charts = published.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'chart'));
    expect(charts.length).toBeGreaterThan(33);
    expect(count('Figure')).toBe(charts.length);
    expect(raw.split('/Alt ').length - 1).toBe(charts.length);
    expect(count('THead')).toBe(count('Table'));
    expect(count('H2')).toBeGreaterThanOrEqual(33);
  });

  it('never skips a level of heading', () => {
    const levels = tagsOf(pdf).flatMap((tag) => (/^H[1-6]$/.test(tag) ? [Number(tag[1])] : []));
    expect(levels.filter((level, n) => level > (levels[n - 1] ?? 0) + 1)).toEqual([]);
  });

  it('embeds of its fonts what it uses, and takes none from the machine', () => {
    const fonts = fontsOf(pdf);
    expect(fonts.length).toBeGreaterThan(1);
    for (const { name, embedded, subset } of fonts)
      expect([name, embedded, subset]).toEqual([
        expect.stringMatching(/^[A-Z]{6}\+(BIZUDPGothic|NotoSansJP)-/),
        'yes',
        'yes',
      ]);
  });

  it('has a bookmark for every section, on the page where it begins', () => {
    const pages = textOf(pdf);
    const bookmarks = bookmarksOf(pdf);
    expect(bookmarks.map(({ title }) => title).toSorted()).toEqual(['目次', ...published.sections.map(({ title }) => title)].toSorted()); // prettier-ignore
    for (const { page, title } of bookmarks)
      expect(pages[page - 1]!.replace(/\s/g, '')).toContain(title.replace(/\s/g, ''));
  });

  it('has running heads with plan, year and section, and feet with version and page n/N', () => {
    const pages = textOf(pdf);
    const head = `${published.subtitle}${published.title}`.replace(/\s/g, '');
    const foot = `${published.publisher}第2版${eraDate(edition.publishedOn!)}公表`;
    pages.slice(1).forEach((each, n) => {
      const page = each.replace(/\s/g, '');
      expect(page).toContain(head);
      expect(page).toContain(foot);
      expect(page).toContain(`${n + 2}/${pages.length}`);
    });
    expect(pages.find((page) => page.includes('令和6年度の評価') && page.includes('No.10 市税'))).toBeDefined();
  });

  it('prints nothing over the right margin', () => {
    expect(rightEdgeOf(pdf)).toBeLessThan(538.6 + 7);
  });

  it('prints the fingerprint so that it can be copied and compared', () => {
    expect(textOf(pdf).at(-1)!.split(/\s/)).toContain(published.fingerprint);
  });

  it('has the day of publication for its date, and no clock', () => {
    expect(infoOf(pdf).CreationDate).toMatch(/^Sat Dec 20 00:00:00 2025/);
  });

  it('lets a text of 4,000 characters flow on to the next page', () => {
    const pages = textOf(pdf).map((page) => page.replace(/\s/g, ''));
    const [first, last] = ['（1）', '（20）'].map((mark) =>
      pages.findIndex((page) => page.includes(mark) && page.includes('No.13')),
    );
    expect(first).toBeGreaterThan(0);
    expect(last).toBeGreaterThan(first!);
  });
});

describeWithPoppler('the PDF of a draft', () => {
  it('says 案 on every page, and has no date', async () => {
    const made = await pdfOf(draft);
    const pages = textOf(made);
    expect(pages.length).toBeGreaterThan(33);
    expect(pages.filter((page) => !/^案$/m.test(page))).toEqual([]);
    expect(infoOf(made)).not.toHaveProperty('CreationDate');
  });

  it('is the only one that does', () => {
    expect(textOf(pdf).filter((page) => /^案$/m.test(page))).toEqual([]);
  });
});
