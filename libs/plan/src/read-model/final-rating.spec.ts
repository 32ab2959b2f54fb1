import { finalRating } from './final-rating';

describe('the final rating', () => {
  it.each([
    [[], 'S'],
    [[null, null], 'S'],
    [['A', null], 'A'],
    [['A', 'B', null], 'B'],
  ])('after the assessments %j of a department’s S is %s', (assessments, final) => {
    expect(
      finalRating(
        { rating: 'S' },
        assessments.map((assessment) => ({ assessment })),
      ),
    ).toBe(final);
  });
});
