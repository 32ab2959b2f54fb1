import * as fc from 'fast-check';
import { eraDate, readEraDate, shortEraDate } from './era';
import { addDays } from './tokyo-day';

const day = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays('1926-12-25', days));
const fullWidth = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

describe('A date in the Japanese calendar', () => {
  it.each([
    ['2025-05-22', '令和7年5月22日', 'R7.5.22'],
    ['2019-05-01', '令和元年5月1日', 'R1.5.1'],
    ['2019-04-30', '平成31年4月30日', 'H31.4.30'],
    ['1989-01-08', '平成元年1月8日', 'H1.1.8'],
    ['1989-01-07', '昭和64年1月7日', 'S64.1.7'],
    ['1910-06-01', '1910年6月1日', '1910.6.1'],
  ])('%s is %s and %s', (iso, long, short) => {
    expect(eraDate(iso)).toBe(long);
    expect(shortEraDate(iso)).toBe(short);
  });

  it('of a moment is that of Tokyo', () => {
    expect(eraDate('2019-04-30T15:00:00.000Z')).toBe('令和元年5月1日');
    expect(shortEraDate('2019-04-30T14:59:59.999Z')).toBe('H31.4.30');
  });

  it.each([
    ['R8.11.22', '2026-11-22'],
    ['令和８年11月22日', '2026-11-22'],
    ['　令和 8年 1月 2日 ', '2026-01-02'],
    ['令和元年5月1日', '2019-05-01'],
    ['R元.5.1', '2019-05-01'],
    ['㋿8年11月22日', '2026-11-22'],
    ['Ｒ８．１１．２２', '2026-11-22'],
    ['r8/11/22', '2026-11-22'],
    ['H31.4.30', '2019-04-30'],
    ['2026-11-22', '2026-11-22'],
    ['2026/1/2', '2026-01-02'],
    ['2026年11月22日', '2026-11-22'],
  ])('typed as %s is %s', (typed, iso) => expect(readEraDate(typed)).toBe(iso));

  it.each([
    ['R7.2.30', 'that day never was'],
    ['H31.5.1', 'that day was in the next era'],
    ['R1.4.30', 'that day was in the era before'],
    ['H32.4.1', 'the era had no such year'],
    ['R0.5.1', 'eras begin with 1'],
    ['8.11.22', 'the era is missing'],
    ['元年5月1日', 'the era is missing'],
    ['R8.11/22', 'two marks are mixed'],
    ['令和8年11月', 'the day is missing'],
    ['R8.1 1.22', 'a space parts two numbers'],
    ['', 'nothing was typed'],
    ['近日中', 'it is not a date'],
  ])('typed as %s is not read: %s', (typed) => expect(readEraDate(typed)).toBeNull());

  it('is read back as it was shown, in full width as well', () => {
    fc.assert(
      fc.property(day, (each) => {
        for (const shown of [eraDate(each), shortEraDate(each), each]) {
          expect(readEraDate(shown)).toBe(each);
          expect(readEraDate(fullWidth(shown))).toBe(each);
        }
      }),
    );
  });
});
