import { addDays, dayOf, endOfDay, startOfDay } from './tokyo-day';

describe('A day in Tokyo', () => {
  it('begins while it is still the day before in UTC', () => {
    expect(dayOf('2025-05-21T14:59:59.999Z')).toBe('2025-05-21');
    expect(dayOf('2025-05-21T15:00:00.000Z')).toBe('2025-05-22');
    expect(startOfDay('2025-05-22')).toBe('2025-05-21T15:00:00.000Z');
  });

  it('ends at 24:00, the moment at which the next one begins', () => {
    expect(endOfDay('2025-03-31')).toBe('2025-03-31T15:00:00.000Z');
    expect(endOfDay('2025-03-31')).toBe(startOfDay('2025-04-01'));
  });

  it('is its own day', () => expect(dayOf('2025-05-22')).toBe('2025-05-22'));

  it('is counted over the end of a leap February', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-03-01', -1)).toBe('2025-02-28');
  });

  it('does not exist for what is not a time', () => expect(() => dayOf('soon')).toThrow(RangeError));
});
