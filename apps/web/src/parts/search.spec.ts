import { searchIn } from './search';

describe('Searching in a list', () => {
  const found = searchIn(({ title }: { title: string }) => title);
  const row = { title: 'No.16 DXの推進' };

  it('finds a part of the text, however wide and tall it was typed', () => {
    for (const typed of ['DX', 'dx', 'ＤＸ', ' dx の'.replace(' の', 'の'), 'no.１６', '推進 '])
      expect([typed, found(row, typed)]).toEqual([typed, true]);
  });

  it('finds nothing of what is not there, and everything where nothing was typed', () => {
    expect(found(row, '徴収')).toBe(false);
    expect(found(row, '')).toBe(true);
    expect(found(row, '　')).toBe(true);
  });

  it('reads the text of a row once', () => {
    let read = 0;
    const counted = searchIn((each: { title: string }) => {
      read++;
      return each.title;
    });
    for (const typed of ['D', 'DX', 'DXの', 'x']) counted(row, typed);
    expect(read).toBe(1);
  });
});
