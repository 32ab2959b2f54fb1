import * as fc from 'fast-check';
import { addDays } from './tokyo-day';
import { addWorkingDays, isWorkingDay, workingDaysUntil } from './working-days';

const anyDay = fc.integer({ min: 0, max: 4382 }).map((days) => addDays('2019-01-01', days));

describe('Working days', () => {
  it('do not count the day they run from', () => expect(addWorkingDays('2025-05-22', 1)).toBe('2025-05-23'));

  it('pass over the weekend', () => expect(addWorkingDays('2025-05-23', 1)).toBe('2025-05-26'));

  it('pass over Golden Week and the holiday that stands in for a Sunday', () => {
    expect(addWorkingDays('2025-05-02', 1)).toBe('2025-05-07');
  });

  it('pass over the day between two holidays', () => expect(addWorkingDays('2026-09-18', 1)).toBe('2026-09-24'));

  it('pass over the end of the year, when the city is closed without a holiday', () => {
    expect(addWorkingDays('2025-12-26', 1)).toBe('2026-01-05');
    expect(isWorkingDay('2025-12-29')).toBe(false);
    expect(isWorkingDay('2025-12-26')).toBe(true);
  });

  it('run backwards as well', () => expect(addWorkingDays('2025-05-07', -1)).toBe('2025-05-02'));

  it('counted as none are the day itself, or the next on which the city opens', () => {
    expect(addWorkingDays('2025-05-22', 0)).toBe('2025-05-22');
    expect(addWorkingDays('2025-05-24', 0)).toBe('2025-05-26');
  });

  it('are counted whole', () => expect(() => addWorkingDays('2025-05-22', 0.5)).toThrow(RangeError));

  it('are left until a day, which counts itself; fewer than none once it is over', () => {
    expect(workingDaysUntil('2025-05-22', '2025-05-30')).toBe(6);
    expect(workingDaysUntil('2025-05-30', '2025-05-30')).toBe(0);
    expect(workingDaysUntil('2025-05-24', '2025-05-25')).toBe(0);
    expect(workingDaysUntil('2025-06-03', '2025-05-30')).toBe(-2);
  });

  it('left until the end of a number of them are that number', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (day, count) => {
        expect(workingDaysUntil(day, addWorkingDays(day, count))).toBe(count);
      }),
    );
  });

  it('always end on one, with exactly that many on the way', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (day, count) => {
        const due = addWorkingDays(day, count);
        let met = 0;
        for (let each = addDays(day, 1); each <= due; each = addDays(each, 1)) if (isWorkingDay(each)) met++;
        expect([met, isWorkingDay(due)]).toEqual([count, true]);
      }),
    );
  });
});
