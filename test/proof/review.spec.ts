import { unzipSync } from 'fflate';
import type { Prints } from '@ayumi/publishing/runtime';
import { version } from '../../package.json';
import { compare, type Compared, type Pair } from './compare';
import { differingWords, lettersIn } from './compare-words';
import { asCsv } from './expected/as-csv';
import { asPage } from './expected/as-page';
import { asSheet } from './expected/as-sheet';
import { columnsOf } from './expected/columns';
import { correction } from './expected/editorial';
import { yearOf } from './expected/editions';
import { passagesOf, type Report, reportOf, sectionsOf } from './expected/flow/report';
import type { Section } from './expected/flow/section';
import type { Table } from './expected/table';
import { bookTables, chapterTables, frontTables, sheetTables } from './expected/tables';
import type { Year } from './expected/year';
import { readLog } from './log';
import { productOf } from './make';
import { csvRecords } from './readers/csv';
import { pageOf, tablesOn, unbroken } from './readers/html';
import { squeeze, tablesInPdf } from './readers/pdf';
import { pdfOf } from './readers/pdf/structure';
import { type Reading, readingOfPage, readingsOfPdf } from './readers/reading';
import { all, type Tag, textIn } from './readers/tags';
import { sheetsOf } from './readers/xlsx';

const EDITIONS = [[2021, 1], [2022, 1], [2023, 1], [2023, 2], [2024, 0]] as const; // prettier-ignore

describe('Every number of the demonstration review, counted again from the events alone', () => {
  const log = readLog(version);
  let editionOf: (year: number, edition: number) => Promise<Prints>;

  beforeAll(async () => {
    editionOf = await productOf(version);
  });

  describe.each(EDITIONS)('%i, version %i', (year, edition) => {
    const of = yearOf(log, year, edition);

    it('is the same in every cell of the open data', async () => {
      expect(
        provedBy(
          `CSV ${year} v${edition}`,
          csvPairs(of, unzipSync(await (await editionOf(year, edition)).file('csv'))),
        ),
      ).toEqual([]);
    });

    it('is the same in every cell of the workbook', async () => {
      expect(
        provedBy(`XLSX ${year} v${edition}`, sheetPairs(of, await (await editionOf(year, edition)).file('xlsx'))),
      ).toEqual([]);
    });

    it('is the same in every cell of every table of the pages', async () => {
      const files = new Map((await editionOf(year, edition)).pages().map(({ path, bytes }) => [path, bytes]));
      expect(provedBy(`HTML ${year} v${edition}`, [...tablesByPage(of)].flatMap(([path, tables]) => pagePairs(path, tables, files.get(path)!)))).toEqual([]); // prettier-ignore
    });

    it('reads the same in every text, note and heading of the pages, in the product and on the public server', async () => {
      const prints = await editionOf(year, edition);
      for (const [output, files] of [['page', prints.pages()], ['site', await prints.site()]] as const) // prettier-ignore
        expect(provedWords(`${output} ${year} v${edition}`, sectionsOf(reportOf(of)), readPages(reportOf(of), files), 'page')).toEqual([]); // prettier-ignore
    }, 60_000);

    it('reads the same in every text, note and heading of the PDF', async () => {
      const sections = sectionsOf(reportOf(of));
      const pdf = pdfOf(await (await editionOf(year, edition)).file('pdf'));
      expect(provedWords(`PDF ${year} v${edition}`, sections, readingsOfPdf(pdf, sections.map(({ title }) => title)), 'paper')).toEqual([]); // prettier-ignore
    }, 60_000);

    it('is the same in every cell of every table of the PDF', async () => {
      const pdf = pdfOf(await (await editionOf(year, edition)).file('pdf'));
      expect(provedBy(`PDF ${year} v${edition}`, pdfPairs(of, pdf))).toEqual([]);
    }, 60_000);
  });
});

function sheetPairs(of: Year, bytes: Uint8Array): Pair[] {
  const sheets = sheetsOf(bytes);
  const tables = [...bookTables(of), passagesOf(reportOf(of))];
  expect(sheets.map(({ name }) => name).toSorted()).toEqual(['目次', ...tables.map(({ caption }) => caption)].toSorted()); // prettier-ignore
  return tables.map((table) => {
    const expected = asSheet(table).map((row) => row.map(String));
    const { rows } = sheets.find(({ name }) => name === table.caption)!;
    // Title and edition above, notes below.
    const found = rows.slice(2, 2 + expected.length).map((row) => row.map(String));
    return { output: 'XLSX', table: table.caption, expected, found };
  });
}

/** The list of corrections has a page of its own, and so has each sheet. */
const tablesByPage = (of: Year): Map<string, Table[]> =>
  new Map(
    [
      ...(of.version > 1 ? [['correction.html', [correction(of)]] as const] : []),
      ['index.html', [...frontTables(of).filter(({ id }) => id !== 'correction'), ...chapterTables(of)]] as const,
      ...sheetTables(of).map((tables, n) => [`items/${String(of.office.items[n]!.data.no).padStart(2, '0')}.html`, tables] as const), // prettier-ignore
    ].map(([path, tables]) => [path, [...tables]] as const),
  );

function pagePairs(output: string, tables: readonly Table[], page: Uint8Array): Pair[] {
  const found = tablesOn(pageOf(page));
  expect([output, ...found.map(({ caption }) => caption)]).toEqual([output, ...tables.map(({ caption }) => caption)]);
  return tables.map((table, n) => ({
    output,
    table: table.id,
    expected: asPage(table).map((row) => row.map(unbroken)),
    found: found[n]!.rows,
  }));
}

/** In one document: after the front part, each chapter with the sheets of its items. */
function pdfPairs(of: Year, pdf: Tag): Pair[] {
  const [chapters, sheets] = [chapterTables(of), sheetTables(of)];
  const sheetsIn = (chapter: string) => sheets.filter((_, n) => chapter === `chapter-${of.office.items[n]!.data.chapter}`); // prettier-ignore
  const tables = [...frontTables(of), ...chapters.flatMap((chapter) => [chapter, ...sheetsIn(chapter.id).flat()])];
  const found = tablesInPdf(pdf);
  expect(found.map(({ caption }) => caption)).toEqual(tables.map(({ caption }) => squeeze(caption)));
  return tables.map((table, n) => ({ output: 'PDF', table: table.id, expected: asPage(table).map((row) => row.map(squeeze)), found: found[n]!.rows })); // prettier-ignore
}

/** Neither a file too few nor one that nobody expects. */
const OTHER_FILES = ['README.txt', 'columns.csv', 'metadata.json'];

function csvPairs(of: Year, files: Record<string, Uint8Array>): Pair[] {
  const tables = [...bookTables(of), passagesOf(reportOf(of))];
  expect(Object.keys(files).toSorted()).toEqual([...OTHER_FILES, ...tables.map(({ id }) => `${id}.csv`)].toSorted());
  const inOrder = (rows: readonly string[][]) => rows.toSorted((a, b) => (a[0]! < b[0]! ? -1 : a[0]! > b[0]! ? 1 : 0));
  const columns = csvRecords(files['columns.csv']!);
  // Symbols and descriptions are for programs and their writers; there must be some.
  expect(columns.filter((row) => row.length !== 6 || row.includes(''))).toEqual([]);
  return [
    ...tables.map((table) => ({ output: 'CSV', table: table.id, expected: asCsv(table), found: csvRecords(files[`${table.id}.csv`]!) })), // prettier-ignore
    { output: 'CSV', table: 'columns', expected: inOrder(columnsOf(tables)), found: inOrder(columns.map(([file, table, column, , type]) => [file!, table!, column!, type!])) }, // prettier-ignore
  ];
}

/** Sections of the first page, and the pages of 正誤表 and of each item, in the order of the paper. */
function readPages(report: Report, files: readonly { path: string; bytes: Uint8Array }[]): Reading[] {
  const main = (path: string) => all(pageOf(files.find((each) => each.path === path)!.bytes), 'main')[0]!;
  const parts = all(main('index.html'), 'section').filter(({ attributes }) => attributes['class'] === 'part');
  const part = (n: number) => readingOfPage(textIn(all(parts[n]!, 'h2')[0]!), parts[n]!);
  const sheet = (no: number) => {
    const article = all(main(`items/${String(no).padStart(2, '0')}.html`), 'article')[0]!;
    return readingOfPage(textIn(all(article, 'h1')[0]!), article);
  };
  const { front, chapters } = report;
  return [
    ...report.correction.map(({ title }) => readingOfPage(title, main('correction.html'))),
    ...front.map((_, n) => part(n)),
    ...chapters.flatMap(({ sheets }, n) => [part(front.length + n), ...sheets.map(({ no }) => sheet(no))]),
    ...parts.slice(front.length + chapters.length).map((_, n) => part(front.length + chapters.length + n)),
  ];
}

function provedWords(
  output: string,
  sections: readonly Section[],
  readings: readonly Reading[],
  medium: 'page' | 'paper',
): string[] {
  const differences = differingWords(output, sections, readings, medium);
  if (differences.length > 0) return differences;
  process.stdout.write(
    `${output}: ${lettersIn(readings)} letters of ${sections.length} parts read as the events say\n`,
  );
  return [];
}

/** Every difference with its place; where there is none, how much was compared. */
function provedBy(output: string, pairs: readonly Pair[]): string[] {
  const compared: Compared[] = pairs.map(compare);
  const differences = compared.flatMap((each) => each.differences);
  if (differences.length > 0) return differences;
  process.stdout.write(`${output}: ${compared.reduce((sum, { cells }) => sum + cells, 0)} cells of ${pairs.length} tables are as the events say\n`); // prettier-ignore
  return [];
}
