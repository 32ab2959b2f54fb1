import { readPlanDocument } from './plan.document';
import type { DocumentProblems } from './plan.document.content';
import { lines, problemsOf, read, seedWith } from './plan.document.example';

describe('A mutilated plan document', () => {
  it.each<[string, Record<number, string | string[]>, string[]]>([
    ['without 目的・ねらい', { 7: [] }, ['6: Item 1 has no row "目的・ねらい".']],
    ['without 取組内容', { 8: [] }, ['6: Item 1 has no row "取組内容".']],
    ['without 指標', { 9: [] }, ['6: Item 1 has no row "指標".']],
    ['without 年度計画', { 10: [] }, ['6: Item 1 has no row "年度計画".']],
    ['with a row twice', { 9: [lines[8]!, lines[8]!] }, ['10: Item 1 has a second row "指標".']],
    ['without a title', { 13: '2\t\t\t' }, ['13: Item 2 has no title.']],
    ['without a purpose', { 7: '目的・ねらい\t\t' }, ['7: Item 1 has an empty cell where text is owed.']],
    ['with an empty list', { 8: '取組内容\t<ul> </ul>\t' }, ['8: Item 1 has an empty list of initiatives.']],
    ['with markup', { 7: '目的・ねらい\t市報<br>等' }, ['7: Item 1 has markup left in its text.']],
    ['with markup in a list', { 8: '取組内容\t<ul> <li>検討' }, ['8: Item 1 has markup left in its text.']],
    ['with text in two cells', { 7: '目的・ねらい\t市報\t等' }, ['7: Item 1 has text in more than one cell of a row.']],
    [
      'with text before its first year',
      { 10: '年度計画\t検討\t3年度\t4年度\t5年度\t6年度' },
      ['10: Item 1 has text before the first year in its row "年度計画".'],
    ],
    ['with two units', { 6: '1\t推進\t広報課\t市民課' }, ['6: Item 1 has more than one filled cell after its title.']],
    ['without its heading', { 12: [] }, ['12: Item 2 has no heading row "No.", "実施項目", "推進担当課" above it.']],
    [
      'without its own row',
      { 13: [] },
      [
        '12: An item without a number has no row with its number and title below the heading.',
        '19: Missing before item 3: 2.',
      ],
    ],
    [
      'pasted twice',
      { 20: lines[12]! },
      ['20: There is a second item 2; the first is in line 13.', '27: Missing before item 4: 3.'],
    ],
    [
      'out of order',
      { 6: lines[12]!, 13: lines[5]! },
      ['6: Missing before item 2: 1.', '13: The item 1 comes after item 2.'],
    ],
    ['with an unknown row', { 10: [lines[9]!, '備考\tなし\t'] }, ['11: Unknown row label "備考".']],
    ['with a stray line', { 11: 'つづき' }, ['11: This line could not be placed: "つづき".']],
    [
      'in a chapter whose items are gone',
      Object.fromEntries(Array.from({ length: 43 }, (_, index) => [index + 69, []])),
      ['68: Chapter 2 has no items.', '72: Missing before item 16: 10 to 15.'],
    ],
    [
      'with a list whose spaces may be mere spacing',
      { 8: '取組内容\t<ul> 新たな SNS の活用\t' },
      ['8: Item 1 has a space in "新たな SNS" that may or may not part two entries: put ・ before every initiative.'],
    ],
    [
      'with a list that is bulleted in part',
      { 8: '取組内容\t<ul> 検討 ・実施\t' },
      ['8: Item 1 has a list that is only partly bulleted: put ・ before every initiative.'],
    ],
    [
      'with a value too many',
      { 9: '指標\t\t現状値（計画策定時）\t1\t2\t令和6年度目標値\t' },
      ['9: Item 1 has "1" and "2" where one cell is due.'],
    ],
    [
      'without the caption of its target',
      { 9: '指標\t現状値（計画策定時）\t目標値' },
      ['9: Item 1 has no captions "現状値" and "令和n年度目標値", in this order, in its row "指標".'],
    ],
    [
      'whose years skip one',
      { 10: '年度計画\t3年度\t5年度\t6年度' },
      ['10: Item 1 has no captions of consecutive years in its row "年度計画".'],
    ],
    [
      'whose years end before the target',
      { 10: '年度計画\t3年度\t4年度\t5年度' },
      ['10: Item 1 has a last year in "年度計画" that is not the year of its target.'],
    ],
    [
      'with other years',
      { 17: '年度計画\t4年度\t5年度\t6年度' },
      ['13: Item 2 is planned for other years than the first item. All items of a plan share its years.'],
    ],
  ])('is refused with an item %s', (_what, changes, problems) => {
    expect(problemsOf(read(seedWith(changes)))).toEqual(problems);
  });

  it('is refused whichever one line was lost, but for the heading of the last chapter, which nothing betrays', () => {
    const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : index + 1));
    const unnoticed = filled.filter((line) => problemsOf(read(seedWith({ [line]: [] }))).length === 0);
    expect(unnoticed).toEqual([184]);
  });

  it('is refused with all of its problems at once, in the order of its lines', () => {
    const answer = read(
      seedWith({ 7: [], 13: '2\t\t', 25: '２ページ', 111: 'おわり', 240: [] }),
    ) as unknown as DocumentProblems;
    expect(answer.problems.map(({ line }) => line)).toEqual([6, 12, 24, 110, 235]);
    expect(answer.unplaced).toEqual([
      { line: 24, text: '２ページ' },
      { line: 110, text: 'おわり' },
    ]);
  });

  it('is refused with an item before any chapter', () => {
    expect(problemsOf(read(seedWith({ 3: [] })))).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((no) => `${7 * no - 2}: Item ${no} stands before any chapter.`),
      '67: Missing before chapter 2: 1.',
    ]);
  });

  it('is refused with a row between a chapter and its first item', () => {
    expect(problemsOf(read(seedWith({ 69: lines[6]! })))).toEqual(['69: The row "目的・ねらい" belongs to no item.']);
  });

  it('is refused with two items in one block', () => {
    const answer = problemsOf(read(seedWith({ 6: [lines[5]!, '2\t別の項目'], 13: [] })));
    expect(answer).toContain('6: Item 1 has no row "目的・ねらい".');
    expect(answer).toContain('7: Item 2 has no heading row "No.", "実施項目", "推進担当課" above it.');
  });

  it('is refused with rows that belong to no item', () => {
    expect(problemsOf(read(`1 章\n${lines[6]}`))).toEqual([
      '1: Chapter 1 has no items.',
      '1: The document has no items. Each begins with a row "No.", "実施項目", "推進担当課", its cells parted by tabs.',
      '2: The row "目的・ねらい" belongs to no item.',
    ]);
    expect(problemsOf(read(''))).toHaveLength(1);
  });
});

describe('A file that is not UTF-8', () => {
  const line = (...bytes: number[]) => new Uint8Array([...new TextEncoder().encode('No.\n\n\n'), ...bytes]);

  it('is said to look like CP932 when it does', () => {
    expect(problemsOf(readPlanDocument(line(0x8e, 0xc0, 0x8e, 0x7b, 0x8d, 0x80, 0x96, 0xda)))).toEqual([
      '4: The file is not UTF-8. It looks like CP932 (Shift_JIS). Save it as UTF-8 and try again.',
    ]);
  });

  it('is said to look like UTF-16 when Excel saved it so', () => {
    const utf16 = Buffer.from('\uFEFF実施項目', 'utf16le');
    expect(problemsOf(readPlanDocument(utf16))[0]).toContain('1: The file is not UTF-8. It looks like UTF-16');
  });

  it('is said to be damaged when it is nothing known', () => {
    expect(problemsOf(readPlanDocument(line(0xe5, 0xae, 0xff)))[0]).toContain(
      '4: The file is not UTF-8. It is not CP932',
    );
  });
});
