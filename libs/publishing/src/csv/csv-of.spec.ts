import { strFromU8 } from 'fflate';
import { numbers, row, rowHeading, table, totalRow, words } from '../review/blocks';
import { count, day, figure, money, NONE, share, text, year } from '../review/cells';
import { documentOf } from '../review/document-of';
import type { Figure } from '@ayumi/plan';
import type { Cell, Column, ReviewDocument } from '../review/review.document';
import { exampleEdition } from '../testing/example-edition';
import { readCsv } from '../testing/read-csv';
import { csvOf } from './csv-of';

const document = documentOf(exampleEdition({ items: 33, version: 2 }));
const fileOf = (of: ReviewDocument, path: string) => csvOf(of).find((file) => file.path === path)!.bytes;
const tried = (columns: readonly Column[], ...rows: readonly (readonly Cell[])[]): string[][] => {
  const list = table({ id: 'tried', caption: '試し', columns, rows: rows.map((cells) => row(...cells)) });
  return readCsv(fileOf({ ...document, sections: [], lists: [list] }, 'tried.csv'));
};
const measured = (value: Figure): Cell => figure(value, { unit: '%', decimals: 1 });

describe('A file of the open data', () => {
  it('holds nothing but numbers in a number column, with unit and note beside it', () => {
    expect(
      tried(
        [words('unit', '単位'), numbers('actual', '実績')],
        [text('%'), measured({ is: 'number', value: 98.7 })],
        [text('%'), measured({ is: 'number', value: -0 })],
        [text('%'), measured({ is: 'number', value: 0.0000001 })],
        [text('%'), measured({ is: 'blank' })],
        [text('%'), measured({ is: 'dash' })],
        [text('%'), measured({ is: 'unmeasured' })],
        [text('%'), measured({ is: 'not-applicable' })],
        [text('%'), measured({ is: 'range', bound: 'at-least', value: 97 })],
        [NONE, NONE],
      ),
    ).toEqual([
      ['単位', '実績', '実績（注記）'],
      ['%', '98.7', ''],
      ['%', '0', ''],
      ['%', '0.0000001', ''],
      ['%', '', '空欄'],
      ['%', '', '－'],
      ['%', '', '未測定'],
      ['%', '', '対象外'],
      ['%', '', '97.0%以上'],
      ['', '', ''],
    ]);
  });

  it('writes money in plain digits, and says what nobody knows', () => {
    expect(tried([numbers('sum', '実績', '千円')], [money(-1234567.5)], [money(null)], [money(0)], [NONE])).toEqual([
      ['実績', '実績（単位）', '実績（注記）'],
      ['-1234567.5', '千円', ''],
      ['', '千円', '金額不明'],
      ['0', '千円', ''],
      ['', '', ''],
    ]);
  });

  it('writes shares in per cent, days and years for programs and for people', () => {
    expect(
      tried(
        [numbers('s', '割合'), words('d', '日'), words('y', '年度')],
        [share(57.6), day('2019-05-01'), year(2019)],
        [share(null), NONE, NONE],
      ),
    ).toEqual([
      ['割合', '割合（単位）', '割合（注記）', '日', '日（和暦）', '年度', '年度（和暦）'],
      ['57.6', '%', '', '2019-05-01', '令和元年5月1日', '2019', '令和元年度'],
      ['', '%', '－', '', '', '', ''],
    ]);
  });

  it('brings the unit of a figure along where the table has no column for it', () => {
    expect(
      tried([rowHeading('a', '指標'), numbers('to', '改定後')], [text('率'), measured({ is: 'number', value: 5 })]),
    ).toEqual([
      ['指標', '単位', '改定後', '改定後（注記）'],
      ['率', '%', '5', ''],
    ]);
  });

  it('says which line is a total', () => {
    const list = table({
      id: 'tried',
      caption: '試し',
      columns: [rowHeading('y', '年度'), numbers('n', '件数')],
      rows: [row(year(2024), count(3)), totalRow(text('計'), count(3))],
    });
    expect(readCsv(fileOf({ ...document, sections: [], lists: [list] }, 'tried.csv'))).toEqual([
      ['年度', '年度（和暦）', '件数', '行の種類'],
      ['2024', '令和6年度', '3', '明細'],
      ['', '計', '3', '計'],
    ]);
  });

  it.each(['=1+1', '@cmd', '「"引用",」', '一行目\n二行目', ' 前の空白', '葛󠄀', '𠮷', ''])(
    'keeps %j exactly',
    (written) => {
      expect(tried([words('a', 'あ'), words('b', 'い')], [text(written), text('x')])[1]).toEqual([written, 'x']);
    },
  );
});

describe('The open data of a review', () => {
  const files = csvOf(document);
  const metadata = JSON.parse(strFromU8(files.find(({ path }) => path === 'metadata.json')!.bytes)) as {
    readonly tables: readonly { readonly url: string; readonly tableSchema: { readonly columns: readonly { readonly name: string; readonly titles: string; readonly datatype: string }[] } }[]; // prettier-ignore
  };
  const parsed = new Map(
    files.filter(({ path }) => path.endsWith('.csv')).map(({ path, bytes }) => [path, readCsv(bytes)]),
  );

  it('is described to programs, column by column', () => {
    for (const { url, tableSchema } of metadata.tables) {
      expect(parsed.get(url)![0]).toEqual(tableSchema.columns.map(({ titles }) => titles));
      expect(new Set(tableSchema.columns.map(({ name }) => name)).size).toBe(tableSchema.columns.length);
      expect(
        tableSchema.columns.filter(({ name }) => !/^([A-Za-z0-9]|%[0-9A-F]{2})(\w|%[0-9A-F]{2})*$/.test(name)),
      ).toEqual([]);
    }
    expect(metadata.tables.map(({ url }) => url).toSorted()).toEqual(
      [...parsed.keys()].filter((path) => path !== 'columns.csv').toSorted(),
    );
  });

  it('has in every column what the description says', () => {
    const forms: Record<string, RegExp> = {
      integer: /^(-?\d+)?$/,
      decimal: /^(-?\d+(\.\d+)?)?$/,
      date: /^(\d{4}-\d{2}-\d{2})?$/,
      gYear: /^(\d{4})?$/,
      string: /^/,
    };
    for (const { url, tableSchema } of metadata.tables) {
      const [, ...records] = parsed.get(url)!;
      const wrong = records.flatMap((fields) =>
        fields.filter((each, n) => !forms[tableSchema.columns[n]!.datatype]!.test(each)),
      );
      expect(wrong).toEqual([]);
      expect(records.filter(({ length }) => length !== tableSchema.columns.length)).toEqual([]);
    }
  });

  it('has one row for each item and year of an indicator, and one for each text of an item', () => {
    const { sheets, years } = exampleEdition({ items: 33, version: 2 }).set;
    const indicators = sheets.flatMap((sheet) => sheet.indicators).length;
    expect(parsed.get('indicators.csv')).toHaveLength(1 + indicators * years.length);
    const texts = parsed.get('item-texts.csv')!;
    expect(texts[0]).toEqual(['No.', '項目', '事項', '内容']);
    const done = texts.filter((fields) => fields[2] === '取組実績').map((fields) => fields[3]);
    expect(done).toEqual(sheets.flatMap(({ report }) => (report ? [report.done] : [])));
  });

  it('is the same bytes each time', () => expect(csvOf(document)).toEqual(files));

  it('comes in CP932 with the list of what that cannot hold', () => {
    const old = csvOf({ ...document, lists: [table({ id: 'names', caption: '名', columns: [words('a', '氏名')], rows: [row(text('𠮷野〜葛󠄀西'))] })] }, 'cp932'); // prettier-ignore
    const lost = readCsv(old.find(({ path }) => path === 'lost-characters.csv')!.bytes);
    expect(lost.filter(([path]) => path === 'names.csv')).toEqual([
      ['names.csv', '𠮷', 'U+20BB7', '〓', '1'],
      ['names.csv', '〜', 'U+301C', '～', '1'],
      ['names.csv', '葛󠄀', 'U+845B U+E0100', '葛', '1'],
    ]);
  });
});
