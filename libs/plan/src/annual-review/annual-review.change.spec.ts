import { isSameScale } from './annual-review.change';
import type { RatedYear } from './annual-review.matrix';

const year = (grade: object): RatedYear => ({
  fiscalYear: 2024,
  rated: [],
  scale: [
    { grade: 'A', label: '順調', meaning: 'on-schedule', definition: '予定どおり', ...grade },
  ] as RatedYear['scale'],
});

describe('the scale of two years', () => {
  it('is the same where letters and meanings are, however they are worded', () => {
    expect(isSameScale(year({}), year({ label: '予定どおり', definition: '予定どおりに進んだ' }))).toBe(true);
    expect(isSameScale(year({}), year({ grade: '○' }))).toBe(false);
    expect(isSameScale(year({}), year({ meaning: 'ahead' }))).toBe(false);
  });
});
