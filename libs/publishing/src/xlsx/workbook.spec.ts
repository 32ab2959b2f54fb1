import { strFromU8, unzipSync } from 'fflate';
import { documentOf } from '../review/document-of';
import { row, rowHeading, table, totalRow, words, numbers } from '../review/blocks';
import { count, day, figure, money, NONE, share, text, year } from '../review/cells';
import type { Cell, ReviewDocument } from '../review/review.document';
import { exampleEdition } from '../testing/example-edition';
import { named, type ReadCell, readWorkbook } from '../testing/read-workbook';
import { workbookOf } from './workbook';

const percent = { unit: '%', decimals: 1 };
const frame: ReviewDocument = { ...documentOf(exampleEdition({ items: 1 })), sections: [], lists: [] };
const withTable = (cells: readonly Cell[], { isTotal = false } = {}): ReviewDocument => ({
  ...frame,
  lists: [
    table({
      id: 'tried',
      caption: '表/試し',
      columns: cells.map((_, n) => (n === 0 ? rowHeading('a', 'あ') : numbers(`c${n}`, `列${n}`))),
      rows: [(isTotal ? totalRow : row)(...cells)],
    }),
  ],
});
const writtenAs = async (cell: Cell): Promise<ReadCell | null> => {
  const sheets = readWorkbook(await workbookOf(withTable([text('行'), cell])));
  const cells = sheets[1]!.rows[3]!;
  return cells.at(cell.is === 'figure' ? 2 : 1) ?? null;
};

describe('A cell of the workbook', () => {
  it.each<[string, Cell, string, string]>([
    ['a count', count(1234), '1234', '#,##0;#,##0'],
    ['a decrease', count(-3), '-3', '#,##0;"▲"#,##0'],
    ['a nought', count(0), '0', '#,##0;#,##0'],
    ['a share', share(57.3), '0.573', '0.0%;"▲"0.0%'],
    ['an amount', money(-1500), '-1500', '#,##0;"▲"#,##0'],
    ['an amount to the yen', money(1590.5), '1590.5', '#,##0.0;#,##0.0'],
    ['a figure', figure({ is: 'number', value: 98.7 }, percent), '98.7', '#,##0.0;#,##0.0'],
    ['a negative that prints as nought', figure({ is: 'number', value: -0.04 }, percent), '-0.04', '#,##0.0;#,##0.0'],
    ['a day', day('2025-06-10'), '45818', '[$-411]ggge"年"m"月"d"日"'],
  ])('is a number for %s', async (_what, cell, value, format) => {
    expect(await writtenAs(cell)).toEqual({ is: 'number', value, format });
  });

  it.each<[string, Cell, string]>([
    ['a share of nothing', share(null), '－'],
    ['an amount that nobody knows', money(null), '金額不明'],
    ['a blank', figure({ is: 'blank' }, percent), '空欄'],
    ['a dash', figure({ is: 'dash' }, percent), '－'],
    ['what was not measured', figure({ is: 'unmeasured' }, percent), '未測定'],
    ['what does not apply', figure({ is: 'not-applicable' }, percent), '対象外'],
    ['a range', figure({ is: 'range', bound: 'at-least', value: 97 }, percent), '97.0%以上'],
    ['a milestone', figure({ is: 'text', text: '実施' }, percent), '実施'],
  ])('is a text for %s, and never a number', async (_what, cell, value) => {
    expect(await writtenAs(cell)).toMatchObject({ is: 'text', value });
  });

  it('is empty where there is no such fact', async () => expect(await writtenAs(NONE)).toBeNull());

  it('holds a year twice: to read and to sort by', async () => {
    const [, sheet] = readWorkbook(await workbookOf(withTable([text('行'), year(2024)])));
    expect(sheet!.rows[3]!.slice(1).map((cell) => cell?.value)).toEqual(['令和6年度', '2024']);
  });

  it.each(['=1+1', '+81', '-5', '@SUM(A1)', '＝1+1', '\t=1'])(
    'stays a text that begins like a formula: %j',
    async (typed) => {
      expect(await writtenAs(text(typed))).toEqual({ is: 'text', value: typed, format: '@' });
    },
  );

  it.each(['葛󠄀城', '𠮷野家', '𩸽', '<b>&amp;', '一行目\n二行目'])('keeps %j whole', async (written) => {
    expect(await writtenAs(text(written))).toMatchObject({ is: 'text', value: written });
  });

  it('keeps what looks like an escape of the file format', async () => {
    expect((await writtenAs(text('_x0041_')))!.value).toBe('_x005F_x0041_');
  });
});

it('says in its lists all that the sheets of the items say in figures and words', async () => {
  const document = documentOf(exampleEdition({ items: 33, version: 1 }));
  const written = new Set(
    readWorkbook(await workbookOf(document)).flatMap(({ cells }) => [...cells.values()].map(({ value }) => value)),
  );
  const texts = document.sections
    .filter(({ item }) => item !== null)
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'prose' ? [block.text] : [])))
    .filter((each) => each.length < 800);
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((each) => !written.has(each))).toEqual([]);
});

describe('A text that is longer than a row can be high', () => {
  const long = `${'市民と協働して進めた。'.repeat(400)}おわり`;

  it('goes on in the rows below, whole, with its numbers in the first row only', async () => {
    const [, sheet] = readWorkbook(await workbookOf(withTable([text('行'), text(long), count(7)])));
    const rows = sheet!.rows.slice(3);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map((cells) => cells[1]!.value).join('')).toBe(long);
    expect(rows.map((cells) => cells[2]?.value ?? null)).toEqual(['7', ...rows.slice(1).map(() => null)]);
    expect(rows.map((cells) => cells[3]!.value)).toEqual(rows.map((_, n) => String(n + 1)));
    expect(rows.map((cells) => cells[0]!.value)).toEqual(rows.map(() => '行'));
  });

  it('makes no row that Excel would cut', async () => {
    const [, sheet] = readWorkbook(await workbookOf(withTable([text('行'), text('あ'.repeat(40_000))])));
    const heights = named(sheet!.xml, 'row').map(({ attributes }) => Number(attributes['ht'] ?? 15));
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
    expect(
      sheet!.rows
        .slice(3)
        .map((cells) => cells[1]!.value)
        .join(''),
    ).toHaveLength(40_000);
  });
});

describe('The workbook of a review', () => {
  const document = documentOf(exampleEdition({ items: 33, version: 2 }));
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await workbookOf(document);
  });

  it('has one sheet for each table, with names that Excel takes', () => {
    const names = readWorkbook(bytes).map(({ name }) => name);
    const tables = document.sections.filter(({ item }) => item === null).flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'table')); // prettier-ignore
    expect(names.length).toBeGreaterThan(tables.length + document.lists.length);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.filter((name) => name.length > 31 || /[:\\/?*[\]']/.test(name))).toEqual([]);
  });

  it('leads from the contents to every sheet and back, and nowhere else', () => {
    const [contents, ...sheets] = readWorkbook(bytes);
    const places = (xml: typeof contents) =>
      named(xml!.xml, 'hyperlink').map(({ attributes }) => attributes['location']);
    expect(places(contents)).toEqual(sheets.map(({ name }) => `'${name}'!A1`));
    expect(sheets.flatMap(places)).toEqual(sheets.map(() => "'目次'!A1"));
    const parts = Object.entries(unzipSync(bytes));
    expect(parts.map(([path]) => path).filter((path) => /vba|externalLink|connections|media/i.test(path))).toEqual([]);
    expect(parts.filter(([, content]) => strFromU8(content).includes('TargetMode="External"'))).toEqual([]);
  });

  it('says what it is: edition, fingerprint, licence', () => {
    const said = [...readWorkbook(bytes)[0]!.cells.values()].map(({ value }) => value);
    expect(said).toEqual(expect.arrayContaining([document.edition, document.fingerprint!, document.licence.line]));
  });

  it('prints on A4, as wide as the page, with its headings on every page', () => {
    for (const { xml } of readWorkbook(bytes).slice(1)) {
      expect(named(xml, 'pageSetup')[0]!.attributes).toMatchObject({ paperSize: '9', fitToHeight: '0' });
      expect(named(xml, 'pane')[0]!.attributes).toMatchObject({ state: 'frozen', ySplit: '3' });
    }
    const titles = strFromU8(unzipSync(bytes)['xl/workbook.xml']!).match(/_xlnm\.Print_Titles/g);
    expect(titles).toHaveLength(readWorkbook(bytes).length - 1);
  });

  it.each(['Asia/Tokyo', 'America/New_York', 'Pacific/Kiritimati'])('is the same bytes in %s', async (zone) => {
    const here = process.env.TZ;
    process.env.TZ = zone;
    try {
      expect(Buffer.from(await workbookOf(document)).equals(bytes)).toBe(true);
    } finally {
      if (here === undefined) delete process.env.TZ;
      else process.env.TZ = here;
    }
  });

  it('says of a draft that it is one', async () => {
    const draft = readWorkbook(await workbookOf(documentOf(exampleEdition({ items: 1, version: 0 }))));
    expect([...draft[0]!.cells.values()].map(({ value }) => value)).toContain(
      '公表前の案です。公表された報告書ではありません。',
    );
  });
});

it('finds a name for every table, whatever its caption', async () => {
  const lists = ['同じ', '同じ', 'と:て/も[長い]*見出し？'.repeat(5), "'"].map((caption, n) =>
    table({ id: `t${n}`, caption, columns: [words('a', 'あ')], rows: [row(text('い'))] }),
  );
  const names = readWorkbook(await workbookOf({ ...frame, lists })).map(({ name }) => name);
  expect(names.slice(0, 3)).toEqual(['目次', '同じ', '同じ（2）']);
  expect(names.every((name) => name.length <= 31)).toBe(true);
});
