import path from 'node:path';
import type { ReviewEdition } from '@ayumi/plan';
import { documentOf } from '../review/document-of';
import { shownCell } from '../review/shown-cell';
import { exampleEdition } from '../testing/example-edition';
import { tablesOf } from '../testing/read-document';
import { addressesIn, anchorsIn, pagesOf, wordsOn } from '../testing/read-page';
import { paperPath } from './paper-path';
import type { SiteOptions } from './site';
import { siteOf } from './site-of';

const bytes = new Uint8Array(1_234_567);
const pdf = { name: 'review-2024.pdf', label: '進捗状況報告書（A4・印刷用）', type: 'application/pdf', bytes };
const edition = exampleEdition({ items: 33, version: 2 });
const document = documentOf(edition);
const siteFor = (of: ReviewEdition, options: SiteOptions = { downloads: [] }) => siteOf(documentOf(of), options);
const files = siteOf(document, { downloads: [pdf] });
const pages = pagesOf(files);

describe('the public site', () => {
  it('has a first page, a page for each item, the corrections, and the files to take away', () => {
    const paths = files.map((file) => file.path);
    expect(paths).toEqual(expect.arrayContaining(['index.html', 'correction.html', 'items/01.html', 'items/33.html', 'style.css', 'data/review-2024.pdf'])); // prettier-ignore
    expect(paths).toHaveLength(33 + 4);
    expect(pagesOf(siteFor(exampleEdition({ items: 2 }))).has('correction.html')).toBe(false);
  });

  it('runs no script and styles nothing in place', () => {
    for (const page of pages.values()) expect(page).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:/i);
  });

  it('asks no other server for anything: the licence alone is a link to outside', () => {
    const outside = [...pages.values()].flatMap(addressesIn).filter((each) => /^[a-z]+:|^\/|^\/\//i.test(each));
    expect(new Set(outside)).toEqual(new Set(['data:,', document.licence.url]));
    expect(new TextDecoder().decode(files.find((file) => file.path === 'style.css')!.bytes)).not.toMatch(/url\(|@import|@font-face/); // prettier-ignore
  });

  it('leads nowhere that is not in the archive', () => {
    const known = new Set(files.map((file) => file.path));
    const lost = [...pages].flatMap(([from, page]) =>
      addressesIn(page)
        .filter((address) => !/^[a-z]+:/i.test(address))
        .filter((address) => {
          const [file = '', anchor] = address.split('#');
          const to = file === '' ? from : path.posix.join(path.posix.dirname(from), file);
          return !known.has(to) || (anchor !== undefined && !anchorsIn(pages.get(to)!).has(anchor));
        })
        .map((address) => `${from}: ${address}`),
    );
    expect(lost).toEqual([]);
  });

  it('gives no page two elements of one name', () => {
    for (const page of pages.values()) expect([...page.matchAll(/\sid="([^"]*)"/g)]).toHaveLength(anchorsIn(page).size);
  });

  it('says every cell of every table in the words of the document', () => {
    const all = [...pages.values()].map(wordsOn).join('\n').replaceAll('\n', '');
    const cells = tablesOf(document).flatMap(({ columns, rows }) =>
      rows.flatMap((row) => row.cells.map((cell, n) => shownCell(cell, columns[n]).replaceAll('\n', ''))),
    );
    expect(cells.length).toBeGreaterThan(1000);
    expect(cells.filter((cell) => !all.includes(cell))).toEqual([]);
  });

  it('names the size of what is taken away, the version, the fingerprint and the licence', () => {
    const words = wordsOn(pages.get('index.html')!);
    expect(words).toContain('進捗状況報告書（A4・印刷用） PDF・1.3MB');
    expect(words).toContain('第2版 令和7年12月20日公表');
    expect(words).toContain(document.fingerprint!);
    expect(words).toContain(document.licence.line);
  });

  it('refuses a download whose name would lead out of its folder', () => {
    expect(() => siteFor(edition, { downloads: [{ ...pdf, name: '../index.html' }] })).toThrow('cannot be the name');
  });

  it('has no way to the papers, which are inside', () => {
    expect([...pages.values()].join()).not.toContain('class="paper"');
  });

  it('is made the same twice', () => {
    expect(siteFor(edition, { downloads: [pdf] })).toEqual(files);
  });
});

describe('the page inside the product', () => {
  it('leads from each number to the approved submission', () => {
    const page = pagesOf(siteFor(edition, { downloads: [], papers: paperPath })).get('items/10.html')!;
    expect(addressesIn(page)).toContain('/items/kodaira-r3.10?matter=progress-2024-year-end');
    expect(page).toMatch(
      /<a class="paper" href="[^"]+" target="_top">13分<span class="heard">（根拠の報告）<\/span><\/a>/,
    );
  });
});

describe('a version that is not the one that counts', () => {
  it('says on every page that it is a draft, and asks not to be found', () => {
    for (const page of pagesOf(siteFor(exampleEdition({ items: 2, version: 0 }))).values()) {
      expect(wordsOn(page)).toContain('この版（案）はまだ公表されていません。');
      expect(page).toContain('<meta name="robots" content="noindex" />');
    }
  });

  it('keeps answering after a correction, and says which version replaced it', () => {
    const superseded = { version: 2, publishedOn: '2025-12-20', href: '../2/index.html' } as const;
    for (const page of pagesOf(siteFor(exampleEdition({ items: 2 }), { downloads: [], superseded })).values()) {
      expect(wordsOn(page)).toContain('この版（第1版 令和7年11月20日公表）は訂正されました。');
      expect(addressesIn(page)).toContain('../2/index.html');
      expect(wordsOn(page)).not.toContain('正誤表');
    }
  });

  it('leads to the 正誤表 of every version since, where there is a way', () => {
    const corrections = [2, 3].map((version) => ({ version, href: `../${version}/correction.html` }));
    const superseded = { version: 3, publishedOn: '2026-01-20', href: '../3/index.html', corrections } as const;
    for (const page of pagesOf(siteFor(exampleEdition({ items: 2 }), { downloads: [], superseded })).values()) {
      expect(wordsOn(page)).toContain('訂正した箇所は、第2版の正誤表、第3版の正誤表にあります。');
      expect(addressesIn(page)).toEqual(expect.arrayContaining(corrections.map(({ href }) => href)));
    }
  });
});

describe('words that look like markup', () => {
  const hostile = `<script>alert("1")</script>&amp;'"><img src=x onerror=alert(1)>`;
  const { set } = exampleEdition({ items: 1 });
  const sheet = set.sheets[0]!;
  const report = { ...sheet.report!, done: hostile, nextDirection: hostile };
  const site = siteFor({
    ...exampleEdition({ items: 1 }),
    set: {
      ...set,
      publisher: hostile,
      planTitle: hostile,
      introduction: hostile,
      headline: hostile,
      sheets: [{ ...sheet, title: hostile, leadName: hostile, report, indicators: sheet.indicators.map((each) => ({ ...each, name: hostile, unit: hostile, alternativeText: hostile })) }],
    },
  }); // prettier-ignore

  it('are shown as they were written, and are never markup', () => {
    for (const page of pagesOf(site).values()) {
      expect(page).not.toMatch(/<script|<img/);
      expect(wordsOn(page)).toContain(hostile);
    }
  });

  it('are escaped once, not twice', () => {
    expect([...pagesOf(site).values()].join()).not.toContain('&amp;lt;');
  });
});
