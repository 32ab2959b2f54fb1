import { strFromU8, unzipSync } from 'fflate';
import type { Figure, ReviewEdition, ReviewSheet } from '@ayumi/plan';
import { exampleEdition } from '../testing/example-edition';
import { describeWithPoppler, wordsOf } from '../testing/poppler';
import { wordsOn } from '../testing/read-page';
import { printsOf } from './printed';

jest.setTimeout(120_000);

/** All that each of the outputs says, without spaces and line ends. */
async function saidBy(edition: ReviewEdition): Promise<Record<string, string>> {
  const prints = printsOf(edition);
  const plain = (words: string) => words.replace(/[\s\u200B]/g, '');
  const inside = (zip: Uint8Array, kind: RegExp) =>
    Object.entries(unzipSync(zip)).flatMap(([path, bytes]) => (kind.test(path) ? [strFromU8(bytes)] : [])).join('\n'); // prettier-ignore
  const pages = prints
    .pages()
    .flatMap(({ path, bytes }) => (path.endsWith('.html') ? [wordsOn(strFromU8(bytes))] : []));
  return {
    page: plain(pages.join('\n')),
    site: plain(wordsOn(inside(await prints.file('site'), /\.html$/))),
    csv: plain(inside(await prints.file('csv'), /\.csv$/)),
    xlsx: plain(inside(await prints.file('xlsx'), /sharedStrings\.xml$/)),
    pdf: wordsOf(await prints.file('pdf')),
  };
}

const changed = (change: (sheet: ReviewSheet) => ReviewSheet): ReviewEdition => {
  const edition = exampleEdition({ items: 3, version: 0 });
  return { ...edition, set: { ...edition.set, sheets: edition.set.sheets.map(change) } };
};

const reporting = (actual: Figure) =>
  changed((sheet) => ({
    ...sheet,
    indicators: sheet.indicators.map((indicator) => ({
      ...indicator,
      years: indicator.years.map((year) => ({ ...year, actual, comparison: 'not-comparable' as const })),
    })),
  }));

const saying = (text: string) =>
  changed((sheet) => ({ ...sheet, leadName: text, report: sheet.report && { ...sheet.report, done: text } }));

const everywhere = (words: string) => ({ page: expect.stringContaining(words), site: expect.stringContaining(words), csv: expect.stringContaining(words), xlsx: expect.stringContaining(words), pdf: expect.stringContaining(words) }); // prettier-ignore

describeWithPoppler('all five outputs', () => {
  it('say a figure that is a text as the text, and judge nothing by it', async () => {
    const said = await saidBy(reporting({ is: 'text', text: '調整中（10人台）' }));
    expect(said).toEqual(everywhere('調整中（10人台）'));
    expect(said).toEqual(everywhere('判定なし'));
  });

  it('say each of the six values of an indicator', async () => {
    const labels = ['北', '南', '東', '西', '中央', '駅前'];
    const parts = labels.map((label, n) => ({ label, value: (n + 1) * 1000 }));
    const said = await saidBy(reporting({ is: 'parts', parts }));
    for (const [n, label] of labels.entries()) expect(said).toEqual(everywhere(`${label}${n + 1},000`));
  });

  it('say a text of 4,000 characters to its last', async () => {
    const end = '終わりまで読めます。';
    const text = `${'取組の成果をまとめた。'.repeat(400).slice(0, 4000 - end.length)}${end}`;
    expect(await saidBy(saying(text))).toEqual(everywhere(end));
  });

  it('say names beyond the first plane and with variation selectors whole', async () => {
    for (const [output, said] of Object.entries(await saidBy(saying('𠮷野𩸽葛\u{E0100}辻\u{E0101}課'))))
      expect([output, said]).toEqual([output, expect.stringContaining('𠮷野𩸽葛\u{E0100}辻\u{E0101}課')]);
  });

  it('say that nothing is settled where nothing is, and in whose hands it lies', async () => {
    const empty = changed((sheet) => ({ ...sheet, report: null, indicators: [] }));
    const said = await saidBy(empty);
    expect(said).toEqual(everywhere('未確定'));
    for (const output of ['page', 'site', 'pdf'])
      expect(said[output]).toContain('令和6年度の報告はまだ確定していません');
  });
});
