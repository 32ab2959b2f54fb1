import { csvAsCp932 } from './csv-as-cp932';

const hex = (text: string) => Buffer.from(csvAsCp932(text).bytes).toString('hex');

describe('A text in CP932', () => {
  it.each([
    ['歩み', '95e082dd'],
    ['髙﨑①㈱Ⅳ', 'fbfcfab18740878a8757'],
    ['～－', '8160817c'],
    ['ｱｲｳ,"a"\r\n', 'b1b2b32c2261220d0a'],
  ])('%s is written as Windows writes it', (text, bytes) => {
    expect(hex(text)).toBe(bytes);
    expect(csvAsCp932(text).lost).toEqual([]);
  });

  it.each([
    ['𠮷', 'U+20BB7', '〓'],
    ['葛󠄀', 'U+845B U+E0100', '葛'],
    ['\u304B\u3099', 'U+304B U+3099', '\u304C'],
    ['〜', 'U+301C', '～'],
    ['−', 'U+2212', '－'],
    ['¥', 'U+00A5', '￥'],
    ['😀', 'U+1F600', '〓'],
    ['é', 'U+00E9', '〓'],
  ])('%s cannot be held: it is listed, and something readable is written', (letter, codes, written) => {
    const { bytes, lost } = csvAsCp932(`甲${letter}乙${letter}`);
    expect(lost).toEqual([{ letter, codes, written, times: 2 }]);
    expect(Buffer.from(bytes).toString('hex')).toBe(hex(`甲${written}乙${written}`));
  });

  it('never writes a question mark that nobody typed', () => {
    expect(Buffer.from(csvAsCp932('한국어 ا 🏳️‍🌈').bytes).includes(0x3f)).toBe(false);
  });
});
