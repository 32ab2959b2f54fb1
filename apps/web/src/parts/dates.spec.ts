import { clockTime, fiscalYear, isoInTokyo, longDay, shortDay } from './dates';

describe('days and times on the screens', () => {
  it('are written with the era in Japanese, with the western year in English', () => {
    expect(longDay('2025-05-22', 'ja')).toBe('令和7年5月22日');
    expect(longDay('2025-05-22', 'en')).toBe('22 May 2025');
    expect(shortDay('2025-05-22', 'ja')).toBe('5月22日');
  });

  it('are those of Tokyo, wherever the browser is', () => {
    expect(longDay('2025-05-21T15:00:00.000Z', 'ja')).toBe('令和7年5月22日');
    expect(clockTime('2025-05-21T15:05:00.000Z')).toBe('00:05');
    expect(isoInTokyo('2025-05-21T15:05:00.000Z')).toBe('2025-05-22 00:05 (+09:00)');
  });

  it('call the first year of an era 元年', () => {
    expect(longDay('2019-05-01', 'ja')).toBe('令和元年5月1日');
    expect(fiscalYear(2019, 'ja')).toBe('令和元年度');
    expect(fiscalYear(2024, 'ja')).toBe('令和6年度');
    expect(fiscalYear(2024, 'en')).toBe('FY2024');
  });
});
