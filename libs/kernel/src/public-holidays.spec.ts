import { isPublicHoliday } from './public-holidays';
import { addDays } from './tokyo-day';

/** Month and day, as the Cabinet Office lists them. */
const published: Record<number, string> = {
  2019:
    '01-01 01-14 02-11 03-21 04-29 04-30 05-01 05-02 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-23 10-14 10-22 ' +
    '11-03 11-04 11-23',
  2020: '01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-23 07-24 08-10 09-21 09-22 11-03 11-23',
  2021: '01-01 01-11 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-22 07-23 08-08 08-09 09-20 09-23 11-03 11-23',
  2024:
    '01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-22 09-23 10-14 ' +
    '11-03 11-04 11-23',
  2025:
    '01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 ' +
    '11-24',
  2026: '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
};

const daysOf = (year: number) => Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index));

describe('The public holidays', () => {
  it.each(Object.entries(published))('of %s are those that were published', (year, days) => {
    const computed = daysOf(Number(year)).filter((day) => day.startsWith(year) && isPublicHoliday(day));
    expect(computed.map((day) => day.slice(5)).join(' ')).toBe(days);
  });

  it('have the equinoxes of the observatory, 2019–2030', () => {
    const vernal = [21, 20, 20, 21, 21, 20, 20, 20, 21, 20, 20, 20];
    const autumnal = [23, 22, 23, 23, 23, 22, 23, 23, 23, 22, 23, 23];
    for (let year = 2019; year <= 2030; year++) {
      expect(isPublicHoliday(`${year}-03-${vernal[year - 2019]}`)).toBe(true);
      expect(isPublicHoliday(`${year}-09-${autumnal[year - 2019]}`)).toBe(true);
    }
  });

  it('give a Monday for a Sunday: 2027, 2029 and 2030', () => {
    for (const day of [
      '2027-03-22',
      '2029-02-12',
      '2029-04-30',
      '2029-09-24',
      '2030-05-06',
      '2030-08-12',
      '2030-11-04',
    ])
      expect(isPublicHoliday(day)).toBe(true);
  });
});
